import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ApiClient } from "../kit/api-client.ts";
import { mentionOf } from "../kit/open-example.ts";
import { startServerProcess } from "../kit/server-process.ts";
import { buildPreload } from "./preload.ts";
import { findUnsynced } from "./sync-order.ts";

const MENTIONS = 120;
const AT_ONCE = 8;

/** Posts mentions, some at once, each of which opens a case. */
async function post(client: ApiClient): Promise<void> {
  for (let sent = 0; sent < MENTIONS; sent += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, index) =>
        client.postMention("skylark", mentionOf(`sync-${sent + index}`)),
      ),
    );
  }
}

describe("an answer leaves only after its sync", () => {
  let folder: string;
  let recorder: string;
  const recording = (name: string): { file: string; environment: Record<string, string> } => {
    const file = join(folder, `${name}.log`);
    return { file, environment: { LD_PRELOAD: recorder, SYNC_ORDER_LOG: file } };
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "parley-fsync-"));
    recorder = buildPreload("sync-order", folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("no 201 leaves the server before the log was synced after its request came", async () => {
    const { file, environment } = recording("kept");
    const server = await startServerProcess(join(folder, "kept"), environment);
    await post(new ApiClient(server.url, server.key));
    await server.stop();
    expect(findUnsynced(readFileSync(file, "utf8"), 201)).toEqual({ answers: MENTIONS, unsynced: 0 });
  });

  it("a server that does not sync is found out", async () => {
    const { file, environment } = recording("broken");
    const script = fileURLToPath(new URL("serve-without-sync.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", script, join(folder, "broken")], {
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [said] = (await once(child.stdout, "data")) as [Buffer];
    const [url = "", key = ""] = String(said).trim().split(" ");
    await post(new ApiClient(url, key));
    child.kill("SIGTERM");
    await once(child, "exit");
    const { answers, unsynced } = findUnsynced(readFileSync(file, "utf8"), 201);
    expect(answers).toBe(MENTIONS);
    expect(unsynced).toBe(MENTIONS);
  });
});
