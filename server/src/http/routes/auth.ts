import { MeBody, ParleyError, PasswordChange, SignIn } from "@parley/engine";
import { personOf, callerOfPerson } from "../../runtime/people/standing.ts";
import { planNewPassword } from "../../runtime/people/acceptance.ts";
import { readMe } from "../../runtime/people/read-me.ts";
import { findPerson, type PersonWithPassword } from "../../store/people/find-person.ts";
import type { Caller } from "../../runtime/caller.ts";
import { refusal } from "../on-error.ts";
import { jsonAnswer } from "../openapi.ts";
import { mustNotBeOtherPage } from "../own-page.ts";
import { respond } from "../respond.ts";
import { route } from "../route.ts";
import type { App, Services } from "../services.ts";
import type { SignInTries } from "../sign-in-tries.ts";

const TAG = "Signing in";

/** POST /v1/auth/sign-in, /v1/auth/sign-out, /v1/auth/password, and GET /v1/me */
export function authRoutes(app: App, services: Services, tries: SignInTries): void {
  const { identity, store, statements } = services;
  signingIn(app, services, tries);
  route(
    app,
    services,
    {
      method: "post",
      path: "/v1/auth/sign-out",
      tag: TAG,
      summary: "Sign out: the session ends",
      needs: "known",
      answers: { 204: { description: "The session is over." } },
      problems: [403],
    },
    async ({ c, caller }) => {
      mustBePerson(services, caller);
      c.set("cookies", await identity.signOut(c.req.raw.headers));
      return respond(c, 204, null);
    },
  );

  route(
    app,
    services,
    {
      method: "get",
      path: "/v1/me",
      tag: TAG,
      summary: "Who the caller is, and what it may do where",
      needs: "known",
      answers: { 200: jsonAnswer("The caller: a person, or a key.", MeBody) },
    },
    async ({ c, caller }) => respond(c, 200, JSON.stringify(await readMe(store, statements, caller))),
  );
}

function signingIn(app: App, services: Services, tries: SignInTries): void {
  const { identity, store, statements } = services;
  route(
    app,
    services,
    {
      method: "post",
      path: "/v1/auth/sign-in",
      tag: TAG,
      summary: "Sign in with e-mail address and password",
      description: "The answer sets a session cookie, which scripts cannot read. Programs use API keys instead.",
      needs: "nothing",
      body: { schema: SignIn, code: "PARLEY_BODY_INVALID", what: "sign-in" },
      answers: { 200: jsonAnswer("Who signed in.", MeBody) },
      problems: [401, 403, 429],
    },
    async ({ c, body: { email, password } }) => {
      mustNotBeOtherPage(c);
      const refused = tries.refusal(c, email);
      if (refused !== null) return refused;
      const cookies = await identity.signIn(email, password, c.req.raw.headers);
      const person = findPerson(store, { email });
      if (cookies === null || person === undefined)
        throw new ParleyError("PARLEY_SIGN_IN_REFUSED", "e-mail address and password do not belong together");
      tries.forgive(c, email);
      c.set("cookies", cookies);
      const caller = callerOfPerson(statements, person);
      return respond(c, 200, JSON.stringify(await readMe(store, statements, caller)));
    },
  );

  route(
    app,
    services,
    {
      method: "post",
      path: "/v1/auth/password",
      tag: TAG,
      summary: "Take another password",
      description: "All other sessions of the person end.",
      needs: "known",
      body: { schema: PasswordChange, code: "PARLEY_BODY_INVALID", what: "password" },
      answers: { 204: { description: "The new password holds; this session goes on." } },
      problems: [403, 429],
    },
    async ({ c, caller, body: { current, password } }) => {
      const person = mustBePerson(services, caller);
      const refused = tries.refusal(c, person.email);
      if (refused !== null) return refused;
      if (!(await identity.verify(current, person.password)))
        throw refusal(403, new ParleyError("PARLEY_SIGN_IN_REFUSED", "this is not your password", { at: "current" }));
      tries.forgive(c, person.email);
      const hash = await identity.hash(password);
      // Without the idempotency of other changes: it would keep a fingerprint of both passwords.
      const request = { by: caller, request: c.get("requestId"), repeat: null };
      await services.host.change(request, (at) => planNewPassword(store, person.id, hash, at));
      c.set("cookies", (await identity.signIn(person.email, password, c.req.raw.headers)) ?? []);
      return respond(c, 204, null);
    },
  );
}

/** The person behind a caller; PARLEY_FORBIDDEN for a key. */
function mustBePerson({ store }: Services, caller: Caller): PersonWithPassword {
  const id = personOf(caller);
  const person = id === null ? undefined : findPerson(store, { id });
  if (person === undefined)
    throw new ParleyError("PARLEY_FORBIDDEN", "this is for people who signed in; an API key has no session", {
      hint: "Revoke a key at DELETE /v1/brands/{brand}/keys/{key}.",
    });
  return person;
}
