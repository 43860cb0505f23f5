import type { Action } from "../protocol/machine.ts";
import type { TriggerKind } from "../protocol/walk.ts";
import { diffActions } from "./action-diff.ts";
import { change, changesBehaviour } from "./change.ts";
import type { Change } from "./protocol-diff.ts";
import { contentOf, fieldChanges, listChanges } from "./same.ts";

/** A transition in words that both charts share. */
export interface SpokenTransition {
  readonly kind: TriggerKind;
  /** The event or the delay. */
  readonly name: string;
  readonly index: number;
  readonly at: string;
  /** All that it says but its actions; targets are paths. */
  readonly content: object;
  readonly actions: readonly Action[];
}

/** What became of a state's transitions. Within a trigger they are known by where they go and on what condition. */
export function diffTransitions(
  before: readonly SpokenTransition[],
  after: readonly SpokenTransition[],
  state: string,
): Change[] {
  const triggers = [...new Set([...before, ...after].map(triggerOf))];
  const changes: Change[] = [];
  const gone: SpokenTransition[] = [];
  const come: SpokenTransition[] = [];
  for (const trigger of triggers) {
    const old = before.filter((each) => triggerOf(each) === trigger);
    const now = after.filter((each) => triggerOf(each) === trigger);
    const { pairs, reordered } = listChanges(old.map(wordsOf), now.map(wordsOf), ALIKE);
    for (const [was, is] of pairs) changes.push(...diffPair(old[was], now[is], state));
    gone.push(...old.filter((_, index) => !pairs.some(([was]) => was === index)));
    come.push(...now.filter((_, index) => !pairs.some(([, is]) => is === index)));
    const [first] = now;
    if (reordered && first !== undefined)
      changes.push(
        change({
          part: "transition",
          how: "reordered",
          at: first.at.replace(/\[0\]$/, ""),
          title: titleOf(first, state),
        }),
      );
  }
  return [...changes, ...diffTriggers(gone, come, state)];
}

/** The same transition under another trigger of the same kind has a new delay or event; what is left came or went. */
function diffTriggers(gone: readonly SpokenTransition[], come: readonly SpokenTransition[], state: string): Change[] {
  const { pairs } = listChanges(gone.map(wordsWithKind), come.map(wordsWithKind), []);
  const changed = pairs.flatMap(([was, is]) => {
    const [old, now] = [gone[was], come[is]];
    if (old === undefined || now === undefined) return [];
    const field = { field: now.kind === "after" ? "delay" : "event", before: old.name, after: now.name };
    return change({
      part: "transition",
      how: "changed",
      at: now.at,
      from: old.at,
      title: titleOf(now, state),
      fields: [field],
    });
  });
  const whole = (how: "added" | "removed") => (each: SpokenTransition) =>
    change({ part: "transition", how, at: each.at, title: titleOf(each, state) });
  return [
    ...changed,
    ...gone.filter((_, index) => !pairs.some(([was]) => was === index)).map(whole("removed")),
    ...come.filter((_, index) => !pairs.some(([, is]) => is === index)).map(whole("added")),
  ];
}

function diffPair(before: SpokenTransition | undefined, after: SpokenTransition | undefined, state: string): Change[] {
  if (before === undefined || after === undefined) return [];
  const title = titleOf(after, state);
  const fields = fieldChanges(before.content, after.content);
  const own = {
    ...change({ part: "transition", how: "changed", at: after.at, title, fields }),
    behaviour: changesBehaviour(fields),
  };
  return [
    ...(fields.length > 0 ? [own] : []),
    ...diffActions(before.actions, after.actions, `${after.at} actions`, title),
  ];
}

interface Words {
  readonly target?: unknown;
  readonly guard?: unknown;
  readonly actions: readonly Action[];
}

/** Transitions alike, the surest first: same way on the same condition, same condition, same way, the only ones left. */
const ALIKE: readonly ((words: Words) => string)[] = [
  ({ target, guard }) => contentOf([target, guard]),
  ({ guard }) => (guard === undefined ? "always" : contentOf(guard)),
  ({ target }) => contentOf(target),
];

const wordsOf = ({ content, actions }: SpokenTransition): Words => ({ ...content, actions });
const wordsWithKind = ({ kind, content, actions }: SpokenTransition): object => ({ kind, ...content, actions });
const triggerOf = ({ kind, name }: SpokenTransition): string => `${kind} ${name}`;

function titleOf({ kind, name, content }: SpokenTransition, state: string): string {
  const trigger = { on: `on ${name}`, after: `after ${name}`, always: "at once", done: "when done inside" }[kind];
  const { target, guard } = content as Words;
  const to = Array.isArray(target) ? ` to ${target.join(" and ")}` : "";
  const asked = typeof guard === "string" ? ` if ${guard}` : "";
  return `${state}, ${trigger}${asked}${to}`;
}
