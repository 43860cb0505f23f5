import type { Context } from "hono";
import { ParleyError } from "@parley/engine";
import type { RequestEnv } from "./services.ts";

const READING = ["GET", "HEAD", "OPTIONS"];

/**
 * Refuses a write that a browser was made to send by another site (CSRF): the browser says where it comes from in
 * `Sec-Fetch-Site` (W3C Fetch Metadata), older ones in `Origin`. For requests that rest on a cookie, which browsers add by themselves.
 */
export function mustBeOwnPage(c: Context<RequestEnv>): void {
  if (READING.includes(c.req.method) || cameFromOwnPage(c)) return;
  throw new ParleyError(
    "PARLEY_ORIGIN_REFUSED",
    "a write that rests on a session must come from this server’s own pages",
    {
      hint: "Browsers say so by themselves. From a program, use an API key.",
    },
  );
}

/** The same for requests without a cookie that would give one: what is not a browser is let through. */
export function mustNotBeOtherPage(c: Context<RequestEnv>): void {
  const said = c.req.header("sec-fetch-site") ?? c.req.header("origin");
  if (said !== undefined) mustBeOwnPage(c);
}

function cameFromOwnPage(c: Context<RequestEnv>): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  const origin = c.req.header("origin");
  return origin !== undefined && (origin === c.get("publicUrl") || hostOf(origin) === ownHost(c));
}

/** The host and port that a request names. */
export const ownHost = (c: Context<RequestEnv>): string =>
  (c.req.header("host") ?? new URL(c.req.url).host).toLowerCase();

/** Where this server is, as the caller sees it: a browser's origin, else what the request names. */
export function ownOrigin(c: Context<RequestEnv>): string {
  const publicUrl = c.get("publicUrl");
  if (publicUrl !== undefined) return publicUrl;
  const secure =
    c.req.header("origin")?.startsWith("https://") === true || c.req.header("x-forwarded-proto") === "https";
  return `${secure ? "https" : "http"}://${ownHost(c)}`;
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
