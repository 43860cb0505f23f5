import fc from "fast-check";

const DELAYS = ["PT1S", "PT5S", "PT20S", "PT5M"];
const RAISED = ["tick", "tock"];
const DECIDED = {
  type: "decide",
  params: { respond: "yes", due: "none", lead: "frontline", channel: "public", offline: "none", because: "chance" },
};

/**
 * How clockwork is drawn: with guards, states inside states and delays that cross each other; or so plainly, with one delay
 * at a time, that it can run in one way only.
 */
export interface Clockwork {
  readonly plain: boolean;
}

/** A random protocol in which time alone moves the case: delays, and events raised after a while. */
export function randomClockwork({ plain }: Clockwork): fc.Arbitrary<object> {
  return fc.gen().map((draw) => {
    const below = (count: number): number => draw(fc.nat, { max: count - 1 });
    const chance = (oneIn: number): boolean => below(oneIn) === 0;
    const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
    const names = Array.from({ length: 2 + below(3) }, (_, index) => `s${index + 1}`);
    const raise = () => ({ type: "raise", params: { event: oneOf(RAISED), delay: oneOf(DELAYS) } });
    const transition = () => ({
      ...(chance(5) ? {} : { target: chance(8) ? "#end" : `#${oneOf(names)}` }),
      ...(!plain && chance(3) ? { guard: "chance" } : {}),
      ...(chance(4) ? { reenter: true } : {}),
      ...(chance(3) ? { actions: [raise()] } : {}),
    });
    const state = (id: string): object => ({
      id,
      ...(chance(3) ? { entry: [raise()] } : {}),
      ...(chance(3) ? {} : { after: { [oneOf(DELAYS)]: [transition()] } }),
      ...(chance(2) ? {} : { on: { [oneOf([...RAISED, "*"])]: [transition()] } }),
    });
    const byEvents = chance(2);
    const plainState = (id: string): object => {
      const go = { target: chance(8) ? "#end" : `#${oneOf(names)}`, reenter: true };
      const delay = oneOf(DELAYS);
      return byEvents
        ? { id, entry: [{ type: "raise", params: { event: "tick", delay } }], on: { tick: [go] } }
        : { id, after: { [delay]: [go] } };
    };
    const states: Record<string, object> = Object.fromEntries(
      names.map((name) => [name, plain ? plainState(name) : state(name)]),
    );
    const inner = { initial: "s1", ...(chance(2) ? { after: { PT5M: "#end" } } : {}), states };
    return {
      parley: 1,
      id: "clockwork",
      title: "Clockwork",
      conditions: { chance: { title: "chance", when: "triage.urgent" } },
      machine: {
        id: "root",
        initial: plain ? "s1" : "work",
        entry: [DECIDED],
        states: {
          ...(plain ? states : { work: inner }),
          end: { id: "end", type: "final", meta: { outcome: "answered" } },
        },
      },
    };
  });
}
