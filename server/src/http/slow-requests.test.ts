import { once } from "node:events";
import type { Server } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { afterEach, beforeEach, expect, it } from "vitest";
import { cutSlowRequests, NODE_LIMITS } from "./slow-requests.ts";

const BODY_MS = 150;

let server: Server;
let failed: unknown[];
beforeEach(async () => {
  failed = [];
  const app = new Hono();
  app.onError((error, c) => {
    failed.push([error, c.req.raw.signal.aborted]);
    return c.text("failed", 500);
  });
  app.post("/", async (c) => c.text(await c.req.text()));
  app.post("/unread", (c) => c.text("early"));
  server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { ...NODE_LIMITS, headersTimeout: BODY_MS, connectionsCheckingInterval: 50 },
  }) as Server;
  cutSlowRequests(server, BODY_MS);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

/** What comes back until the server closes the connection; one character is sent every few ms. */
async function drip(head: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.on("error", () => undefined);
  socket.write(head);
  const dripping = setInterval(() => socket.writable && socket.write("a"), 10);
  let said = "";
  socket.on("data", (chunk) => (said += String(chunk)));
  await once(socket, "close");
  clearInterval(dripping);
  return said;
}

it("a body that drips is cut with 408, declared or not", async () => {
  expect(await drip("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10000\r\n\r\n")).toMatch(
    /^HTTP\/1.1 408 .*PARLEY_REQUEST_TOO_SLOW/s,
  );
  expect(await drip("POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n10000\r\n")).toMatch(
    /^HTTP\/1.1 408 /,
  );
  await expect.poll(() => failed.length).toBe(2);
  expect(failed.every((each) => Array.isArray(each) && each[1] === true)).toBe(true);
});

it("headers that drip are cut with 408", async () => {
  expect(await drip("POST / HTTP/1.1\r\nhost: x\r\nx-slow: ")).toMatch(/^HTTP\/1.1 408 /);
});

it("a body that nobody waits for is not received for ever", async () => {
  expect(await drip("POST /unread HTTP/1.1\r\nhost: x\r\ncontent-length: 10000\r\n\r\n")).toMatch(/^HTTP\/1.1 200 /);
});

it("a stream of lines may take its time, and a quick body is not touched", async () => {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(
    "POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/x-ndjson\r\ncontent-length: 40\r\n\r\n",
  );
  for (let index = 0; index < 20; index += 1) {
    await new Promise((resolve) => setTimeout(resolve, BODY_MS / 10));
    socket.write("ab");
  }
  let said = "";
  for await (const chunk of socket) said += String(chunk);
  expect(said).toContain("ab".repeat(20));
  const { port } = server.address() as AddressInfo;
  const quick = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "quick" });
  expect(await quick.text()).toBe("quick");
});
