import type { Logger } from "pino";
import { PASSWORD_LENGTH } from "@parley/engine";
import { IDENTITY } from "../../limits.ts";
import type { Store } from "../../store/open-store.ts";

/** The name of the cookie that carries a session. */
export const SESSION_COOKIE = "parley.session_token";

/** Somebody who is signed in, and the cookies that the answer has to set: a session that is used is prolonged once a day. */
export interface Session {
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly cookies: readonly string[];
}

/** Passwords and sessions. Everything else about people is Parley's own. */
export interface Identity {
  /** Signs in and returns the cookies to set; null when address and password do not belong together. */
  signIn(email: string, password: string, headers: Headers): Promise<readonly string[] | null>;
  /** Ends the session of a request; returns the cookies to set. */
  signOut(headers: Headers): Promise<readonly string[]>;
  /** The session of a request; null when it has none that is valid. */
  session(headers: Headers): Promise<Session | null>;
  /** Hashes a password (scrypt, off the main thread). */
  hash(password: string): Promise<string>;
  /** Does the password belong to the hash? Takes as long when there is none. */
  verify(password: string, hash: string | null): Promise<boolean>;
}

export interface IdentityOptions {
  /** Signs cookies. */
  readonly secret: string;
  /** Do people always come by https? Then cookies never travel without. */
  readonly https: boolean;
  readonly log: Logger;
}

/**
 * People sign in by better-auth, on the store's own connection. It may open no transaction there: a `begin` that waits for
 * something would run into the next group commit. With `transaction: false` its adapter runs what it calls a transaction
 * statement by statement; each statement is one synchronous call of better-sqlite3, and so never falls between the
 * synchronous BEGIN and COMMIT of a batch of turns.
 */
export function openIdentity(store: Store, { secret, https, log }: IdentityOptions): Identity {
  const cookiesFor = (answer: Headers, request: Headers): string[] => cookiesOf(answer, https || speaksHttps(request));
  let loaded: ReturnType<typeof load> | undefined;
  // It takes most of a second to load, which a server that only integrations talk to never needs.
  const ready = () => (loaded ??= load(store, secret, log));
  return {
    async signIn(email, password, headers) {
      const { auth, APIError } = await ready();
      try {
        const { headers: answer } = await auth.api.signInEmail({
          body: { email, password },
          headers,
          returnHeaders: true,
        });
        return cookiesFor(answer, headers);
      } catch (error) {
        if (error instanceof APIError && error.statusCode === 401) return null;
        throw error;
      }
    },
    async signOut(headers) {
      const { auth } = await ready();
      const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true });
      return cookiesFor(answer, headers);
    },
    async session(headers) {
      const { auth } = await ready();
      const { headers: answer, response } = await auth.api.getSession({ headers, returnHeaders: true });
      if (response === null) return null;
      const { id, name, email } = response.user;
      return { person: id, name, email, cookies: cookiesFor(answer, headers) };
    },
    hash: async (password) => (await ready()).passwords.hash(password),
    async verify(password, hash) {
      const { passwords } = await ready();
      if (hash !== null) return passwords.verify({ password, hash });
      await passwords.hash(password);
      return false;
    },
  };
}

async function load(store: Store, secret: string, log: Logger) {
  const [{ betterAuth }, { APIError }] = await Promise.all([import("better-auth"), import("better-auth/api")]);
  const auth = betterAuth(settings(store, secret, log));
  const { password: passwords } = await auth.$context;
  return { auth, passwords, APIError };
}

function settings(store: Store, secret: string, log: Logger) {
  return {
    ...TABLES,
    appName: "Parley",
    baseURL: "http://localhost",
    secret,
    database: { db: store.reads, type: "sqlite" as const, transaction: false },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: {
      level: "error" as const,
      log: (_level: string, message: string) => log.error({ part: "sign-in" }, message),
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    session: {
      ...TABLES.session,
      expiresIn: IDENTITY.sessionMs / 1000,
      updateAge: IDENTITY.prolongMs / 1000,
    },
    advanced: {
      cookiePrefix: "parley",
      // By the request instead: see cookiesOf.
      useSecureCookies: false,
      // Our migrations make the tables, and tests sign in: a look at the schema in the background would outlive a short run.
      database: { validateSchema: false },
      // Who signed in from where is the business of the proxy's log.
      ipAddress: { disableIpTracking: true },
    },
  };
}

/** What better-auth's tables and columns are called here: see migration 0003. */
const TABLES = {
  user: {
    modelName: "people",
    fields: { emailVerified: "email_verified", createdAt: "created_at", updatedAt: "updated_at" },
  },
  session: {
    modelName: "sessions",
    fields: {
      userId: "person",
      expiresAt: "expires_at",
      ipAddress: "ip_address",
      userAgent: "user_agent",
      createdAt: "created_at",
      updatedAt: "updated_at",
    },
  },
  account: {
    modelName: "accounts",
    fields: {
      userId: "person",
      accountId: "account_id",
      providerId: "provider_id",
      accessToken: "access_token",
      refreshToken: "refresh_token",
      idToken: "id_token",
      accessTokenExpiresAt: "access_token_expires_at",
      refreshTokenExpiresAt: "refresh_token_expires_at",
      createdAt: "created_at",
      updatedAt: "updated_at",
    },
  },
  verification: {
    modelName: "verifications",
    fields: { expiresAt: "expires_at", createdAt: "created_at", updatedAt: "updated_at" },
  },
} as const;

/** A browser that speaks https names it in the origin of what it writes, and a proxy before us in its header. */
const speaksHttps = (request: Headers): boolean =>
  request.get("origin")?.startsWith("https://") === true || request.get("x-forwarded-proto") === "https";

/** The cookies to set; over https they must never travel without. */
function cookiesOf(answer: Headers, secure: boolean): string[] {
  return answer.getSetCookie().map((cookie) => (secure && !/;\s*secure/i.test(cookie) ? `${cookie}; Secure` : cookie));
}
