import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WholeMention } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mentionOf, openExample, type OpenExample } from "../kit/open-example.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const MENTIONS = "/v1/brands/skylark/mentions";
const MINUTE = 60_000;
const TRIAGE = { topics: ["baggage"] };

const counts = (last10Minutes: number, lastHour: number, authorsLast10Minutes: number, authorsLastHour: number) => ({
  last10Minutes,
  lastHour,
  authorsLast10Minutes,
  authorsLastHour,
});

describe("how many write about the same", () => {
  let example: OpenExample;
  let clock: VirtualClock;
  let folder: string;
  beforeAll(async () => {
    clock = new VirtualClock("2026-03-02T09:00:00Z");
    folder = mkdtempSync(join(tmpdir(), "parley-similar-"));
    example = await openExample({ clock, folder });
  });
  afterAll(async () => {
    await example.parley.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function similarOf(id: string, handle: string, more: object = {}): Promise<unknown> {
    const mention = mentionOf(id, { author: { handle }, triage: TRIAGE, ...more });
    expect((await example.post(MENTIONS, mention)).ok).toBe(true);
    const kept = (await (await example.get(`${MENTIONS}/x/${id}`)).json()) as WholeMention;
    return kept.reading["similar"];
  }

  it("counts the mention itself, others on its topic, and their authors", async () => {
    expect(await similarOf("s1", "ann")).toEqual(counts(1, 1, 1, 1));
    expect(await similarOf("s2", "ben")).toEqual(counts(2, 2, 2, 2));
    expect(await similarOf("s3", "ann")).toEqual(counts(3, 3, 2, 2));
    expect(await similarOf("s4", "eve", { triage: { topics: ["checkin"] } })).toEqual(counts(1, 1, 1, 1));
  });

  it("counts all of a list, one after another", async () => {
    clock.pass(11 * MINUTE);
    const list = ["l1", "l2", "l3"].map((id) => mentionOf(id, { triage: TRIAGE }));
    expect((await example.post(MENTIONS, list)).status).toBe(200);
    const kept = (await (await example.get(`${MENTIONS}/x/l3`)).json()) as WholeMention;
    expect(kept.reading["similar"]).toEqual(counts(3, 6, 3, 5));
  });

  it("counts a mention that comes again once", async () => {
    await similarOf("l3", "author-l3");
    expect(await similarOf("once", "ann")).toEqual(counts(4, 7, 4, 5));
  });

  it("goes on where it was when the server is started again", async () => {
    await example.parley.close();
    clock.pass(MINUTE);
    example = await openExample({ clock, folder });
    expect(await similarOf("again", "zoe")).toEqual(counts(5, 8, 5, 6));
    clock.pass(50 * MINUTE);
    expect(await similarOf("later", "zoe")).toEqual(counts(1, 6, 1, 5));
  });

  it("is what the sender says, where it says it", async () => {
    const said = await similarOf("said", "yan", { similar: { authorsLast10Minutes: 70 } });
    expect(said).toEqual(counts(2, 7, 70, 6));
  });
});
