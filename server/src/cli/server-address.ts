import { readConfig } from "../config.ts";
import { UsageError } from "./usage-error.ts";
import type { World } from "./world.ts";

/** The option that says where the server is, for links that a command shows. */
export const URL_OPTION = {
  type: "string",
  description: "Where people reach the server; as PARLEY_HOST and PORT say when left out",
  valueHint: "https://…",
} as const;

/** The address by which links begin, such as `https://parley.example`. */
export function serverAddress(given: string | undefined, env: World["env"]): string {
  if (given === undefined) {
    const { host, port } = readConfig(env);
    return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  }
  if (!/^https?:\/\//.test(given) || !URL.canParse(given))
    throw new UsageError(`"${given}" is no address such as https://parley.example`);
  return new URL(given).origin;
}
