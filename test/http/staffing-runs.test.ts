import {
  compile,
  MentionInput,
  parseBrand,
  parseDemand,
  parseProtocol,
  parseRoster,
  simulateStaffing,
  type ProblemBody,
  type StaffingRunBody,
  type StaffingRunsBody,
} from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endedJob } from "../kit/ended-job.ts";
import { mention, openToy, toyBrand, toyProtocol, type ToyCaller, type ToyParley } from "../kit/toy-brand.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const HOUR = 3_600_000;

let toy: ToyParley;
let caller: ToyCaller;
let draft: string;

beforeAll(async () => {
  const clock = new VirtualClock("2026-03-02T09:00:00Z");
  toy = await openToy({ clock });
  caller = await toy.caller();
  for (const id of ["one", "two", "three"]) {
    await mention(caller, id);
    clock.pass(HOUR);
  }
  draft = (await caller.send<{ id: string }>("POST", "/drafts", { protocol: toyProtocol() })).body.id;
});
afterAll(async () => toy.close());

const roster = (people: number) => ({
  title: `${people}`,
  teams: [
    { name: "desk", people, serves: ["frontline", "duty"], hours: { mon: ["09:00-17:00"], tue: ["09:00-17:00"] } },
  ],
  handling: { answer: { median: "PT40M", p90: "PT90M" } },
});
const sent = (id: string) => ({
  id,
  channel: "x",
  text: "Where is my order?",
  at: "2026-03-02T09:00:00Z",
  author: { handle: `author-${id}` },
});
const DEMAND = { title: "Two days", from: "2026-03-02", rate: { perDay: 20 } };
const ask = async <T = StaffingRunBody>(wish: object) => caller.send<T>("POST", "/staffing-runs", wish);
const ended = async (wish: object): Promise<StaffingRunBody> => {
  const { body } = await ask(wish);
  return endedJob<StaffingRunBody>(caller, `/staffing-runs/${body.id}`);
};

describe("a staffing run", { timeout: 120_000 }, () => {
  it("compares rosters on the same mentions, with the same numbers as the engine on one core", async () => {
    const rosters = [roster(1), roster(2)];
    const [one, two] = rosters.map((each) => ({ name: each.title, draft, roster: each }));
    const wish = { alternatives: [one, two], demand: DEMAND, days: 2, seeds: 3 };
    const { state, progress, result } = await ended(wish);
    expect([state, progress]).toEqual(["done", { done: 6, of: 6 }]);
    const program = compile(parseProtocol(toyProtocol()), parseBrand(toyBrand()));
    const sample = ["one", "two", "three"].map((id) => MentionInput.parse(sent(id)));
    const plans = rosters.map((each) => ({ title: each.title, program, roster: parseRoster(each) }));
    const here = simulateStaffing(plans, { demand: parseDemand(DEMAND), sample, days: 2, seeds: 3 });
    expect(result?.plans.map(({ bands }) => JSON.stringify(bands))).toEqual(
      here.plans.map(({ bands }) => JSON.stringify(bands)),
    );
    expect(result?.comparisons).toEqual(here.comparisons);
    expect(result?.report.title).toBe("Staffing: 1 against 2");
    expect((await caller.get<StaffingRunsBody>("/staffing-runs")).body.runs).toHaveLength(1);
  });

  it("takes recorded mentions at their own times, or draws them at a rate like theirs", async () => {
    const alternatives = [{ name: "As today", draft, roster: roster(1) }];
    const own = await ended({ alternatives, demand: { title: "As recorded" }, seeds: 1 });
    expect(own.result).toMatchObject({
      rate: null,
      plans: [{ bands: { mentions: { mean: 3, half: null, runs: 1 } } }],
    });
    const fitted = await ended({ alternatives, demand: { title: "Like these" }, fit: true, seeds: 1, days: 7 });
    expect(fitted.result).toMatchObject({ rate: { perDay: 3 } });
  });

  it("is refused, with the place, where a roster or a model is none", async () => {
    const wrong = async (more: object): Promise<unknown[]> => {
      const wish = { alternatives: [{ name: "One", draft, roster: roster(1) }], demand: DEMAND, ...more };
      const { status, body } = await ask<ProblemBody>(wish);
      return [status, body.code, body.errors?.[0]?.field];
    };
    const unknown = { ...roster(1), teams: [{ name: "desk", people: 1, serves: ["nobody"] }] };
    const named = (file: object) => ({ alternatives: [{ name: "One", draft, roster: file }] });
    expect(await wrong(named(unknown))).toEqual([
      422,
      "PARLEY_ROSTER_INVALID",
      "alternatives.0.roster.teams.0.serves.0",
    ]);
    expect(await wrong(named({ title: "None" }))).toEqual([
      422,
      "PARLEY_ROSTER_INVALID",
      "alternatives.0.roster.teams",
    ]);
    expect(await wrong({ demand: { title: "So", rate: { perDay: -1 } } })).toEqual([
      422,
      "PARLEY_ARRIVALS_INVALID",
      "demand.rate.perDay",
    ]);
    expect(await wrong({ demand: undefined })).toEqual([400, "PARLEY_BODY_INVALID", "demand"]);
    expect(await wrong({ seeds: 5000 })).toEqual([400, "PARLEY_BODY_INVALID", "seeds"]);
  });

  it("says that there is nothing to draw from where nothing is recorded", async () => {
    const alternatives = [{ name: "One", draft, roster: roster(1) }];
    const { state, problem } = await ended({
      alternatives,
      demand: DEMAND,
      seeds: 1,
      mentions: { to: "2020-01-01T00:00:00Z" },
    });
    expect([state, problem?.code]).toEqual(["failed", "PARLEY_ARRIVALS_INVALID"]);
  });
});
