import { describe, expect, it } from "vitest";
import { compile } from "../compile/program.ts";
import { DECIDED, MONDAY, TOY_BRAND, toyCase } from "../fixtures/toy.ts";
import { parseBrand, parseProtocol } from "../protocol/parse.ts";
import { advance } from "./advance.ts";
import type { CaseEvent, Step } from "./step.ts";

const LEADS = {
  frontline: { title: "Front line", authority: { GBP: 40 } },
  manager: { title: "Manager", authority: { GBP: 1000, EUR: 500 } },
  senior: { title: "Senior", authority: { GBP: 500 } },
  other: { title: "Another senior", authority: { GBP: 500 } },
};
const offer = (amount: number, more: object = {}) => ({ type: "offer", params: { amount, currency: "GBP", ...more } });

/** A case whose lead is asked to offer something when it opens, and something else on each event. */
function opened(first: object, more: { leads?: object; lead?: string; on?: object } = {}): Step {
  const { leads = LEADS, lead = "frontline", on = {} } = more;
  const decided = { ...DECIDED, params: { ...DECIDED.params, lead } };
  const machine = {
    id: "toy",
    initial: "a",
    states: {
      a: {
        entry: [decided, first],
        on: { ...on, "approval.granted": "b" },
      },
      b: {},
    },
  };
  const protocol = parseProtocol({ parley: 1, id: "toy", title: "Toy", machine });
  program = compile(protocol, parseBrand({ ...TOY_BRAND, leads }));
  return toyCase(program);
}
let program: ReturnType<typeof compile>;
const then = (step: Step, event: CaseEvent) => advance(program, step.state, { event }, MONDAY + 1000);

const wants = ({ effects }: Step) => effects.map(({ type, params }) => ({ type, ...params }));
const notes = ({ trace }: Step) => trace.flatMap((entry) => (entry.kind === "noted" ? entry.text : []));
const asked = (step: Step) => wants(step).map((want) => "from" in want && want.from);

describe("an offer", () => {
  it("of £40 is made at once by a lead who may offer £40", () => {
    const step = opened(offer(40, { because: "late bag" }));
    expect(wants(step)).toEqual([
      { type: "offer", amount: 40, currency: "GBP", because: "late bag", lead: "frontline" },
    ]);
    expect(step.state.pendingOffer).toBeUndefined();
  });

  it("of £400 waits, and the lead with the smallest limit that is enough is asked", () => {
    const step = opened(offer(400, { because: "lost bag" }));
    expect(wants(step)).toEqual([
      { type: "requestApproval", from: "senior", amount: 400, currency: "GBP", because: "lost bag" },
    ]);
    expect(step.state.pendingOffer).toEqual({
      amount: 400,
      currency: "GBP",
      because: "lost bag",
      lead: "frontline",
      request: "c1:0:0",
    });
    expect(notes(step)).toEqual(["400 GBP is more than frontline may offer; senior is asked"]);
  });

  it("is made when it is approved, before the chart sees the answer", () => {
    const step = then(opened(offer(400)), { type: "approval.granted", data: { by: "Sam" } });
    expect(wants(step)).toEqual([
      { type: "offer", amount: 400, currency: "GBP", lead: "frontline", approvedBy: "Sam" },
    ]);
    const told = step.trace.map((entry) => entry.kind);
    expect(told.indexOf("effect")).toBeLessThan(told.indexOf("considered"));
    expect(step.state).toMatchObject({ active: ["b"] });
    expect(step.state.pendingOffer).toBeUndefined();
    expect(then(step, { type: "approval.granted" }).effects).toEqual([]);
  });

  it("is dropped when it is refused", () => {
    const step = then(opened(offer(400)), { type: "approval.refused", data: { by: "Sam" } });
    expect(step.effects).toEqual([]);
    expect(notes(step)).toContain("the offer of 400 GBP is refused and dropped");
    expect(then(step, { type: "approval.granted" }).effects).toEqual([]);
  });

  it("takes the place of one that waits, and the answer to that one does not approve it", () => {
    const first = opened(offer(400), { on: { "lead.declined": { actions: [offer(900)] } } });
    const second = then(first, { type: "lead.declined" });
    expect(asked(second)).toEqual(["manager"]);
    expect(notes(second)).toContain("the offer of 400 GBP that waited is replaced");
    const late = then(second, { type: "approval.granted", data: { effect: "c1:0:0" } });
    expect(late.effects).toEqual([]);
    expect(late.state.pendingOffer).toMatchObject({ amount: 900 });
    expect(wants(then(second, { type: "approval.granted", data: { effect: "c1:1:0" } }))).toMatchObject([
      { type: "offer", amount: 900 },
    ]);
  });

  it("by nobody, or in a currency without a limit, has no authority behind it", () => {
    expect(asked(opened(offer(1), { lead: "none" }))).toEqual(["frontline"]);
    expect(asked(opened(offer(1, { currency: "EUR" })))).toEqual(["manager"]);
  });

  it("that nobody may make goes to whoever is on duty, or to the first lead, and the trace says so", () => {
    const step = opened(offer(5000));
    expect(asked(step)).toEqual(["frontline"]);
    expect(notes(step)).toEqual([
      "5000 GBP is more than frontline may offer; nobody may offer that much alone, so frontline is asked",
    ]);
    expect(asked(opened(offer(5000), { leads: { ...LEADS, duty: { title: "Duty" } } }))).toEqual(["duty"]);
  });

  it("may take its amount from a table, and then says why", () => {
    const tables = {
      goodwill: {
        title: "Goodwill",
        inputs: ["triage.intent"],
        rows: [
          { when: ["it == 'complaint'"], then: "35.50", because: "a fault of ours" },
          { when: [""], then: "nothing" },
        ],
      },
    };
    const machine = {
      id: "toy",
      initial: "a",
      states: { a: { entry: [DECIDED, offer(1, { amount: { table: "goodwill" } })] } },
    };
    program = compile(
      parseProtocol({ parley: 1, id: "toy", title: "Toy", machine, tables }),
      parseBrand({ ...TOY_BRAND, leads: LEADS }),
    );
    const [made] = toyCase(program).effects;
    expect(made?.params).toMatchObject({ amount: 35.5, currency: "GBP", lead: "frontline" });
    expect(made?.params["because"]).toContain("a fault of ours");
    expect(toyCase(program, { triage: { intent: "praise" } }).trace).toContainEqual({
      kind: "fallback",
      reason: 'action "offer" failed: table "goodwill" gives "nothing", which is no amount',
    });
  });

  it("stays approved when the step that takes the approval fails", () => {
    const failing = { actions: [{ type: "lead", params: { table: "nowhere" } }], target: "b" };
    const machine = {
      id: "toy",
      initial: "a",
      states: { a: { entry: [DECIDED, offer(400)], on: { "approval.granted": failing } }, b: {} },
    };
    const tables = {
      nowhere: { title: "Nowhere", inputs: ["triage.intent"], rows: [{ when: ["it == 'abuse'"], then: "frontline" }] },
    };
    program = compile(
      parseProtocol({ parley: 1, id: "toy", title: "Toy", machine, tables }),
      parseBrand({ ...TOY_BRAND, leads: LEADS }),
    );
    const step = then(toyCase(program), { type: "approval.granted" });
    expect(step.state).toMatchObject({ fallback: true });
    expect(step.state.pendingOffer).toBeUndefined();
    expect(wants(step)).toContainEqual({ type: "offer", amount: 400, currency: "GBP", lead: "frontline" });
  });
});
