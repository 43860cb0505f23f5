import { covers } from "../checks/chart/selection.ts";
import { fieldsNamedIn } from "../checks/rules/undecided.ts";
import { listOfActions } from "../protocol/actions.ts";
import type { TransitionObject } from "../protocol/machine.ts";
import { parseDelay } from "../protocol/duration.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { durationInWords } from "../protocol/words.ts";
import { listOfTransitions, placedStates, stateTitle, stateType, type PlacedState } from "../protocol/walk.ts";
import type { DecisionField } from "../vocabulary/decision.ts";
import { clockDue } from "../vocabulary/events.ts";
import { OUTCOMES } from "../vocabulary/outcomes.ts";
import {
  actionsAt,
  addEntry,
  addTransition,
  editAction,
  editGroup,
  editState,
  editTransition,
  stateAt,
  withGroup,
} from "./edit-chart.ts";
import type { Fix, Proposer } from "./fix.ts";
import { goalsOf } from "./goals.ts";

const LONG_ENOUGH = "PT24H";
/** A delay shorter than this, in ms, is what makes a loop too fast. */
const TOO_SHORT = 60_000;
const SLOW_ENOUGH = "PT15M";
const SENDING = ["reply", "react", "handoff", "offer"];

export const deadBranch: Proposer = ({ at }, protocol) => [
  {
    title: "Move “otherwise” last",
    protocol: editGroup(protocol, at, (list) => [
      ...list.filter(({ guard }) => guard !== undefined),
      ...list.filter(({ guard }) => guard === undefined),
    ]),
  },
  { title: "Remove the branch that is never taken", protocol: editTransition(protocol, at, () => null) },
];

export const unreachableState: Proposer = ({ at }, protocol) => {
  const state = stateAt(protocol, at);
  if (state === undefined || state.parent === null) return [];
  return [
    {
      title: `Remove “${stateTitle(state)}”, which no case comes to`,
      protocol: editState(protocol, state.path, () => null),
    },
  ];
};

/** A way out by time, to each place where a case can go. */
const waysOut: Proposer = ({ at }, protocol) => {
  const state = stateAt(protocol, at);
  if (state === undefined) return [];
  return goalsOf(protocol).map(({ title, target }) => ({
    title: `After ${durationInWords(LONG_ENOUGH)}, go to “${title}”`,
    protocol: editState(protocol, state.path, (node) =>
      addTransition(node, { kind: "after", name: LONG_ENOUGH }, { target: target(state) }),
    ),
  }));
};

export const deadEnd = waysOut;

export const endlessWait: Proposer = (issue, protocol, brand) => [
  ...waysOut(issue, protocol, brand),
  {
    title: "Mark the wait as deliberate",
    protocol: {
      ...protocol,
      accepted: [...protocol.accepted, { code: issue.code, at: issue.at, because: "the wait is deliberate" }],
    },
  },
];

export const fastLoop: Proposer = ({ at }, protocol) => {
  const state = stateAt(protocol, at);
  const delays = Object.entries(state?.node.after ?? {}).filter(([text]) => (parseDelay(text)?.ms ?? 0) < TOO_SHORT);
  if (state === undefined) return [];
  return delays.map(([text, transitions]) => ({
    title: `Wait ${durationInWords(SLOW_ENOUGH)} in “${stateTitle(state)}”, not ${durationInWords(text)}`,
    protocol: editState(protocol, state.path, (node) =>
      listOfTransitions(transitions).reduce(
        (changed, transition) => addTransition(changed, { kind: "after", name: SLOW_ENOUGH }, transition),
        withGroup(node, { kind: "after", name: text }, []),
      ),
    ),
  }));
};

export const noOtherwise: Proposer = ({ at }, protocol) => {
  const state = stateAt(protocol, at);
  if (state === undefined) return [];
  return goalsOf(protocol).map(({ title, target }) => ({
    title: `Add “otherwise”: to “${title}”`,
    protocol: editState(protocol, state.path, (node) =>
      addTransition(node, { kind: "always", name: "always" }, { target: target(state) }),
    ),
  }));
};

export const noOutcome: Proposer = ({ at }, protocol) => {
  const state = stateAt(protocol, at);
  if (state === undefined) return [];
  return Object.entries(OUTCOMES).map(([outcome, title]) => ({
    title: `Say that it ends “${title}”`,
    protocol: editState(protocol, state.path, (node) => ({ ...node, meta: { ...node.meta, outcome } })),
  }));
};

export const fallback: Proposer = ({ at }, protocol, brand) => {
  const state = stateAt(protocol, at);
  if (state !== undefined)
    return Object.entries(brand?.leads ?? {}).map(([lead, { title }]) => ({
      title: `Tell “${title}” there`,
      protocol: editState(protocol, state.path, (node) =>
        addEntry(node, {
          type: "notify",
          params: { lead, text: "The protocol failed here: please look at this case." },
        }),
      ),
    }));
  const tells = ({ node }: PlacedState): boolean =>
    stateType(node) !== "final" && listOfActions(node.entry).some(({ type }) => type === "lead" || type === "notify");
  const { onError: _, ...without } = protocol;
  const duty = brand?.leads["duty"];
  const toDuty: Fix[] =
    duty === undefined || protocol.onError === undefined
      ? []
      : [{ title: `Leave what fails to “${duty.title}”`, protocol: without }];
  const takers = placedStates(protocol.machine).filter((each) => each.depth === 1 && tells(each));
  return [
    ...takers.map((each) => ({
      title: `Let “${stateTitle(each)}” take what fails`,
      protocol: { ...protocol, onError: each.key },
    })),
    ...toDuty,
  ];
};

/** Says who is told, or where the case goes, whatever it is in: the clock is heard everywhere. */
export const unhandledClock: Proposer = ({ at }, protocol) => {
  const heard = Object.keys(protocol.machine.on ?? {});
  const started = actionsAt(protocol, at).flatMap(({ type, params }) => {
    const clock = type === "startClock" || type === "restartClock" ? params?.["clock"] : undefined;
    return typeof clock === "string" ? [clock] : [];
  });
  const root = placedStates(protocol.machine)[0];
  return started
    .filter((clock) => !heard.some((event) => covers(event, clockDue(clock))))
    .flatMap((clock): Fix[] => {
      const title = (Object.hasOwn(protocol.clocks, clock) ? protocol.clocks[clock]?.title : undefined) ?? clock;
      const listening = (transition: TransitionObject): Protocol =>
        editState(protocol, "", (node) => addTransition(node, { kind: "on", name: clockDue(clock) }, transition));
      const told = { type: "notify", params: { text: `“${title}” is due.` } };
      const goals = root === undefined ? [] : goalsOf(protocol);
      return [
        { title: `Tell whoever leads the case when “${title}” is due`, protocol: listening({ actions: [told] }) },
        ...goals.map((goal) => ({
          title: `When “${title}” is due, go to “${goal.title}”`,
          protocol: listening({ target: goal.target(root as PlacedState) }),
        })),
      ];
    });
};

export const sentAfterNo: Proposer = ({ at }, protocol) =>
  actionsAt(protocol, at).flatMap(({ type }, index) =>
    SENDING.includes(type)
      ? { title: "Do not send it here", protocol: editAction(protocol, at, index, () => null) }
      : [],
  );

/** With how many leads the usual answers are proposed. */
const MOST_LEADS = 4;

/** Where nobody says otherwise: the channel on which somebody wrote, no way off it, and no promise of a time. */
const USUAL = { channel: "asWritten", offline: "none", due: "none" } as const;

/**
 * Answers what is open: by a lead or a clock where that is all; else by all that is missing at once, in the usual way, with
 * each lead that the brand has. Where a case is left alone on purpose, nobody responds.
 */
export const undecided: Proposer = ({ at, message }, protocol, brand) => {
  const state = stateAt(protocol, at);
  if (state === undefined) return [];
  const entering = (title: string, type: string, params: { readonly [name: string]: string }): Fix => ({
    title,
    protocol: editState(protocol, state.path, (node) => addEntry(node, { type, params })),
  });
  const open = fieldsNamedIn(message);
  const isOnly = (field: DecisionField): boolean => open.every((each) => each === field);
  const leads = Object.entries(brand?.leads ?? {});
  const clocks = Object.entries(protocol.clocks).filter(([, { answers }]) => answers === "due");
  const usual = Object.fromEntries(Object.entries(USUAL).filter(([field]) => open.some((each) => each === field)));
  const leftAlone = state.node.meta?.["outcome"] === "letStand";
  return [
    ...(leftAlone
      ? [entering("Say that nobody responds here", "decide", { respond: "no", because: "left alone, on purpose" })]
      : []),
    ...(isOnly("lead")
      ? leads.map(([to, { title }]) => entering(`Give “${title}” the lead on entry`, "lead", { to }))
      : []),
    ...(isOnly("due")
      ? clocks.map(([clock, { title }]) => entering(`Start the clock “${title}” on entry`, "startClock", { clock }))
      : []),
    ...(open.includes("respond") || isOnly("lead")
      ? []
      : usualAnswers(open, usual, leads.slice(0, MOST_LEADS), entering)),
  ];
};

function usualAnswers(
  open: readonly DecisionField[],
  usual: Readonly<Record<string, string>>,
  leads: ReadonlyArray<readonly [string, { readonly title: string }]>,
  entering: (title: string, type: string, params: { readonly [name: string]: string }) => Fix,
): Fix[] {
  const said = Object.keys(usual).map((field) => USUAL_WORDS[field as keyof typeof USUAL]);
  const because = "the usual way";
  if (!open.includes("lead"))
    return said.length === 0 ? [] : [entering(sentence(said), "decide", { ...usual, because })];
  return leads.map(([lead, { title }]) =>
    entering(sentence([`“${title}” leads`, ...said]), "decide", { lead, ...usual, because }),
  );
}

const USUAL_WORDS = {
  channel: "answer where they wrote",
  offline: "it stays there",
  due: "no time is promised",
} as const satisfies Record<keyof typeof USUAL, string>;

function sentence(parts: readonly string[]): string {
  const words = `${parts.slice(0, -1).join(", ")}${parts.length > 1 ? ", and " : ""}${parts.at(-1) ?? ""}`;
  return `Decide: ${words}`;
}
