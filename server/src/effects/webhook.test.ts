import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { webhookEffects } from "./webhook.ts";

const SECRET = `whsec_${Buffer.from("a secret of the test's own").toString("base64")}`;
const EFFECT = {
  key: "case_1:0:0",
  case: "case_1",
  brand: "b",
  type: "reply",
  params: { text: "Hello" },
  at: "2026-03-02T09:00:00.000Z",
};

describe("a webhook", () => {
  let server: Server;
  let url: string;
  let status = 200;
  let headers: Record<string, string> = {};
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];
  beforeEach(async () => {
    received.length = 0;
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        received.push({ headers: request.headers, body });
        if (status !== 0) response.writeHead(status, headers).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
    [status, headers] = [200, {}];
  });

  it("is signed so that the receiver can verify it, under the effect's key", async () => {
    expect(await webhookEffects({ url, secret: SECRET }).deliver(EFFECT)).toEqual({ outcome: "delivered" });
    const [request] = received;
    expect(request?.headers["webhook-id"]).toBe(EFFECT.key);
    expect(new Webhook(SECRET).verify(request?.body ?? "", request?.headers as Record<string, string>)).toEqual(EFFECT);
  });

  it("is tried again after an error, not before the time that the receiver names", async () => {
    status = 503;
    headers = { "retry-after": "30" };
    expect(await webhookEffects({ url, secret: SECRET }).deliver(EFFECT)).toEqual({
      outcome: "retry",
      because: "the receiver answered 503",
      afterMs: 30_000,
    });
  });

  it("follows no redirect, and takes Gone for an end", async () => {
    status = 302;
    headers = { location: url };
    expect((await webhookEffects({ url, secret: SECRET }).deliver(EFFECT)).outcome).toBe("retry");
    expect(received.length).toBe(1);
    status = 410;
    expect((await webhookEffects({ url, secret: SECRET }).deliver(EFFECT)).outcome).toBe("terminal");
  });

  it("does not wait for ever", async () => {
    status = 0;
    expect(await webhookEffects({ url, secret: SECRET, timeoutMs: 50 }).deliver(EFFECT)).toEqual({
      outcome: "retry",
      because: "the receiver did not answer within 50 ms",
    });
  });
});
