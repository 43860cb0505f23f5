import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { request, type ClientRequest, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { KeptMentions, MentionResult } from "@parley/engine";
import { startServer, type RunningServer } from "@parley/server";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { exampleFile } from "../kit/example.ts";
import { mentionOf, openExample, type OpenExample } from "../kit/open-example.ts";
import { firstAdmin } from "../kit/people.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const MENTIONS = "/v1/brands/skylark/mentions";
const LINES = "application/x-ndjson";

const lineOf = (id: string, more: object = {}): string => JSON.stringify(mentionOf(id, more));

/** A body that is made line by line, when it is asked for. */
function bodyOf(lines: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const source = lines[Symbol.iterator]();
  return new ReadableStream(
    {
      pull(out) {
        const { done, value } = source.next();
        if (done === true) out.close();
        else out.enqueue(encoder.encode(`${value}\n`));
      },
    },
    { highWaterMark: 0 },
  );
}

const post = (example: OpenExample, body: string | ReadableStream<Uint8Array>): Promise<Response> | Response =>
  example.parley.app.request(MENTIONS, {
    method: "POST",
    headers: { "content-type": LINES, authorization: `Bearer ${example.key}` },
    body,
    ...({ duplex: "half" } as object),
  });

async function resultsOf(response: Response): Promise<MentionResult[]> {
  expect([response.status, response.headers.get("content-type")]).toEqual([200, LINES]);
  const text = await response.text();
  return text === ""
    ? []
    : text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as MentionResult);
}

describe("a stream of mentions", () => {
  let example: OpenExample;
  beforeAll(async () => {
    example = await openExample();
  });
  afterAll(async () => example.close());

  it("is answered line by line, in order; what is wrong with one does not end it", async () => {
    const lines = [
      lineOf("n1"),
      "",
      lineOf("n1"),
      "{ broken",
      "   ",
      JSON.stringify({ id: "n2", channel: "x" }),
      JSON.stringify({ ...mentionOf("n3"), text: "x".repeat(300_000) }),
      lineOf("n4"),
    ];
    const results = await resultsOf(await post(example, lines.join("\r\n")));
    expect(results.map(({ id, status, problem }) => [id, status, problem?.code])).toEqual([
      ["n1", 201, undefined],
      ["n1", 200, undefined],
      [null, 400, "PARLEY_BODY_INVALID"],
      ["n2", 422, "PARLEY_MENTION_INVALID"],
      [null, 400, "PARLEY_BODY_INVALID"],
      ["n4", 201, undefined],
    ]);
    expect(results.map(({ line }) => line)).toEqual([1, 3, 4, 6, 7, 8]);
    expect(results[1]?.answer).toEqual(results[0]?.answer);
    expect(results[4]?.problem?.detail).toBe("the line is longer than 256 kB");
  });

  it("may be empty", async () => {
    expect(await resultsOf(await post(example, ""))).toEqual([]);
    expect(await resultsOf(await post(example, "\n\n"))).toEqual([]);
  });

  it("is read no further than its answers are, and then to its end", async () => {
    let made = 0;
    function* lines(): Generator<string> {
      for (; made < 1000; made += 1) yield lineOf(`b-${made}`);
    }
    const response = await post(example, bodyOf(lines()));
    for (let before = -1; before !== made;) {
      before = made;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    expect(made).toBeGreaterThan(64);
    expect(made).toBeLessThan(200);
    const results = await resultsOf(response);
    expect(results.map(({ id }) => id)).toEqual(Array.from({ length: 1000 }, (_, index) => `b-${index}`));
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set([201]));
  });

  it("stops when the client goes away", async () => {
    let made = 0;
    function* endless(): Generator<string> {
      for (;;) yield lineOf(`gone-${(made += 1)}`);
    }
    const response = await post(example, bodyOf(endless()));
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    const then = made;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(made).toBeLessThanOrEqual(then + 1);
  });

  it("needs a key that may send", async () => {
    const reading = (await example.parley.createKey("skylark", "reads", { scopes: ["cases:read"] })).text;
    const response = await example.parley.app.request(MENTIONS, {
      method: "POST",
      headers: { "content-type": LINES, authorization: `Bearer ${reading}` },
      body: lineOf("forbidden"),
    });
    expect(response.status).toBe(403);
  });
});

describe("a stream whose sender may not send any more", () => {
  let example: OpenExample;
  const clock = new VirtualClock("2026-03-02T09:00:00Z");
  beforeAll(async () => {
    example = await openExample({ clock });
  });
  afterAll(async () => example.close());

  /** Sends a line, does something, and sends two more. */
  async function interrupted(headers: Record<string, string>, id: string, happens: () => unknown) {
    const lines = [
      () => lineOf(`${id}-1`),
      async () => {
        await vi.waitFor(async () => expect((await example.get(`${MENTIONS}/x/${id}-1`)).status).toBe(200), 10_000);
        await happens();
        return lineOf(`${id}-2`);
      },
      () => lineOf(`${id}-3`),
    ];
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      async pull(out) {
        const next = lines.shift();
        if (next === undefined) out.close();
        else out.enqueue(encoder.encode(`${await next()}\n`));
      },
    });
    const sent = { method: "POST", headers: { "content-type": LINES, ...headers }, body, duplex: "half" };
    const results = await resultsOf(await example.parley.app.request(MENTIONS, sent));
    expect((await example.get(`${MENTIONS}/x/${id}-2`)).status).toBe(404);
    return results.map(({ line, id: sentId, status, problem }) => [line, sentId, status, problem?.code]);
  }

  it("ends with a line that says so when its key is revoked", async () => {
    const key = await example.parley.createKey("skylark", "soon revoked");
    const revoke = () =>
      example.parley.app.request(`/v1/brands/skylark/keys/${key.id}`, {
        method: "DELETE",
        headers: { authorization: `Bearer ${example.key}` },
      });
    expect(await interrupted({ authorization: `Bearer ${key.text}` }, "revoked", revoke)).toEqual([
      [1, "revoked-1", 201, undefined],
      [2, null, 401, "PARLEY_KEY_UNKNOWN"],
    ]);
  });

  it("ends with a line that says so when its key expires", async () => {
    const { text } = await example.parley.createKey("skylark", "short", { expiresAt: clock.now() + 60_000 });
    expect(await interrupted({ authorization: `Bearer ${text}` }, "expired", () => clock.pass(60_000))).toEqual([
      [1, "expired-1", 201, undefined],
      [2, null, 401, "PARLEY_KEY_UNKNOWN"],
    ]);
  });

  it("ends with a line that says so when its session ends", async () => {
    const ada = await firstAdmin(example.parley);
    const leave = async () => {
      expect((await ada.send("POST", "/v1/auth/sign-out")).status).toBe(204);
      clock.pass(2_000);
    };
    expect(await interrupted({ cookie: ada.cookie, "sec-fetch-site": "same-origin" }, "signed-out", leave)).toEqual([
      [1, "signed-out-1", 201, undefined],
      [2, null, 401, "PARLEY_KEY_MISSING"],
    ]);
  });
});

describe("a stream that is faster than it may be", () => {
  let example: OpenExample;
  afterEach(async () => example.close());

  it("is slowed down where the server has too much to do, and loses nothing", async () => {
    example = await openExample({ waiting: 2 });
    const lines = Array.from({ length: 300 }, (_, index) => lineOf(`f-${index}`));
    const [one, other] = await Promise.all([
      post(example, lines.slice(0, 150).join("\n")),
      post(example, lines.slice(150).join("\n")),
    ]);
    const results = [...(await resultsOf(one)), ...(await resultsOf(other))];
    expect(results.map(({ id, status }) => [id, status])).toEqual(lines.map((_, index) => [`f-${index}`, 201]));
  });

  it("is slowed down to the caller's rate", async () => {
    const clock = new VirtualClock("2026-03-02T09:00:00Z");
    example = await openExample({ clock, rate: { burst: 2, perSecond: 1 } });
    const response = await post(example, ["r1", "r2", "r3"].map((id) => lineOf(id)).join("\n"));
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    const next = async (): Promise<MentionResult> =>
      JSON.parse(decoder.decode((await reader?.read())?.value)) as MentionResult;
    expect([(await next()).id, (await next()).id]).toEqual(["r1", "r2"]);
    expect((await example.get(`${MENTIONS}/x/r3`)).status).toBe(404);
    clock.pass(1000);
    expect((await next()).status).toBe(201);
  });
});

describe("a stream over a connection", () => {
  let server: RunningServer;
  let folder: string;
  let key: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "parley-lines-"));
    server = await startServer({ folder, port: 0, editor: join(folder, "no-editor") });
    server.parley.publish({
      protocol: JSON.parse(exampleFile("airline-care", "protocol.json")),
      brand: JSON.parse(exampleFile("airline-care", "brand.json")),
    });
    key = (await server.parley.createKey("skylark", "test")).text;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function opened(): ClientRequest {
    const sending = request(`${server.url}${MENTIONS}`, {
      method: "POST",
      headers: { "content-type": LINES, authorization: `Bearer ${key}` },
    });
    sending.on("error", () => undefined);
    return sending;
  }

  it("is answered while it is sent", async () => {
    const sending = opened();
    sending.write(`${lineOf("c1")}\n`);
    const [answer] = (await once(sending, "response")) as [IncomingMessage];
    const answers = createInterface(answer)[Symbol.asyncIterator]();
    const next = async (): Promise<MentionResult> =>
      JSON.parse((await answers.next()).value as string) as MentionResult;
    expect((await next()).id).toBe("c1");
    sending.write(`${lineOf("c2")}\n`);
    expect((await next()).id).toBe("c2");
    sending.end(lineOf("c3"));
    expect((await next()).id).toBe("c3");
    expect((await answers.next()).done).toBe(true);
  });

  it("that breaks off leaves a server that answers", async () => {
    const sending = opened();
    sending.write(`${lineOf("d1")}\n`);
    await once(sending, "response");
    sending.destroy();
    const listed = await fetch(`${server.url}${MENTIONS}`, { headers: { authorization: `Bearer ${key}` } });
    expect(((await listed.json()) as KeptMentions).mentions[0]?.id).toBe("d1");
  });

  it("ends when the server stops, with all that was taken answered", async () => {
    const sending = opened();
    sending.write(`${lineOf("e1")}\n`);
    const [answer] = (await once(sending, "response")) as [IncomingMessage];
    const lines: string[] = [];
    const ended = (async () => {
      for await (const line of createInterface(answer)) lines.push(line);
    })();
    await server.stop();
    await ended;
    expect(lines.map((line) => (JSON.parse(line) as MentionResult).status)).toEqual([201]);
  });
});
