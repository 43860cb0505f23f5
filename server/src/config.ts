import { z } from "zod";
import { ParleyError } from "@parley/engine";

const Settings = z.object({
  PORT: z.coerce
    .number("write a port number")
    .int("write a port number")
    .min(0, "write a port from 0 to 65535")
    .max(65_535, "write a port from 0 to 65535")
    .default(4600),
  PARLEY_HOST: z.string().default("127.0.0.1"),
  PARLEY_DATA: z.string().default("./data"),
  PARLEY_WEBHOOK_URL: z
    .url({ protocol: /^https?$/, error: "write an address such as https://example.com/parley" })
    .optional(),
  PARLEY_WEBHOOK_SECRET: z
    .string()
    .regex(/^(whsec_)?[A-Za-z0-9+/]{16,}={0,2}$/, "write a Standard Webhooks secret: whsec_ and base64")
    .optional(),
  PARLEY_LOG_LEVEL: z
    .enum(
      ["trace", "debug", "info", "warn", "error", "fatal", "silent"],
      "use trace, debug, info, warn, error, fatal or silent",
    )
    .default("info"),
});

/** The server's settings. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly logLevel: string;
}

/** Reads settings from the environment; an empty value counts as none. Throws PARLEY_CONFIG_INVALID naming each wrong one. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(Settings.shape).flatMap((name) =>
      env[name] === undefined || env[name] === "" ? [] : [[name, env[name]]],
    ),
  );
  const parsed = Settings.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = issue.path.join(".");
      return name.endsWith("SECRET") ? `${name}: ${issue.message}` : `${name}=${String(given[name])}: ${issue.message}`;
    });
    throw new ParleyError("PARLEY_CONFIG_INVALID", `a setting cannot be used: ${lines.join("; ")}`);
  }
  const {
    PORT,
    PARLEY_HOST,
    PARLEY_DATA,
    PARLEY_WEBHOOK_URL: url,
    PARLEY_WEBHOOK_SECRET: secret,
    PARLEY_LOG_LEVEL,
  } = parsed.data;
  if ((url === undefined) !== (secret === undefined)) {
    const missing = url === undefined ? "PARLEY_WEBHOOK_URL" : "PARLEY_WEBHOOK_SECRET";
    throw new ParleyError("PARLEY_CONFIG_INVALID", `a setting is missing: ${missing}`, {
      hint: "Webhooks need PARLEY_WEBHOOK_URL and PARLEY_WEBHOOK_SECRET together.",
    });
  }
  return {
    port: PORT,
    host: PARLEY_HOST,
    data: PARLEY_DATA,
    webhook: url === undefined || secret === undefined ? null : { url, secret },
    logLevel: PARLEY_LOG_LEVEL,
  };
}
