import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WEBHOOK } from "../limits.ts";
import { openPost } from "./post.ts";
import { postEffect, webhookEffects } from "./webhook.ts";

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
  let answer: string | undefined;
  const received: { headers: IncomingHttpHeaders; body: string }[] = [];
  beforeEach(async () => {
    received.length = 0;
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        received.push({ headers: request.headers, body });
        if (status !== 0) response.writeHead(status, headers).end(answer);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
    [status, headers, answer] = [200, {}, undefined];
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
    expect(await webhookEffects({ url, secret: SECRET }).deliver(EFFECT)).toEqual({
      outcome: "retry",
      because: "the receiver answered 302; redirects are not followed",
    });
    expect(received.length).toBe(1);
    status = 410;
    expect((await webhookEffects({ url, secret: SECRET }).deliver(EFFECT)).outcome).toBe("terminal");
  });

  it("is signed with each of two secrets while both are valid", async () => {
    const old = `whsec_${Buffer.from("the secret that it had before").toString("base64")}`;
    await postEffect(openPost(), { url, secrets: [SECRET, old] }, EFFECT, Date.now());
    const [request] = received;
    expect(request?.headers["webhook-signature"]).toMatch(/^v1,\S+ v1,\S+$/);
    for (const secret of [SECRET, old])
      expect(new Webhook(secret).verify(request?.body ?? "", request?.headers as Record<string, string>)).toEqual(
        EFFECT,
      );
  });

  it("confirms a delivery only where the receiver says so", async () => {
    const said = async (text: string) => {
      answer = text;
      return webhookEffects({ url, secret: SECRET }).deliver(EFFECT);
    };
    expect(await said('{"confirmed":true}')).toEqual({ outcome: "delivered", confirmed: true });
    expect(await said('{"confirmed":true,"data":{"by":"Ada","where":"public"}}')).toEqual({
      outcome: "delivered",
      confirmed: true,
      data: { by: "Ada", where: "public" },
    });
    for (const text of ["ok", '{"confirmed":false}', '{"confirmed":true,"data":{"where":"there"}}', '"confirmed"{'])
      expect(await said(text)).toEqual({ outcome: "delivered" });
  });

  it("does not wait for ever", async () => {
    status = 0;
    const post = openPost({ limits: { ...WEBHOOK, answerMs: 50 } });
    expect(await webhookEffects({ url, secret: SECRET, post }).deliver(EFFECT)).toEqual({
      outcome: "retry",
      because: "the receiver did not answer within 50 ms",
    });
  });
});
