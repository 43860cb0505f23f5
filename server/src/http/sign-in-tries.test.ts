import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { readAllowed } from "../effects/allowed-addresses.ts";
import { IDENTITY } from "../limits.ts";
import type { RequestEnv } from "./services.ts";
import { SignInTries } from "./sign-in-tries.ts";

const PROXY = "10.0.0.7";

let app: Hono<RequestEnv>;
let people = 0;
beforeEach(() => {
  const clock = { now: () => 0, after: () => () => undefined };
  const tries = new SignInTries(clock, readAllowed("10.0.0.0/24, fd00::1").allowed);
  app = new Hono<RequestEnv>();
  app.post("/", (c) => tries.refusal(c, `somebody-${(people += 1)}@example.com`) ?? c.body(null, 204));
});

/** A try, each time as somebody else: the status of the answer. */
async function tried(from: string, forwardedFor?: string): Promise<number> {
  const headers = forwardedFor === undefined ? {} : { "x-forwarded-for": forwardedFor };
  const sent = app.request("/", { method: "POST", headers }, { incoming: { socket: { remoteAddress: from } } });
  return (await sent).status;
}

async function useUp(from: string, forwardedFor?: (n: number) => string): Promise<void> {
  for (let n = 0; n < IDENTITY.triesPerAddress.most; n += 1) expect(await tried(from, forwardedFor?.(n))).toBe(204);
}

describe("tries to sign in are counted", () => {
  it("for each client of a trusted proxy, and not for the proxy", async () => {
    await useUp(PROXY, () => "192.0.2.1");
    expect(await tried(PROXY, "192.0.2.1")).toBe(429);
    expect(await tried(`::ffff:${PROXY}`, "203.0.113.9, 192.0.2.1:4711, fd00::1")).toBe(429);
    expect(await tried(PROXY, "192.0.2.2")).toBe(204);
    expect(await tried(PROXY)).toBe(204);
  });

  it("for who connects, whatever somebody says who is not trusted", async () => {
    await useUp("198.51.100.4", (n) => `192.0.2.${n}`);
    expect(await tried("198.51.100.4", "192.0.2.200")).toBe(429);
    expect(await tried(PROXY, "192.0.2.0")).toBe(204);
  });

  it("for whom the proxy saw, whatever its client says before that", async () => {
    await useUp(PROXY, (n) => `192.0.2.${n}, 198.51.100.4`);
    expect(await tried(PROXY, "nonsense, 198.51.100.4")).toBe(429);
    expect(await tried(PROXY, "192.0.2.0")).toBe(204);
  });

  it("for the proxy, where it says nothing that is an address", async () => {
    await useUp(PROXY, () => "unknown");
    expect(await tried(PROXY)).toBe(429);
  });

  it("for a whole network of IPv6, in which a client may choose its address", async () => {
    await useUp(PROXY, (n) => `2001:db8:1:1::${n + 1}`);
    expect(await tried(PROXY, "[2001:db8:1:1:ffff::1]:4711")).toBe(429);
    expect(await tried(PROXY, "2001:db8:1:2::1")).toBe(204);
  });
});
