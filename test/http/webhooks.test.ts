import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { NewWebhookBody, TurnBody, WebhookBody, WebhookTestBody } from "@parley/engine";
import { readAllowed, type OutgoingEffect } from "@parley/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { caseWhen, request } from "../kit/delivery.ts";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const MENTIONS = "/v1/brands/skylark/mentions";
const WEBHOOK = "/v1/brands/skylark/webhook";
const HOUR_MS = 3_600_000;

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver on this machine that notes what comes and answers as it is told. */
class Receiver {
  readonly received: Received[] = [];
  status = 200;
  headers: Record<string, string> = {};
  answer = "";
  readonly #server: Server = createServer((incoming, response) => {
    let body = "";
    incoming.on("data", (chunk: Buffer) => (body += chunk.toString()));
    incoming.on("end", () => {
      this.received.push({ headers: incoming.headers, body });
      response.writeHead(this.status, this.headers).end(this.answer);
    });
  });

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  effects(): OutgoingEffect[] {
    return this.received.map(({ body }) => JSON.parse(body) as OutgoingEffect);
  }
}

/** Is one of the signatures by this secret? As Standard Webhooks describes it: HMAC-SHA256 over id, timestamp and body. */
function verifies(secret: string, { body, headers }: Received): boolean {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
  const signature = `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
  return String(headers["webhook-signature"]).split(" ").includes(signature);
}

describe("a brand's webhook", () => {
  let receiver: Receiver;
  let url: string;
  let clock: VirtualClock;
  let elsewhere: OutgoingEffect[];
  let example: OpenExample;
  beforeEach(async () => {
    receiver = new Receiver();
    url = await receiver.open();
    clock = new VirtualClock(new Date().toISOString());
    elsewhere = [];
    example = await openExample({
      clock,
      webhookAllow: readAllowed("127.0.0.1").allowed,
      effects: {
        name: "test",
        deliver(effect) {
          elsewhere.push(effect);
          return Promise.resolve({ outcome: "delivered" });
        },
      },
    });
    example.parley.start();
  });
  afterEach(async () => {
    await example.close();
    receiver.close();
  });

  const put = async (body: unknown): Promise<Response> => request(example, "PUT", WEBHOOK, body);
  const opened = async (): Promise<string> =>
    ((await (await example.post(MENTIONS, mentionOf("m"))).json()) as TurnBody).case;

  it("shows its secret once, when it is first set", async () => {
    const first = await put({ url });
    expect(first.status).toBe(201);
    const { secret } = (await first.json()) as NewWebhookBody;
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const again = await put({ url: `${url}?v=2`, types: ["reply", "notify"] });
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject({ url: `${url}?v=2`, types: ["reply", "notify"], secret: null });
    const read = await (await request(example, "GET", WEBHOOK)).text();
    expect(JSON.parse(read) as WebhookBody).toMatchObject({ url: `${url}?v=2`, oldSecretUntil: null });
    expect(read).not.toContain("whsec_");
  });

  it("is not told again by a repeated request", async () => {
    const headers = { "idempotency-key": "first" };
    const first = (await (await request(example, "PUT", WEBHOOK, { url }, headers)).json()) as NewWebhookBody;
    const repeated = (await (await request(example, "PUT", WEBHOOK, { url }, headers)).json()) as NewWebhookBody;
    expect(first.secret).not.toBeNull();
    expect(repeated).toEqual({ ...first, secret: null });
    const kept = await example.parley.store.reads.selectFrom("repeats").select("answer").execute();
    const record = await example.parley.store.reads.selectFrom("audit").selectAll().execute();
    expect(JSON.stringify([kept, record])).not.toContain("whsec_");
  });

  it("gets the brand's effects, signed; without one they go where the server sends them", async () => {
    const { secret } = (await (await put({ url })).json()) as NewWebhookBody;
    const body = await caseWhen(example, await opened(), ({ effects }) =>
      effects.every(({ status }) => status === "delivered"),
    );
    expect(receiver.effects().map(({ key }) => key)).toEqual(body.effects.map(({ key }) => key));
    expect(receiver.received.every((each) => verifies(secret ?? "", each))).toBe(true);
    expect(elsewhere).toEqual([]);

    expect((await request(example, "DELETE", WEBHOOK)).status).toBe(204);
    expect((await request(example, "GET", WEBHOOK)).status).toBe(404);
    const before = receiver.received.length;
    const later = (await (await example.post(MENTIONS, mentionOf("later"))).json()) as TurnBody;
    await expect.poll(() => elsewhere.some((effect) => effect.case === later.case)).toBe(true);
    expect(receiver.received.length).toBe(before);
  });

  it("gets only the effects that it wants", async () => {
    await put({ url, types: ["reply"] });
    const body = await caseWhen(example, await opened(), ({ effects }) =>
      effects.every(({ status }) => status === "delivered"),
    );
    const replies = body.effects.filter(({ type }) => type === "reply");
    expect(body.effects.length).toBeGreaterThan(replies.length);
    expect(receiver.effects().map(({ key }) => key)).toEqual(replies.map(({ key }) => key));
    expect(elsewhere).toEqual([]);
  });

  it("is signed by the old and the new secret for a day after a rotation, then by the new one", async () => {
    const old = ((await (await put({ url })).json()) as NewWebhookBody).secret ?? "";
    const rotated = (await (await request(example, "POST", `${WEBHOOK}/rotate`)).json()) as NewWebhookBody;
    const fresh = rotated.secret ?? "";
    expect(fresh).not.toBe(old);
    expect(Date.parse(rotated.oldSecretUntil ?? "") - clock.now()).toBe(24 * HOUR_MS);
    const signedBy = async (): Promise<number> => {
      await request(example, "POST", `${WEBHOOK}/test`);
      return String(receiver.received.at(-1)?.headers["webhook-signature"]).split(" ").length;
    };
    expect(await signedBy()).toBe(2);
    expect([old, fresh].map((secret) => verifies(secret, receiver.received.at(-1) as Received))).toEqual([true, true]);
    clock.pass(24 * HOUR_MS - 1);
    expect(await signedBy()).toBe(2);
    clock.pass(1);
    expect(await signedBy()).toBe(1);
    expect(await (await request(example, "GET", WEBHOOK)).json()).toMatchObject({ oldSecretUntil: null });
  });

  it("can be tried, and tells what came back", async () => {
    await put({ url });
    const tried = async () => (await (await request(example, "POST", `${WEBHOOK}/test`)).json()) as WebhookTestBody;
    expect(await tried()).toEqual({ delivered: true, confirmed: false, because: null });
    expect(receiver.effects()[0]).toMatchObject({ type: "test", brand: "skylark", case: null });
    receiver.status = 500;
    expect(await tried()).toEqual({ delivered: false, confirmed: false, because: "the receiver answered 500" });
    [receiver.status, receiver.headers] = [302, { location: "http://169.254.169.254/latest/meta-data" }];
    expect((await tried()).because).toBe("the receiver answered 302; redirects are not followed");
    receiver.close();
    expect((await tried()).because).toMatch(/ECONNREFUSED|socket hang up|ECONNRESET/);
    const acts = await example.parley.store.reads.selectFrom("audit").select("action").execute();
    expect(acts.filter(({ action }) => action === "webhook.tested").length).toBe(4);
  });

  it("may not be inside the operator's network, unless that is allowed", async () => {
    for (const [wrong, why] of [
      ["http://example.com/x", "must begin with https://"],
      ["https://10.0.0.1/x", "not a public address (private)"],
      ["https://[::1]/x", "not a public address (loopback)"],
      ["https://169.254.169.254/x", "not a public address (linkLocal)"],
      ["https://a:b@example.com/x", "no user name"],
      ["nonsense", "is not an address"],
    ] as const) {
      const response = await put({ url: wrong });
      expect(response.status, wrong).toBe(400);
      expect(await problemOf(response)).toMatchObject({ detail: expect.stringContaining(why) as string });
    }
    expect((await request(example, "GET", WEBHOOK)).status).toBe(404);
  });

  it("that confirms a reply lets the case hear that it was sent", async () => {
    receiver.answer = '{"confirmed":true,"data":{"by":"Ada"}}';
    await put({ url, types: ["reply"] });
    const id = await opened();
    const body = await caseWhen(example, id, ({ journal }) => journal.some(({ event }) => event === "reply.sent"));
    const reply = body.effects.find(({ type }) => type === "reply");
    const inputs = await example.parley.store.reads
      .selectFrom("journal")
      .select("input")
      .where("case_id", "=", id)
      .execute();
    expect(inputs.map(({ input }) => JSON.parse(input) as unknown)).toContainEqual({
      event: {
        type: "reply.sent",
        id: `sent:${reply?.key}`,
        data: { text: reply?.params["text"], where: reply?.params["where"], by: "Ada" },
      },
    });
  });

  it("is for those who may change the brand", async () => {
    const { text } = await example.parley.createKey("skylark", "lead", { scopes: ["cases:act", "effects:manage"] });
    expect((await request(example, "PUT", WEBHOOK, { url }, {}, text)).status).toBe(403);
    expect((await request(example, "GET", WEBHOOK, undefined, {}, text)).status).toBe(403);
  });
});

it("a webhook is not reached by a name that stands for this machine", async () => {
  const receiver = new Receiver();
  const port = new URL(await receiver.open()).port;
  const example = await openExample();
  expect((await request(example, "PUT", WEBHOOK, { url: `https://localhost:${port}/x` })).status).toBe(201);
  const { because } = (await (await request(example, "POST", `${WEBHOOK}/test`)).json()) as WebhookTestBody;
  expect(because).toBe("localhost may not be reached: its address is not public");
  expect(receiver.received).toEqual([]);
  await example.close();
  receiver.close();
});
