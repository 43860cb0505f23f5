import { createServer, type RequestListener, type Server } from "node:http";
import {
  createServer as createSocketServer,
  type AddressInfo,
  type Server as SocketServer,
  type Socket,
} from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { WEBHOOK } from "../limits.ts";
import { NOTHING_ALLOWED, readAllowed } from "./allowed-addresses.ts";
import { guardedLookup, type Resolve } from "./guarded-lookup.ts";
import { guardedPost } from "./guarded-post.ts";
import { openPost, type Post, type PostLimits } from "./post.ts";

const opened: (Server | SocketServer)[] = [];

async function listening(server: Server | SocketServer): Promise<number> {
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

const receiver = (listener: RequestListener): Promise<number> => listening(createServer(listener));

afterEach(() => {
  for (const server of opened.splice(0)) {
    if ("closeAllConnections" in server) server.closeAllConnections();
    server.close();
  }
});

/** What is expected to be late has little time, all else has plenty: the machine may be busy. */
const withLimits = (limits: Partial<PostLimits>): Post => openPost({ limits: { ...WEBHOOK, ...limits } });
const to = (port: number, post: Post = openPost(), host = "127.0.0.1") =>
  post({ url: `http://${host}:${port}/`, headers: {}, body: "{}" });

describe("posting", () => {
  it("gives up a receiver that takes the connection and says nothing", async () => {
    const port = await listening(createSocketServer(() => undefined));
    await expect(to(port, withLimits({ answerMs: 100 }))).rejects.toThrow("did not answer within 100 ms");
  });

  it("gives up a receiver that drips its headers", async () => {
    const port = await listening(
      createSocketServer((socket) => {
        socket.on("error", () => undefined);
        socket.write("HTTP/1.1 200 OK\r\n");
        const drip = setInterval(() => socket.write("x-drip: 1\r\n"), 5);
        socket.on("close", () => clearInterval(drip));
      }),
    );
    await expect(to(port, withLimits({ answerMs: 100 }))).rejects.toThrow("did not answer within 100 ms");
  });

  it("takes the status of a receiver that drips its body, and lets the body go", async () => {
    let dripping = true;
    const port = await receiver((_, response) => {
      response.writeHead(202).write("a");
      const drip = setInterval(() => response.write("a"), 20);
      response.on("close", () => {
        dripping = false;
        clearInterval(drip);
      });
    });
    expect(await to(port, withLimits({ wholeMs: 1_000 }))).toEqual({ status: 202, retryAfter: undefined, body: null });
    await expect.poll(() => dripping).toBe(false);
  });

  it("reads no more of an answer than it may", async () => {
    const port = await receiver((_, response) => response.end("a".repeat(10_000_000)));
    expect(await to(port)).toMatchObject({ status: 200, body: null });
  });

  it("keeps a connection for the next parcel, and closes it when none comes", async () => {
    // The receiver itself keeps connections for longer.
    const server = createServer({ keepAliveTimeout: 60_000 }, (_, response) => response.end());
    const sockets: Socket[] = [];
    server.on("connection", (socket: Socket) => sockets.push(socket));
    const port = await listening(server);
    const post = withLimits({ idleMs: 2_000 });
    await to(port, post);
    await to(port, post);
    expect(sockets).toHaveLength(1);
    await expect.poll(() => sockets[0]?.destroyed, { timeout: 20_000 }).toBe(true);
  }, 30_000);

  it("says that nobody listens", async () => {
    const server = createServer();
    const port = await listening(server);
    await new Promise((resolve) => server.close(resolve));
    await expect(to(port)).rejects.toThrow("ECONNREFUSED");
  });

  it("gives up a name that is never resolved", async () => {
    const post = openPost({
      limits: { ...WEBHOOK, connectMs: 100 },
      lookup: guardedLookup(NOTHING_ALLOWED, () => new Promise(() => undefined)),
    });
    await expect(to(1, post, "hooks.example")).rejects.toThrow("did not take the connection within 100 ms");
  });

  it("uses a connection again, and takes a fresh one when the receiver closed it", async () => {
    const connections = new Set<unknown>();
    const server = createServer((request, response) => {
      connections.add(request.socket);
      response.end("ok");
    });
    const port = await listening(server);
    const post = openPost();
    await to(port, post);
    await to(port, post);
    expect(connections.size).toBe(1);
    server.closeAllConnections();
    expect(await to(port, post)).toMatchObject({ status: 200 });
    expect(connections.size).toBe(2);
  });
});

describe("posting to a name", () => {
  const guarded = (resolve: Resolve, allow = ""): Post =>
    openPost({ lookup: guardedLookup(readAllowed(allow).allowed, resolve) });
  const at = (...addresses: string[]) =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));

  it("connects to no private address, whatever the name", async () => {
    let asked = 0;
    const port = await receiver((_, response) => {
      asked += 1;
      response.end();
    });
    await expect(
      to(
        port,
        guarded(() => at("127.0.0.1")),
        "hooks.example",
      ),
    ).rejects.toThrow("hooks.example may not be reached: its address is not public");
    await expect(
      to(
        port,
        guarded(() => at("8.8.8.8", "127.0.0.1")),
        "hooks.example",
      ),
    ).rejects.toThrow("its address is not public");
    await expect(
      to(
        port,
        guarded(() => at("::ffff:127.0.0.1")),
        "hooks.example",
      ),
    ).rejects.toThrow("not public");
    await expect(to(port, openPost({ lookup: guardedLookup(NOTHING_ALLOWED) }), "localhost")).rejects.toThrow(
      "may not be reached",
    );
    expect(asked).toBe(0);
  });

  it("checks the address of each connection: a name that changes its mind is refused", async () => {
    const answers = ["127.0.0.1", "127.0.0.2"];
    const server = createServer((_, response) => response.writeHead(200, { connection: "close" }).end());
    const port = await listening(server);
    const post = guarded(() => at(answers.shift() ?? ""), "127.0.0.1");
    expect(await to(port, post, "hooks.example")).toMatchObject({ status: 200 });
    await expect(to(port, post, "hooks.example")).rejects.toThrow("its address is not public");
    expect(answers).toEqual([]);
  });

  it("trusts a name that the operator listed", async () => {
    const port = await receiver((_, response) => response.end());
    const post = guarded(() => at("127.0.0.1"), "hooks.example");
    expect(await to(port, post, "hooks.example")).toMatchObject({ status: 200 });
    await expect(to(port, post, "other.example")).rejects.toThrow("may not be reached");
  });

  it("says when a name has no address", async () => {
    await expect(
      to(
        1,
        guarded(() => at()),
        "hooks.example",
      ),
    ).rejects.toThrow("hooks.example has no address");
  });
});

describe("posting to an address from outside", () => {
  it("connects to a private address only while it is allowed: a literal one is never looked up", async () => {
    let asked = 0;
    const port = await receiver((_, response) => {
      asked += 1;
      response.end();
    });
    const allowing = (allow: string): Post => guardedPost({ allowed: readAllowed(allow).allowed });
    expect(await to(port, allowing("127.0.0.0/8"))).toMatchObject({ status: 200 });
    await expect(to(port, allowing(""))).rejects.toThrow("must begin with https://");
    const secure = { url: `https://127.0.0.1:${port}/`, headers: {}, body: "" };
    await expect(allowing("")(secure)).rejects.toThrow("127.0.0.1 is not a public address (loopback)");
    expect(asked).toBe(1);
  });

  it("asks for encryption wherever the host is not listed, whatever its name resolves to", async () => {
    const post = guardedPost({
      allowed: readAllowed("127.0.0.1").allowed,
      resolve: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]),
    });
    await expect(to(1, post, "hooks.example")).rejects.toThrow("must begin with https://");
  });
});
