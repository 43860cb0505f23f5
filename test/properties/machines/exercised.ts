import {
  innermost,
  placedStates,
  transitionGroups,
  type Program,
  type Step,
  type TransitionObject,
} from "@parley/engine";

/** What a run has really exercised, not merely contained. */
export const EXERCISES = [
  "history",
  "parallel",
  "delays",
  "raised events",
  "delayed events",
  "reentry",
  "several targets",
  "wildcards",
  "done",
  "met clocks",
  "guards refused",
] as const;
export type Exercise = (typeof EXERCISES)[number];

/** Names what a run of a machine has exercised. `leftAlone`: a clock that had stopped was asked to start. */
export function exercisedBy(program: Program, steps: readonly Step[], leftAlone: boolean): Set<Exercise> {
  const transitions = new Map(
    placedStates(program.protocol.machine).flatMap(({ path, node }) =>
      transitionGroups(path, node).flatMap((group) =>
        group.transitions.map(({ id, transition }) => [id, transition] as const),
      ),
    ),
  );
  const found = new Set<Exercise>();
  for (const [at, step] of steps.entries()) {
    if (innermost(step.state.active).length > 1) found.add("parallel");
    const remembered = Object.keys(memoryOf(steps[at - 1]));
    for (const entry of step.trace) {
      if (entry.kind === "noted" && entry.text.startsWith("raises ")) found.add("raised events");
      if (entry.kind === "event" && /^p[io]ng$/.test(entry.event)) found.add("delayed events");
      if (entry.kind !== "considered") continue;
      if (entry.verdict === "failed") found.add("guards refused");
      if (entry.verdict === "taken") taken(entry.transition, transitions.get(entry.transition), remembered, found);
    }
  }
  if (leftAlone && steps.some(({ state }) => Object.values(state.clocks).some(({ status }) => status === "met")))
    found.add("met clocks");
  return found;
}

function taken(
  id: string,
  transition: TransitionObject | undefined,
  remembered: readonly string[],
  found: Set<Exercise>,
): void {
  const targets = [transition?.target ?? []].flat();
  if (id.includes("#after:")) found.add("delays");
  if (/#(\*|mouse\.\*)\[/.test(id)) found.add("wildcards");
  if (id.includes("#done[")) found.add("done");
  if (transition?.reenter === true) found.add("reentry");
  if (targets.length > 1) found.add("several targets");
  const history = targets.map((target) => /(?:^|\.)(h\d+)$/.exec(target)?.[1]);
  if (history.some((key) => key !== undefined && remembered.some((memory) => memory.endsWith(`.${key}`))))
    found.add("history");
}

function memoryOf(step: Step | undefined): object {
  return (step?.state.snapshot as { historyValue?: object } | undefined)?.historyValue ?? {};
}
