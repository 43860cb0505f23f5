import { setTimeout as wait } from "node:timers/promises";
import type { CaseBody, MoveBody, MovedCasesBody, MovesBody, ProblemBody, VersionSummary } from "@parley/engine";
import { verifyJournal } from "@parley/server";
import { afterEach, describe, expect, it } from "vitest";
import {
  mention,
  openToy,
  publishDraft,
  toyProtocol,
  type ToyCaller,
  type ToyParley,
  type ToyWish,
} from "../kit/toy-brand.ts";

let toy: ToyParley;
let caller: ToyCaller;
let from: string;
afterEach(async () => toy.close());

const open = async (cases: number): Promise<string[]> => {
  toy = await openToy();
  caller = await toy.caller();
  from = (await caller.get<{ version: string }>("/protocol")).body.version;
  const ids: string[] = [];
  for (let n = 0; n < cases; n += 1) ids.push((await mention(caller, `m${n}`)).case);
  return ids;
};
const publish = async (wish: ToyWish): Promise<string> =>
  (await publishDraft<VersionSummary>(caller, toyProtocol(wish))).body.version;
const ask = async <T = MoveBody>(to: string, more: object = {}) =>
  caller.send<T>("POST", `/versions/${to}/moves`, { from, ...more });
const progress = async ({ id, to }: MoveBody) => (await caller.get<MoveBody>(`/versions/${to}/moves/${id}`)).body;
/** Waits until a move is done. */
const done = async (move: MoveBody): Promise<MoveBody> => {
  for (;;) {
    const now = await progress(move);
    if (now.status === "done") return now;
    await wait(5);
  }
};
const caseOf = async (id: string) => (await caller.get<CaseBody>(`/v1/cases/${id}`)).body;
const ofMove = async ({ id, to }: MoveBody, query = "") =>
  (await caller.get<MovedCasesBody>(`/versions/${to}/moves/${id}/cases${query}`)).body;

describe("moving running cases to another version", () => {
  it("tells first what would become of each, and changes nothing", async () => {
    const ids = await open(3);
    const to = await publish({ lead: "duty" });
    toy.parley.start();
    const asked = await ask(to, { dryRun: true });
    expect([asked.status, asked.body.dryRun]).toEqual([202, true]);
    expect(await done(asked.body)).toMatchObject({ cases: 3, moved: 3, closed: 0, stayed: 0, unmapped: [] });
    expect((await ofMove(asked.body)).cases.map((each) => each.case).toSorted()).toEqual(ids.toSorted());
    for (const id of ids) expect((await caseOf(id)).protocol.version).toBe(from);
  });

  it("moves them with their timers, tells it in their journals, and they go on under the new version", async () => {
    const [first = ""] = await open(120);
    const to = await publish({ lead: "duty" });
    toy.parley.start();
    const { body: move } = await ask(to);
    expect(await done(move)).toMatchObject({ cases: 120, moved: 120, stayed: 0, status: "done" });
    const moved = await caseOf(first);
    expect(moved.protocol.version).toBe(to);
    expect(moved.journal.at(-1)).toMatchObject({ event: "parley.moved", trace: [{ kind: "noted" }] });
    expect(moved.timers).toHaveLength(1);
    const { body } = await caller.send<CaseBody>("POST", `/v1/cases/${first}/events`, {
      id: "e",
      type: "reply.sent",
      data: {},
    });
    expect(body.protocol.version).toBe(to);
    expect(body.state.outcome).toBe("answered");
    const actions = toy.parley.store.db.prepare("SELECT action FROM audit WHERE subject = ? ORDER BY seq").pluck();
    expect(actions.all(move.id)).toEqual(["move.asked", "move.done"]);
  });

  it("leaves a journal that replays to the same state, byte for byte", async () => {
    const [first = ""] = await open(2);
    const to = await publish({ waits: "held" });
    toy.parley.start();
    await done((await ask(to)).body);
    await caller.send("POST", `/v1/cases/${first}/events`, { id: "e", type: "reply.sent", data: {} });
    expect((await caseOf(first)).state).toMatchObject({ status: "done", outcome: "answered" });
    const findings = await verifyJournal(toy.parley.store);
    expect(findings).toMatchObject({ differing: [] });
  });

  it("knows renamed states, and is told of others", async () => {
    const [first = ""] = await open(1);
    const to = await publish({ waits: "held" });
    toy.parley.start();
    const { body: move } = await ask(to);
    expect(move.mapping).toMatchObject({ states: { waiting: "held" } });
    await done(move);
    expect((await caseOf(first)).state.active).toEqual(["held"]);
  });

  it("lets cases stay that have no place there, and says why and which", async () => {
    const ids = await open(7);
    const to = await publish({ waits: "held" });
    toy.parley.start();
    const { body: move } = await ask(to, { mapping: { states: { waiting: "nowhere" } } });
    const end = await done(move);
    expect(end).toMatchObject({ cases: 7, moved: 0, stayed: 7 });
    expect(end.unmapped[0]).toMatchObject({ cases: 7, issue: { severity: "error" } });
    expect(end.unmapped[0]?.examples).toHaveLength(5);
    const stayed = await ofMove(end, "?outcome=stayed&limit=4");
    expect(stayed.cases).toHaveLength(4);
    expect((await ofMove(end, `?outcome=stayed&limit=4&cursor=${stayed.next}`)).cases).toHaveLength(3);
    for (const id of ids) expect((await caseOf(id)).protocol.version).toBe(from);
  });

  it("ends cases whose loss is accepted", async () => {
    const [first = ""] = await open(1);
    const to = await publish({ waits: "held" });
    toy.parley.start();
    const end = await done((await ask(to, { mapping: { states: { waiting: "nowhere" }, close: ["*"] } })).body);
    expect(end).toMatchObject({ closed: 1, moved: 0, stayed: 0 });
    expect((await caseOf(first)).state).toMatchObject({ status: "done", outcome: null });
  });

  it("is carried out when the server is started again", async () => {
    const ids = await open(130);
    const to = await publish({ lead: "duty" });
    // Nobody carries it out yet: the workers do not run.
    const { body: move } = await ask(to);
    expect((await progress(move)).status).toBe("running");
    expect((await ask<ProblemBody>(to)).body.code).toBe("PARLEY_CONFLICT");
    const { folder } = toy;
    await toy.close(true);
    toy = await openToy({ folder });
    caller = await toy.caller();
    toy.parley.start();
    expect(await done(move)).toMatchObject({ moved: 130, stayed: 0 });
    const steps = await Promise.all(
      ids.map(async (id) => (await caseOf(id)).journal.filter(({ event }) => event === "parley.moved")),
    );
    expect(steps.every((each) => each.length === 1)).toBe(true);
  });

  it("are listed by the version that they go to, newest first, page by page", async () => {
    await open(1);
    const to = await publish({ lead: "duty" });
    toy.parley.start();
    const asked: string[] = [];
    for (const dryRun of [true, true, false]) asked.unshift((await done((await ask(to, { dryRun })).body)).id);
    const page = async (query: string) => (await caller.get<MovesBody>(`/versions/${to}/moves?limit=2${query}`)).body;
    const first = await page("");
    expect(first.moves[0]).toMatchObject({ to, from, status: "done", dryRun: false, cases: 1, moved: 1 });
    const second = await page(`&cursor=${first.next}`);
    expect([...first.moves, ...second.moves].map(({ id }) => id)).toEqual(asked);
    expect(second.next).toBeNull();
    expect((await caller.get<MovesBody>(`/versions/${from}/moves`)).body).toEqual({ moves: [], next: null });
    expect((await caller.get(`/versions/${"0".repeat(64)}/moves`)).status).toBe(404);
  });

  it("goes to a live version, from another one of the brand", async () => {
    await open(1);
    const to = await publish({ lead: "duty" });
    const conflict = async (version: string, more: object) => (await ask<ProblemBody>(version, more)).body.code;
    expect(await conflict(from, {})).toBe("PARLEY_CONFLICT");
    expect(await conflict(to, { from: to })).toBe("PARLEY_CONFLICT");
    expect(await conflict(to, { from: "0".repeat(64) })).toBe("PARLEY_NOT_FOUND");
    expect((await caller.get(`/versions/${to}/moves/move_none`)).status).toBe(404);
  });
});
