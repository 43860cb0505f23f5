import type { Issue, Protocol, Step } from "@parley/engine";
import { fallbackReason } from "./free-run.ts";

/** A protocol, what was found in it, and one run of it. */
export interface Rehearsed {
  readonly protocol: Protocol;
  readonly issues: readonly Issue[];
  readonly steps: readonly Step[];
}

/** What a run shows about a promise of the checks. `tested`: the run could have broken it. */
interface Shown {
  readonly tested: boolean;
  readonly broken: string | null;
}

const shown = (tested: boolean, faults: readonly string[]): Shown => ({ tested, broken: faults[0] ?? null });

const pathOf = ({ at }: Issue): string => at.replace(/^machine\./, "");

const certain = (issues: readonly Issue[], code: string): string[] =>
  issues.filter((issue) => issue.code === code && issue.certain).map(pathOf);

const has = (issues: readonly Issue[], code: string): boolean => issues.some((issue) => issue.code === code);

const enteredIn = (steps: readonly Step[]): string[] =>
  steps.flatMap(({ trace }) => trace.flatMap((entry) => (entry.kind === "entered" ? [entry.state] : [])));

const isLooping = (steps: readonly Step[]): boolean =>
  fallbackReason(steps.at(-1) as Step)?.includes("never comes to rest") ?? false;

/** What the checks promise about every run, whatever the conditions say. */
export const PROMISES: Record<string, (run: Rehearsed) => Shown> = {
  "no case comes to a state that is called unreachable"({ issues, steps }) {
    const unreachable = certain(issues, "unreachable-state");
    const entered = enteredIn(steps);
    return shown(
      unreachable.length > 0 && entered.length > 3,
      entered.filter((state) => unreachable.some((place) => state === place || state.startsWith(`${place}.`))),
    );
  },

  "no transition that is called dead or swallowed is ever made"({ issues, steps }) {
    const dead = issues.filter(
      ({ code, message }) => code === "dead-branch" || (code === "swallowed" && message.includes("never happens")),
    );
    const made = steps.flatMap(({ trace }) =>
      trace.flatMap((entry) => (entry.kind === "considered" && entry.verdict === "taken" ? [entry.transition] : [])),
    );
    return shown(
      dead.length > 0 && made.length > 3,
      made.filter((transition) => dead.some((issue) => pathOf(issue) === transition)),
    );
  },

  "what rests undecided was reported for a state in which it rests"({ protocol, issues, steps }) {
    const last = steps.at(-1) as Step;
    const fields = /^at rest with (.*) undecided$/.exec(fallbackReason(last) ?? "")?.[1]?.split(", ") ?? [];
    const reported = issues.filter(({ code }) => code === "undecided");
    const missed = fields.filter(
      (field) =>
        !reported.some(
          (issue) =>
            issue.message.includes(`(${field})`) &&
            (protocol.onError !== undefined || last.state.active.includes(pathOf(issue))),
        ),
    );
    return shown(fields.length > 0 || reported.length === 0, missed);
  },

  "no case rests decided where a question is called undecided for certain"({ issues, steps }) {
    const undecided = certain(issues, "undecided");
    const rests = steps.filter((step) => fallbackReason(step) === null).flatMap(({ state }) => state.active);
    return shown(
      undecided.length > 0,
      rests.filter((state) => undecided.includes(state)),
    );
  },

  "a case that comes to a certain loop never rests"({ issues, steps }) {
    const loops = certain(issues, "eventless-loop");
    const caught = enteredIn(steps).filter((state) => loops.includes(state));
    return shown(caught.length > 0, isLooping(steps) ? [] : caught);
  },

  "a case that goes round was reported, unless it raises events"({ protocol, issues, steps }) {
    const raises = JSON.stringify(protocol.machine).includes('"raise"');
    const looping = isLooping(steps) && !raises;
    return shown(
      looping,
      looping && !has(issues, "eventless-loop") ? [fallbackReason(steps.at(-1) as Step) ?? ""] : [],
    );
  },

  "a case never leaves a certain dead end"({ issues, steps }) {
    const dead = certain(issues, "dead-end");
    const calm = steps.filter((step) => fallbackReason(step) === null).map(({ state }) => state.active);
    const first = calm.findIndex((active) => active.some((state) => dead.includes(state)));
    const stuck = first === -1 ? undefined : calm[first]?.find((state) => dead.includes(state));
    if (stuck === undefined) return shown(false, []);
    return shown(true, calm.slice(first).every((active) => active.includes(stuck)) ? [] : [stuck]);
  },

  "what is sent after a no was reported, unless tracks run side by side"({ protocol, issues, steps }) {
    const sideBySide = JSON.stringify(protocol.machine).includes('"parallel"');
    const sent = !sideBySide && steps.some(sendsAfterNo);
    return shown(sent, sent && !has(issues, "sent-after-no") ? ["sent after a no"] : []);
  },
};

/** Does a step end with "no", and yet something was sent after it had been decided? */
function sendsAfterNo({ trace }: Step): boolean {
  const no = trace.findLastIndex((entry) => entry.kind === "decided" && entry.field === "respond");
  const entry = trace[no];
  if (entry?.kind !== "decided" || entry.answer !== "no") return false;
  return trace.slice(no).some((each) => each.kind === "effect" && ["react", "handoff"].includes(each.type));
}
