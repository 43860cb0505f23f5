import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLog, startServer, type RunningServer } from "@parley/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFile } from "../kit/example.ts";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";

const MENTIONS = "/v1/brands/skylark/mentions";

describe("what every answer carries", () => {
  let example: OpenExample;
  beforeAll(async () => {
    example = await openExample({ allowedOrigins: ["https://desk.example"] });
  });
  afterAll(async () => example.close());

  it("is what keeps browsers from running, keeping, framing or guessing it", async () => {
    const { case: id } = (await (await example.post(MENTIONS, mentionOf("m"))).json()) as { case: string };
    for (const path of [
      "/healthz",
      "/readyz",
      "/metrics",
      "/openapi.json",
      "/v1/brands",
      `/v1/cases/${id}`,
      "/v1/nowhere",
      "/v1/brands/skylark/live",
      `/v1/cases/${id}/transcript`,
    ]) {
      const { headers, body } = await example.get(path);
      await body?.cancel();
      expect([path, headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
      expect([path, headers.get("content-security-policy")]).toEqual([
        path,
        "default-src 'none'; frame-ancestors 'none'",
      ]);
      expect([path, headers.get("cache-control")]).toEqual([path, path === "/openapi.json" ? "no-cache" : "no-store"]);
    }
  });

  it("lets pages of other sites call only where the operator says so, and never with a session", async () => {
    const asked = { "access-control-request-method": "POST", "access-control-request-headers": "authorization" };
    const preflight = (origin: string): Promise<Response> =>
      Promise.resolve(example.parley.app.request(MENTIONS, { method: "OPTIONS", headers: { ...asked, origin } }));
    const friend = await preflight("https://desk.example");
    expect(friend.headers.get("access-control-allow-origin")).toBe("https://desk.example");
    expect(friend.headers.get("access-control-allow-headers")).toContain("authorization");
    expect(friend.headers.get("access-control-allow-credentials")).toBeNull();
    expect((await preflight("https://evil.example")).headers.get("access-control-allow-origin")).toBeNull();
    const refused = await example.get("/v1/nowhere", { origin: "https://desk.example" });
    expect(refused.headers.get("access-control-allow-origin")).toBe("https://desk.example");
    const closed = await openExample();
    const answer = await closed.get("/v1/brands", { origin: "https://desk.example" });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    await closed.close();
  });

  it("answers under the address that people see, beside local names", async () => {
    const seen = await openExample({ publicUrl: "https://parley.example" });
    expect((await seen.get("/v1/brands", { host: "parley.example" })).status).toBe(200);
    expect((await seen.get("/v1/brands", { host: "other.example" })).status).toBe(421);
    await seen.close();
  });
});

describe("bodies that are not what they should be", () => {
  let example: OpenExample;
  beforeAll(async () => {
    example = await openExample();
  });
  afterAll(async () => example.close());

  it("are refused beyond a depth, and nothing that can be written is our fault", async () => {
    const deep = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`;
    const refused = await example.post(MENTIONS, `{"id":"d","extra":${deep(64)}}`);
    expect(refused.status).toBe(400);
    expect((await problemOf(refused)).detail).toContain("more than 64");
    const quoted = String.raw`{"id":"q","text":"say \"${"[".repeat(99)}\" \\\\","extra":${"[".repeat(65)}`;
    expect((await problemOf(await example.post(MENTIONS, quoted))).detail).toContain("more than 64");
    const inText = String.raw`{"id":"q","text":"say \"${"[".repeat(99)}\" \\"}`;
    expect((await problemOf(await example.post(MENTIONS, inText))).code).toBe("PARLEY_MENTION_INVALID");
    for (const body of [
      deep(100_000),
      `{"id":"a","text":"${"[".repeat(1000)}"}`,
      `{"id":"a","text":"\\\\","more":${deep(70)}}`,
      JSON.stringify(mentionOf("lone \ud800")),
      JSON.stringify(mentionOf("text", { text: "half \udfff of a face" })),
      JSON.stringify(mentionOf("handle", { author: { handle: "\ud83d" } })),
      JSON.stringify({ ...mentionOf("huge"), author: { handle: "h", followers: 0 } }).replace(":0}", ":1e999}"),
      JSON.stringify({ ...mentionOf("huge"), author: { handle: "h", followers: 0 } }).replace(
        ":0}",
        `:${"9".repeat(400)}}`,
      ),
      `{"id":"twice","id":"thrice","text":"a","text":"b","channel":"x","at":"2026-03-02T09:00:00Z","author":{"handle":"h"}}`,
      `{"__proto__":{"id":"p"},"constructor":{"prototype":{}},"id":"p"}`,
      `\u0000`,
      "null",
      "[]",
    ]) {
      const { status } = await example.post(MENTIONS, body);
      expect([body.slice(0, 60), status < 500]).toEqual([body.slice(0, 60), true]);
    }
    const { case: id } = (await (await example.post(MENTIONS, mentionOf("lone \ud800"))).json()) as { case: string };
    expect((await example.get(`/v1/cases/${id}`)).status).toBe(200);
    expect((await example.get(`/v1/brands/skylark/cases?author=${"a".repeat(5_000)}`)).status).toBe(414);
  });
});

describe("on a real connection", () => {
  let folder: string;
  let server: RunningServer;
  let key: string;
  const lines: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "parley-hard-"));
    server = await startServer({
      folder,
      port: 0,
      editor: folder,
      log: createLog("debug", { write: (line) => void lines.push(line) }),
    });
    server.parley.publish({
      protocol: JSON.parse(exampleFile("airline-care", "protocol.json")),
      brand: JSON.parse(exampleFile("airline-care", "brand.json")),
    });
    key = (await server.parley.createKey("skylark")).text;
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  function open(): Socket {
    return connect(Number(new URL(server.url).port), "127.0.0.1");
  }

  async function answerTo(...parts: readonly string[]): Promise<string> {
    const socket = open();
    for (const part of parts) socket.write(part);
    let said = "";
    socket.on("data", (chunk) => (said += String(chunk)));
    socket.on("error", () => undefined);
    await once(socket, "close");
    return said;
  }

  const post = (rest: string): string =>
    `POST ${MENTIONS} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${key}\r\ncontent-type: application/json\r\n${rest}`;

  it("10 MB are refused before they are read, declared or not", async () => {
    const body = JSON.stringify(mentionOf("large", { text: "a".repeat(10 * 1024 * 1024) }));
    const declared = await answerTo(
      post(`connection: close\r\ncontent-length: ${body.length}\r\n\r\n`),
      body.slice(0, 100),
    );
    expect(declared).toContain("HTTP/1.1 413");
    const response = await fetch(`${server.url}${MENTIONS}`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: new Blob([body]).stream(),
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  it("headers that are too large, and what is no request, get a problem", async () => {
    const large = await answerTo(`GET /healthz HTTP/1.1\r\nhost: localhost\r\nx-much: ${"a".repeat(20_000)}\r\n\r\n`);
    expect(large).toContain("HTTP/1.1 431");
    const none = await answerTo("GARBAGE\r\n\r\n");
    expect(none).toContain("HTTP/1.1 400");
    for (const said of [large, none]) {
      expect(said).toContain("x-content-type-options: nosniff");
      expect(said).toContain('"code":"PARLEY_BODY_INVALID"');
    }
  });

  it("the log has neither keys nor what people wrote, not even at debug", async () => {
    const text = "my bag, number 99812, did not arrive";
    const response = await fetch(`${server.url}${MENTIONS}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
        cookie: "parley.session_token=crumbs",
      },
      body: JSON.stringify(mentionOf("logged", { text, author: { handle: "quiet_author" } })),
    });
    expect(response.status).toBe(201);
    await fetch(`${server.url}/v1/brands/skylark/cases?author=quiet_author`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const answered = lines.map((line) => JSON.parse(line) as { msg: string; level: number; route?: string });
    expect(answered.find(({ route }) => route === "/v1/brands/{brand}/mentions")).toMatchObject({
      level: 20,
      msg: "answered",
    });
    const above = lines.filter((line) => (JSON.parse(line) as { level: number }).level > 20).join("");
    for (const secret of [key, "crumbs"]) expect(lines.join("")).not.toContain(secret);
    for (const private_ of ["99812", "quiet_author"]) expect(above).not.toContain(private_);
  });
});
