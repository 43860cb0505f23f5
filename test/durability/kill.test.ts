import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MentionInput } from "@parley/engine";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ApiClient } from "../kit/api-client.ts";
import { mentionOf } from "../kit/open-example.ts";
import { startServerProcess } from "../kit/server-process.ts";
import { audit } from "./audit.ts";

const ROUNDS = 5;
const AT_ONCE = 16;
/** After how many answers the server is killed, and one more in each round: others are then under way. */
const ANSWERS = 40;

describe("kill -9 at any moment", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "parley-kill-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("loses nothing that was acknowledged, and records nothing twice", async () => {
    const acknowledged = new Map<string, { mention: MentionInput; case: string }>();
    let key: string | null = null;
    for (let round = 0; round < ROUNDS; round += 1) {
      const server = await startServerProcess(folder);
      key ??= server.key;
      const client = new ApiClient(server.url, key);
      const before = acknowledged.size;
      let enough: () => void = () => undefined;
      const busy = new Promise<void>((resolve) => (enough = resolve));
      const posting = Array.from({ length: AT_ONCE }, async (_, lane) => {
        for (let turn = 0; ; turn += 1) {
          // Every second mention of a lane belongs to the conversation of the one before it.
          const mention = mentionOf(`r${round}-${lane}-${turn}`, {
            author: { handle: `a${round}-${lane}-${turn >> 1}` },
          });
          try {
            const answer = await client.postMention("skylark", mention);
            acknowledged.set(mention.id, { mention, case: answer.case });
            if (acknowledged.size - before >= ANSWERS + round) enough();
          } catch (error) {
            if (server.process.killed) return;
            throw error;
          }
        }
      });
      await Promise.race([busy, Promise.all(posting)]);
      await server.stop("SIGKILL");
      await Promise.all(posting);
    }
    expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * ANSWERS);

    const server = await startServerProcess(folder);
    const client = new ApiClient(server.url, key);
    for (const { mention, case: id } of acknowledged.values())
      expect((await client.postMention("skylark", mention)).case).toBe(id);
    expect(await server.stop()).toBe(0);

    const { mentions, faults } = await audit(folder);
    expect(faults).toEqual([]);
    for (const [id, { case: caseId }] of acknowledged) expect(mentions.get(id)).toBe(caseId);
  });
});
