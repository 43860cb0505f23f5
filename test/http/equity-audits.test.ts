import type { EquityAuditBody, EquityAuditsBody, ProblemBody, TracedMentionBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mention, openToy, toyProtocol, type ToyCaller, type ToyParley } from "../kit/toy-brand.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";
import { endedJob } from "../kit/ended-job.ts";

let toy: ToyParley;
let caller: ToyCaller;

beforeAll(async () => {
  toy = await openToy({ clock: new VirtualClock("2026-03-02T09:00:00Z") });
  caller = await toy.caller();
  for (const [id, followers] of [
    ["few", 5],
    ["many", 20_000],
    ["also-many", 30_000],
  ] as const)
    await mention(caller, id, { author: { handle: id, followers } });
});
afterAll(async () => toy.close());

const draftOf = async (protocol: object): Promise<string> =>
  (await caller.send<{ id: string }>("POST", "/drafts", { protocol })).body.id;

/** Whoever has many followers is answered by somebody else. */
function unfair(): object {
  const protocol = toyProtocol() as { machine: { states: Record<string, { entry: unknown[] }>; initial: string } };
  const { states } = protocol.machine;
  const [decide] = states["waiting"]?.entry ?? [];
  const duty = { ...(decide as object), params: { ...(decide as { params: object }).params, lead: "duty" } };
  return {
    ...protocol,
    conditions: { known: { title: "Many follow them", when: "author.followers >= 1000.0" } },
    machine: {
      ...protocol.machine,
      initial: "look",
      states: {
        ...states,
        look: { always: [{ guard: "known", target: "special" }, { target: "waiting" }] },
        special: { ...states["waiting"], entry: [duty] },
      },
    },
  };
}

describe("an equity audit over recorded mentions", { timeout: 60_000 }, () => {
  it("tells who would be served otherwise, in which fields and through which condition, with a report", async () => {
    const wish = { draft: await draftOf(unfair()), about: ["name", "followers"] };
    const asked = await caller.send<EquityAuditBody>("POST", "/equity-audits", wish);
    expect([asked.status, asked.body.state, asked.body.about]).toEqual([202, "queued", ["followers", "name"]]);
    const { state, progress, result } = await endedJob<EquityAuditBody>(caller, `/equity-audits/${asked.body.id}`);
    expect([state, progress]).toEqual(["done", { done: 3, of: 3 }]);
    expect(result?.says).toContain("depends on how many follow them (2 of 3, 66.7 %)");
    const none = result?.swaps.find(({ id }) => id === "followers none");
    expect(none).toMatchObject({ mentions: 3, changed: 2, fields: { lead: 2 } });
    expect(none?.moves).toEqual([{ field: "lead", before: "duty", after: "frontline", mentions: 2 }]);
    expect(none?.groups[0]?.title).toContain("Many follow them");
    expect(none?.groups[0]?.examples.map((each) => each.mention).toSorted()).toEqual(["also-many", "many"]);
    const traced = `/equity-audits/${asked.body.id}/mentions/many?${new URLSearchParams({ swap: "followers none" })}`;
    const { before, after } = (await caller.get<TracedMentionBody>(traced)).body;
    expect([before?.decision.lead, after.decision.lead]).toMatchObject([{ value: "duty" }, { value: "frontline" }]);
    expect(result?.swaps.filter(({ about, changed }) => about === "name" && changed > 0)).toEqual([]);
    expect(result?.report.parts).toContainEqual({ heading: "What was swapped" });

    const { audits } = (await caller.get<EquityAuditsBody>("/equity-audits")).body;
    expect(audits.map(({ id }) => id)).toEqual([asked.body.id]);
    expect(audits[0]).not.toHaveProperty("result");
    expect((await caller.get(`/backtests/${asked.body.id}`)).status).toBe(404);
  });

  it("meets the same people outside on both sides", async () => {
    const outside = { seed: 7, events: [{ type: "reply.sent", probability: 0.5, delay: { mean: "PT30M" } }] };
    const wish = { draft: await draftOf(unfair()), about: ["followers"], outside };
    const { id, outside: taken } = (await caller.send<EquityAuditBody>("POST", "/equity-audits", wish)).body;
    expect(taken).toMatchObject({ seed: 7 });
    const { result } = await endedJob<EquityAuditBody>(caller, `/equity-audits/${id}`);
    expect(result?.swaps.find((swap) => swap.id === "followers none")).toMatchObject({
      changed: 2,
      fields: { lead: 2 },
    });
  });

  it("is broken off where it is cancelled, and refused where it makes no sense", async () => {
    const draft = await draftOf(toyProtocol({ lead: "duty" }));
    const { id } = (await caller.send<EquityAuditBody>("POST", "/equity-audits", { draft })).body;
    expect((await caller.send("DELETE", `/equity-audits/${id}`)).status).toBe(204);
    expect((await caller.get<EquityAuditBody>(`/equity-audits/${id}`)).body).toMatchObject({
      state: "cancelled",
      result: null,
    });
    const { status, body } = await caller.send<ProblemBody>("POST", "/equity-audits", { draft, about: ["shoes"] });
    expect([status, body.code]).toEqual([400, "PARLEY_BODY_INVALID"]);
  });
});
