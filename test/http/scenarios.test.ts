import type { ProblemBody, ProtocolDraftBody, ScenarioRunBody, VersionSummary } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openToy, toyProtocol, type Answered, type ToyCaller, type ToyParley } from "../kit/toy-brand.ts";

const AT = "2026-03-02T10:00:00Z";
const asks = { mention: { text: "Hello?" } };
const ofLead = (lead: string, title = `Goes to ${lead}`) => ({
  title,
  at: AT,
  steps: [asks, { wait: "PT1H", expect: { decision: { lead } } }],
});

let toy: ToyParley;
let caller: ToyCaller;

beforeAll(async () => {
  toy = await openToy();
  caller = await toy.caller();
});
afterAll(async () => toy.close());

/** A draft with scenarios: its path. */
async function draftWith(scenarios: readonly object[], protocol: object = toyProtocol()): Promise<string> {
  const { body } = await caller.send<ProtocolDraftBody>("POST", "/drafts", { protocol });
  const path = `/drafts/${body.id}`;
  const saved = await caller.send("PUT", `${path}/scenarios`, { scenarios }, { "if-match": '"1"' });
  expect(saved.status).toBe(200);
  return path;
}

const run = async (path: string, wish?: object): Promise<Answered<ScenarioRunBody & ProblemBody>> =>
  caller.send("POST", `${path}/scenarios/run`, wish);

describe("the scenarios of a draft, run when somebody asks", { timeout: 60_000 }, () => {
  it("tell which pass, what came instead and in which step, and what they reach together", async () => {
    const path = await draftWith([ofLead("frontline"), ofLead("duty")]);
    const { status, body } = await run(path);
    expect(status).toBe(200);
    expect(body).toMatchObject({ revision: 2, brandRevision: 1, passed: false, lacking: [] });
    expect(body.protocol).toMatchObject({ id: "care", title: "Toy care" });
    expect(body.scenarios.map(({ place, title, passed }) => [place, title, passed])).toEqual([
      [0, "Goes to frontline", true],
      [1, "Goes to duty", false],
    ]);
    expect(body.scenarios[1]?.failures).toEqual([
      {
        step: 1,
        title: "1 h pass",
        at: "2026-03-02T11:00:00.000Z",
        path: "decision.lead",
        expected: "duty",
        actual: "frontline",
      },
    ]);
    expect(body.coverage.shares.state).toBe(1 / 5);
    expect(body.coverage.points.filter(({ met }) => met).map(({ id }) => id)).toContain("state waiting");
  });

  it("are chosen by place or by title, and one that is not kept is named", async () => {
    const path = await draftWith([ofLead("frontline", "One"), ofLead("duty", "Two"), ofLead("frontline", "Three")]);
    const some = (await run(path, { only: ["Three", 0] })).body;
    expect([some.passed, some.scenarios.map(({ place }) => place)]).toEqual([true, [0, 2]]);
    const { status, body } = await run(path, { only: ["One", "Thre"] });
    expect([status, body.code, body.hint]).toEqual([400, "PARLEY_BODY_INVALID", 'Did you mean "Three"?']);
    expect(body.errors?.map(({ field }) => field)).toEqual(["only.1"]);
    expect((await run(path, { only: [3] })).body).toMatchObject({ status: 400, hint: "There are 3, counted from 0." });
  });

  it("do not pass where they reach less than must be", async () => {
    const path = await draftWith([ofLead("frontline")]);
    expect((await run(path, { least: { state: 0.2 } })).body).toMatchObject({ passed: true, lacking: [] });
    const { body } = await run(path, { least: { state: 0.5, row: 1 } });
    expect([body.passed, body.lacking]).toEqual([false, [{ kind: "state", share: 0.2, least: 0.5 }]]);
    expect((await run(path, { least: { state: 50 } })).status).toBe(400);
  });

  it("have a problem of their own where names are gone or nothing can run, and the others run all the same", async () => {
    const gone = { title: "Old", at: AT, steps: [{ ...asks, expect: { state: ["waitin"] } }, { fails: "telegraph" }] };
    const rows = { ...ofLead("<lead>", "By row"), cases: [{ lead: "frontline" }, { lead: "duty" }] };
    const path = await draftWith([
      gone,
      { title: "None" },
      { title: "Early", at: AT, steps: [{ wait: "PT1H" }] },
      rows,
    ]);
    const { status, body } = await run(path);
    expect([status, body.passed]).toEqual([200, false]);
    expect(body.scenarios.map(({ title, passed, problem }) => [title, passed, problem?.code ?? null])).toEqual([
      ["Old", false, "PARLEY_SCENARIO_INVALID"],
      ["None", false, "PARLEY_SCENARIO_INVALID"],
      ["Early", false, "PARLEY_SCENARIO_INVALID"],
      ["By row: case 1", true, null],
      ["By row: case 2", false, null],
    ]);
    const [old, none, early] = body.scenarios;
    expect(old?.problem?.errors).toEqual([
      { field: "steps.0.expect.state.0", message: 'There is no state "waitin".', hint: 'Did you mean "waiting"?' },
      { field: "steps.1.fails", message: 'There is no effect "telegraph".' },
    ]);
    expect(old?.unknown.map(({ kind, name, meant }) => [kind, name, meant])).toEqual([
      ["state", "waitin", "waiting"],
      ["effect", "telegraph", null],
    ]);
    expect(none?.problem?.errors?.map(({ field }) => field)).toEqual(["at", "steps"]);
    expect(early?.problem?.errors?.map(({ field }) => field)).toEqual(["steps.0"]);
  });

  it("run on what is live, on a version, and with a version that keeps them", async () => {
    const path = await draftWith([ofLead("duty")], toyProtocol({ lead: "duty" }));
    expect((await run(path)).body.passed).toBe(true);
    const onLive = (await run(path, { on: "live" })).body;
    expect(onLive.scenarios[0]?.failures.map(({ actual }) => actual)).toEqual(["frontline"]);
    const asked = { draft: path.replace("/drafts/", ""), revision: 2 };
    const { version } = (await caller.send<VersionSummary>("POST", "/versions", asked)).body;
    const kept = (await run(`/versions/${version}`)).body;
    expect(kept).toMatchObject({ revision: null, passed: true, protocol: { version } });
    expect(kept.scenarios).toHaveLength(1);
    const before = onLive.protocol.version;
    expect((await run(`/versions/${version}`, { on: before })).body).toMatchObject({
      passed: false,
      protocol: { version: before },
    });
    expect((await run(path, { on: "none" })).status).toBe(404);
    const unheard = await draftWith([], toyProtocol({ id: "unheard" }));
    expect((await run(unheard, { on: "live" })).body).toMatchObject({ status: 404, errors: [{ field: "on" }] });
  });

  it("are refused where the draft is no protocol, cannot run, or they are too many together", async () => {
    const refused = async (path: string): Promise<unknown[]> => {
      const { status, body } = await run(path);
      return [status, body.code];
    };
    expect(await refused(await draftWith([], { id: "later" }))).toEqual([422, "PARLEY_PROTOCOL_INVALID"]);
    const unsound = await draftWith([ofLead("duty")], toyProtocol({ lead: "nobody" }));
    expect(await refused(unsound)).toEqual([422, "PARLEY_PROTOCOL_UNSOUND"]);
    const none = await draftWith([]);
    expect((await run(none)).body).toMatchObject({ passed: true, scenarios: [] });
    const cases = Array.from({ length: 500 }, (_, row) => ({ row }));
    const many = await draftWith(Array.from({ length: 5 }, () => ({ title: "m", at: AT, steps: [asks], cases })));
    const { status, body } = await run(many);
    expect([status, body.code, body.errors?.[0]?.field]).toEqual([422, "PARLEY_SCENARIO_INVALID", "scenarios.4"]);
  });

  it("tell as many failures as have room, and how many are left out", async () => {
    const expected = "x".repeat(3_000);
    const steps = [asks, ...Array.from({ length: 20 }, () => ({ wait: "PT1M", expect: { says: [expected] } }))];
    const cases = Array.from({ length: 20 }, (_, row) => ({ row }));
    const path = await draftWith([{ title: "Long", at: AT, steps, cases }, ofLead("frontline")]);
    const { scenarios } = (await run(path)).body;
    const [first, last] = [scenarios[0], scenarios[19]];
    expect([first?.failures.length, first?.omitted]).toEqual([20, 0]);
    expect([last?.failures.length, last?.omitted, last?.passed]).toEqual([0, 20, false]);
    expect(scenarios[20]).toMatchObject({ passed: true, omitted: 0 });
  });
});
