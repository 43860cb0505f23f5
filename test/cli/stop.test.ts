import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "@parley/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ApiClient } from "../kit/api-client.ts";
import { mentionOf } from "../kit/open-example.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";

/** Takes effects and answers them only when told to. */
interface Receiver {
  readonly url: string;
  /** Resolves when an effect is waiting for its answer. */
  next(): Promise<ServerResponse>;
  readonly server: Server;
}

async function openReceiver(): Promise<Receiver> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    server,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    next: async () => ((await once(server, "request")) as [unknown, ServerResponse])[1],
  };
}

describe("a server that is told to stop", () => {
  let folder: string;
  let receiver: Receiver;
  let server: ServerProcess;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "parley-stop-"));
    receiver = await openReceiver();
    server = await startServerProcess(folder, {
      PARLEY_WEBHOOK_URL: receiver.url,
      PARLEY_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 7).toString("base64")}`,
      PARLEY_WEBHOOK_ALLOW: "127.0.0.1",
    });
  });
  afterEach(async () => {
    server.process.kill("SIGKILL");
    receiver.server.closeAllConnections();
    receiver.server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("takes nothing new, ends streams, finishes what is being delivered, and exits with 0", async () => {
    const live = await fetch(`${server.url}/v1/brands/skylark/live`, {
      headers: { authorization: `Bearer ${server.key}` },
    });
    const asked = receiver.next();
    await new ApiClient(server.url, server.key).postMention("skylark", mentionOf("m"));
    const answer = await asked;
    server.process.kill("SIGTERM");
    const ended = (await live.text()).includes("event: case");
    expect(ended).toBe(true);
    await expect
      .poll(() =>
        fetch(`${server.url}/healthz`).then(
          ({ status }) => status,
          () => "refused",
        ),
      )
      .toBe("refused");
    expect(server.process.exitCode).toBeNull();
    answer.end();
    const [code] = (await once(server.process, "exit")) as [number | null];
    expect(code).toBe(0);
    const store = await openStore({ folder });
    const [first] = await store.reads.selectFrom("outbox").select(["status", "attempts"]).orderBy("seq").execute();
    expect(first?.status).toBe("delivered");
    await store.close();
  });

  it("exits at once at the second signal, and what was under way goes out at the next start", async () => {
    const asked = receiver.next();
    await new ApiClient(server.url, server.key).postMention("skylark", mentionOf("m"));
    await asked;
    server.process.kill("SIGTERM");
    await expect
      .poll(() =>
        fetch(`${server.url}/healthz`).then(
          ({ status }) => status,
          () => "refused",
        ),
      )
      .toBe("refused");
    expect(server.process.exitCode).toBeNull();
    server.process.kill("SIGTERM");
    expect(await once(server.process, "exit")).toEqual([null, "SIGTERM"]);
    const again = receiver.next();
    server = await startServerProcess(folder, {
      PARLEY_WEBHOOK_URL: receiver.url,
      PARLEY_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 7).toString("base64")}`,
      PARLEY_WEBHOOK_ALLOW: "127.0.0.1",
    });
    await again;
  });
});
