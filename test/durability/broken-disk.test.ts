import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import type { ProblemBody } from "@parley/engine";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ApiClient } from "../kit/api-client.ts";
import { mentionOf } from "../kit/open-example.ts";
import { startServerProcess } from "../kit/server-process.ts";
import { audit } from "./audit.ts";
import { buildPreload } from "./preload.ts";

const { ENOSPC, EROFS, EIO } = constants.errno;

describe("a disk that cannot be written", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "parley-disk-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("refuses what it cannot keep, says why, and goes on when there is room again", async () => {
    const flag = join(folder, "broken");
    const data = join(folder, "data");
    const server = await startServerProcess(data, {
      LD_PRELOAD: buildPreload("broken-disk", folder),
      BROKEN_DISK: flag,
    });
    const client = new ApiClient(server.url, server.key);
    const kept = [await client.postMention("skylark", mentionOf("before"))];
    for (const error of [ENOSPC, EROFS, EIO]) {
      writeFileSync(flag, `${error}`);
      const refused = await fetch(`${server.url}/v1/brands/skylark/mentions`, {
        method: "POST",
        headers: { authorization: `Bearer ${server.key}`, "content-type": "application/json" },
        body: JSON.stringify(mentionOf(`during-${error}`)),
      });
      expect(refused.status).toBe(503);
      expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
      expect((await refused.json()) as ProblemBody).toMatchObject({ code: "PARLEY_DATA_UNWRITABLE" });
      rmSync(flag);
      kept.push(await client.postMention("skylark", mentionOf(`during-${error}`)));
    }
    expect(await server.stop()).toBe(0);
    const { mentions, cases, faults } = await audit(data);
    expect(faults).toEqual([]);
    expect(cases).toBe(kept.length);
    expect([...mentions.values()].toSorted()).toEqual(kept.map((turn) => turn.case).toSorted());
  });
});
