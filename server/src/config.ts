import { z } from "zod";
import { ParleyError } from "@parley/engine";
import { GATE, MENTION_FILES } from "./limits.ts";
import { NOTHING_ALLOWED, readAllowed, type Allowed } from "./effects/allowed-addresses.ts";

const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** Every setting, by the environment variable that gives it; `describe` is its line in CONFIGURATION.md. */
export const SETTINGS = z.object({
  PORT: z.coerce
    .number("write a port number")
    .int("write a port number")
    .min(0, "write a port from 0 to 65535")
    .max(65_535, "write a port from 0 to 65535")
    .default(4600)
    .describe("The port to listen on; 0 takes any free one."),
  PARLEY_HOST: z
    .string()
    .default("127.0.0.1")
    .describe(
      "The address to listen on. On a loopback address only requests are answered that name `localhost` or the host of `PARLEY_PUBLIC_URL`.",
    ),
  PARLEY_DATA: z.string().default("./data").describe("The folder of the database; made at the first start."),
  PARLEY_PUBLIC_URL: z
    .string()
    .transform((text, context) => readOrigin(text, context))
    .optional()
    .describe(
      "The address that people see, such as `https://parley.example.com`, where it is not the one that Parley listens on: for links, and for what counts as Parley's own pages behind a proxy.",
    ),
  PARLEY_ALLOWED_ORIGINS: z
    .string()
    .transform((text, context) => listed(text).map((each) => readOrigin(each, context)))
    .optional()
    .describe(
      "Other web sites whose pages may call the API with a key, such as `https://desk.example.com`, with commas between them. None unless said.",
    ),
  PARLEY_TRUSTED_PROXIES: z
    .string()
    .transform((text, context) => {
      const { allowed, wrong } = readAllowed(text);
      const unusable = [...wrong, ...allowed.names];
      if (unusable.length > 0) context.addIssue(`write addresses such as 10.1.0.0/16,::1; not ${unusable.join(", ")}`);
      return allowed;
    })
    .optional()
    .describe(
      "Proxies in front of Parley, by their addresses, such as `127.0.0.1, 10.1.0.0/16`, with commas between them: what they write in `X-Forwarded-For` is believed, so that tries to sign in count for each client and not for the proxy. None unless said.",
    ),
  PARLEY_WEBHOOK_URL: z
    .url({ protocol: /^https?$/, error: "write an address such as https://example.com/parley" })
    .optional()
    .describe(
      "Takes the effects of brands without a webhook of their own, together with `PARLEY_WEBHOOK_SECRET`. Without it they go to the log.",
    ),
  PARLEY_WEBHOOK_SECRET: z
    .string()
    .regex(/^(whsec_)?[A-Za-z0-9+/]{16,}={0,2}$/, "write a Standard Webhooks secret: whsec_ and base64")
    .optional()
    .describe("Signs what goes to `PARLEY_WEBHOOK_URL`, by the Standard Webhooks rules: `whsec_` and base64."),
  PARLEY_WEBHOOK_ALLOW: z
    .string()
    .transform((text, context) => {
      const { allowed, wrong } = readAllowed(text);
      if (wrong.length > 0)
        context.addIssue(`write hosts or addresses such as hooks.internal,10.1.0.0/16; not ${wrong.join(", ")}`);
      return allowed;
    })
    .optional()
    .describe(
      "What webhooks of brands may reach beside the public internet, such as `hooks.internal, 10.1.0.0/16`, with commas between them.",
    ),
  PARLEY_METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{20,200}$/, "write 20 to 200 visible ASCII characters")
    .optional()
    .describe(
      "Whoever sends it as a bearer token may read `/metrics`. Without it: admins of all brands, and anybody on a loopback address without `PARLEY_PUBLIC_URL`.",
    ),
  PARLEY_GATE_MENTIONS: z.coerce
    .number("write a number of mentions")
    .int("write a whole number of mentions")
    .min(0, "write 0 or more mentions")
    .max(10_000, "write at most 10000 mentions")
    .default(GATE.recorded)
    .describe(
      "How many of a brand's newest recorded mentions go through a version before it goes live, to tell what it changes; 0 for none.",
    ),
  PARLEY_MENTION_FILE_MB: z.coerce
    .number("write a number of megabytes")
    .int("write a whole number of megabytes")
    .min(1, "write 1 or more megabytes")
    .max(2_000, "write at most 2000 megabytes")
    .default(MENTION_FILES.megabytes)
    .describe(
      `How large a file of mentions may be that is sent for a rehearsal, in MB. The data folder holds up to ${MENTION_FILES.perBrand} of a brand and ${MENTION_FILES.all} in all, each for a day.`,
    ),
  PARLEY_LOG_LEVEL: z
    .enum(LOG_LEVELS, "use trace, debug, info, warn, error, fatal or silent")
    .default("info")
    .describe(`${LOG_LEVELS.map((level) => `\`${level}\``).join(", ")}. Requests are logged at \`debug\`.`),
});

/** The server's settings. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  /** The origin that people see, such as `https://parley.example.com`; null where it is the address listened on. */
  readonly publicUrl: string | null;
  /** Origins of other sites whose pages may call the API. */
  readonly allowedOrigins: readonly string[];
  /** Who may say, in `X-Forwarded-For`, for whom a request comes. */
  readonly trustedProxies: Allowed;
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** What webhooks of brands may reach beside the public internet. */
  readonly webhookAllow: Allowed;
  /** Opens `/metrics`; null where none was set. */
  readonly metricsToken: string | null;
  /** How many recorded mentions the gate looks at. */
  readonly gateMentions: number;
  /** Megabytes that a file of mentions may have. */
  readonly mentionFileMegabytes: number;
  readonly logLevel: string;
}

/** Reads settings from the environment; an empty value counts as none. Throws PARLEY_CONFIG_INVALID naming each wrong one. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(SETTINGS.shape).flatMap((name) =>
      env[name] === undefined || env[name] === "" ? [] : [[name, env[name]]],
    ),
  );
  const parsed = SETTINGS.safeParse(given);
  const wrong = [...(parsed.error?.issues ?? []).map((issue) => wrongSetting(issue, given)), ...halfWebhook(given)];
  if (wrong.length > 0 || parsed.data === undefined)
    throw new ParleyError(
      "PARLEY_CONFIG_INVALID",
      `${wrong.length === 1 ? "a setting" : `${wrong.length} settings`} cannot be used: ${wrong.join("; ")}`,
      { kind: "operational", hint: "server/CONFIGURATION.md lists all settings." },
    );
  const { PARLEY_WEBHOOK_URL: url, PARLEY_WEBHOOK_SECRET: secret, ...set } = parsed.data;
  return {
    port: set.PORT,
    host: set.PARLEY_HOST,
    data: set.PARLEY_DATA,
    publicUrl: set.PARLEY_PUBLIC_URL ?? null,
    allowedOrigins: set.PARLEY_ALLOWED_ORIGINS ?? [],
    trustedProxies: set.PARLEY_TRUSTED_PROXIES ?? NOTHING_ALLOWED,
    webhook: url === undefined || secret === undefined ? null : { url, secret },
    webhookAllow: set.PARLEY_WEBHOOK_ALLOW ?? NOTHING_ALLOWED,
    metricsToken: set.PARLEY_METRICS_TOKEN ?? null,
    gateMentions: set.PARLEY_GATE_MENTIONS,
    mentionFileMegabytes: set.PARLEY_MENTION_FILE_MB,
    logLevel: set.PARLEY_LOG_LEVEL,
  };
}

function wrongSetting(
  { path, message }: z.core.$ZodIssue,
  given: { readonly [name: string]: string | undefined },
): string {
  const name = path.map(String).join(".");
  return /SECRET|TOKEN/.test(name) ? `${name}: ${message}` : `${name}=${given[name] ?? ""}: ${message}`;
}

function halfWebhook(given: { readonly [name: string]: string | undefined }): string[] {
  const names = ["PARLEY_WEBHOOK_URL", "PARLEY_WEBHOOK_SECRET"];
  const missing = names.filter((name) => given[name] === undefined);
  return missing.length === 1 ? [`${missing.join("")} is missing: webhooks need ${names.join(" and ")} together`] : [];
}

const listed = (text: string): string[] =>
  text
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");

function readOrigin(text: string, context: { readonly addIssue: (message: string) => void }): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.pathname === "/" &&
    url.search + url.hash === "" &&
    url.username === ""
  )
    return url.origin;
  context.addIssue("write an address without a path, such as https://parley.example.com");
  return "";
}
