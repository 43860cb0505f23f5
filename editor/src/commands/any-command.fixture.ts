import { indexStates, OUTCOMES, type Outcome, type Protocol } from "@parley/engine";
import { copyStates, duplicateStates, pasteStates } from "./clipboard.ts";
import type { Attempt } from "./edit.ts";
import { EXAMPLES } from "./examples.fixture.ts";
import { setKind } from "./kinds.ts";
import { connectAll, retargetAll, setCommonActions, setKindOfAll } from "./together.ts";
import { setFirstGoal, setMemory } from "./way-back.ts";
import { alignBoxes, distributeBoxes, movedTidily, makeRoom, moveBoxes, resizeBox, tidied } from "./layout.ts";
import { makeTracks, moveInto, unwrapPhase, wrapInPhase } from "./nesting.ts";
import { addState, insertState, type NewKind } from "./new-states.ts";
import { addPart, changePart, removePart, renamePart } from "./parts.ts";
import { acceptFinding, describeProtocol, setOnError, setProtocolTitle, withdrawAcceptance } from "./protocol.ts";
import { PARTS } from "./references.ts";
import { removeChosen } from "./remove-chosen.ts";
import { groupsOf, rowId, type Trigger } from "./rows.ts";
import { describeState, removeStates, renameState, setActions, setInitial, setOutcome, setStateKey } from "./states.ts";
import {
  addRow,
  connect,
  describeTransition,
  moveRow,
  removeGroup,
  removeTransition,
  retarget,
  setGuard,
  setReenter,
  setTransitionActions,
  setTrigger,
} from "./transitions.ts";

/** Chooses from a list by the next number of a random sequence; null of an empty one. */
export type Pick = <T>(list: readonly T[]) => T | null;

const KINDS: readonly NewKind[] = ["state", "phase", "tracks", "final", "history"];
const TITLES = ["Care", "On hold", "", "42 days", "Ελλάδα", "constructor", "a.b#c\\d", "Care in public"];
const KEYS = ["care", "a.b", "#no", "x#y\\z", "handling", "", "done", "with space"];
const TRIGGERS: readonly Trigger[] = [
  { kind: "on", name: "reply.sent" },
  { kind: "on", name: "mention" },
  { kind: "on", name: "always" },
  { kind: "after", name: "PT4H" },
  { kind: "after", name: "P2D" },
  { kind: "always", name: "always" },
  { kind: "done", name: "done" },
];
const ACTIONS = [[], [{ type: "log", params: { text: "seen" } }], "log"];
const EDGES = ["left", "center", "right", "top", "middle", "bottom"] as const;
const SPOTS = [
  { x: 10.4, y: 20 },
  { x: -300, y: 0 },
  { x: 512, y: 99.5 },
];
const SIZE = { width: 120, height: 60 };

/** A command with arguments of the document's own, or slightly beside it. */
export type AnyCommand = (protocol: Protocol, pick: Pick) => Attempt;

const paths = (protocol: Protocol): string[] => indexStates(protocol.machine).all.map(({ path }) => path);
const groups = (protocol: Protocol) => indexStates(protocol.machine).all.flatMap(groupsOf);
const rows = (protocol: Protocol): string[] =>
  groups(protocol).flatMap((group) => group.rows.map((_, index) => rowId(group.state.path, group, index)));
const path = (protocol: Protocol, pick: Pick): string => pick(paths(protocol)) ?? "";
const row = (protocol: Protocol, pick: Pick): string => pick(rows(protocol)) ?? "";
const group = (protocol: Protocol, pick: Pick): string => pick(groups(protocol))?.id ?? "";
const title = (pick: Pick): string => pick(TITLES) ?? "";
const spot = (pick: Pick) => pick(SPOTS) ?? { x: 0, y: 0 };

/** Some states that lie side by side. */
function siblings(protocol: Protocol, pick: Pick): string[] {
  const states = indexStates(protocol.machine).all;
  const parent = pick(states.filter(({ node }) => node.states !== undefined));
  const children = states.filter((state) => state.parent === parent).map((state) => state.path);
  return [pick(children), pick(children)].filter((each) => each !== null);
}

function anyPart(protocol: Protocol, pick: Pick) {
  const kind = pick(PARTS) ?? "conditions";
  return { kind, name: pick(Object.keys(protocol[kind])) ?? "none" };
}

function placements(protocol: Protocol, pick: Pick): Record<string, { x: number; y: number }> {
  const ids = [...paths(protocol).slice(1), ...groups(protocol).map(({ id }) => id)];
  return Object.fromEntries([pick(ids), pick(ids), pick(ids)].flatMap((id) => (id === null ? [] : [[id, spot(pick)]])));
}

/** Every command that there is. */
export const COMMANDS: Readonly<Record<string, AnyCommand>> = {
  addState: (now, pick) =>
    addState(now, { parent: path(now, pick), kind: pick(KINDS) ?? "state", title: title(pick), at: spot(pick) }),
  insertState: (now, pick) => insertState(now, row(now, pick), { kind: pick(KINDS) ?? "state" }),
  renameState: (now, pick) => renameState(now, path(now, pick), title(pick), { typing: pick([true, false]) ?? false }),
  setStateKey: (now, pick) => setStateKey(now, path(now, pick), pick(KEYS) ?? ""),
  describeState: (now, pick) => describeState(now, path(now, pick), title(pick)),
  setOutcome: (now, pick) => setOutcome(now, path(now, pick), pick([null, ...(Object.keys(OUTCOMES) as Outcome[])])),
  setKind: (now, pick) => setKind(now, path(now, pick), pick(KINDS) ?? "state"),
  setMemory: (now, pick) => setMemory(now, path(now, pick), pick(["shallow", "deep"]) ?? "shallow"),
  setFirstGoal: (now, pick) => setFirstGoal(now, path(now, pick), pick([null, path(now, pick)])),
  setInitial: (now, pick) => setInitial(now, path(now, pick)),
  setActions: (now, pick) => setActions(now, path(now, pick), pick(["entry", "exit"]) ?? "entry", pick(ACTIONS) ?? []),
  removeStates: (now, pick) => removeStates(now, [path(now, pick), path(now, pick)]),
  removeChosen: (now, pick) => removeChosen(now, [path(now, pick), row(now, pick), row(now, pick), group(now, pick)]),
  duplicateStates: (now, pick) => duplicateStates(now, [path(now, pick), path(now, pick)]),
  pasteStates: (now, pick) => {
    const from = pick([now, ...EXAMPLES.map(({ protocol }) => protocol)]) ?? now;
    const copied = copyStates(from, [path(from, pick), path(from, pick)]);
    return copied === null
      ? null
      : pasteStates(now, JSON.stringify(copied), path(now, pick), pick([spot(pick), undefined]) ?? undefined);
  },
  moveInto: (now, pick) => moveInto(now, [path(now, pick), path(now, pick)], path(now, pick), placements(now, pick)),
  wrapInPhase: (now, pick) => wrapInPhase(now, siblings(now, pick), title(pick)),
  makeTracks: (now, pick) => makeTracks(now, siblings(now, pick), title(pick)),
  unwrapPhase: (now, pick) => unwrapPhase(now, path(now, pick)),
  connect: (now, pick) =>
    connect(now, {
      source: path(now, pick),
      target: pick([null, path(now, pick)]),
      trigger: pick(TRIGGERS) ?? { kind: "on", name: "" },
    }),
  connectAll: (now, pick) =>
    connectAll(now, [path(now, pick), path(now, pick)], path(now, pick), pick(TRIGGERS) ?? { kind: "on", name: "" }),
  setCommonActions: (now, pick) =>
    setCommonActions(now, [path(now, pick), path(now, pick)], [pick(ACTIONS) ?? []].flat()),
  setKindOfAll: (now, pick) => setKindOfAll(now, [path(now, pick), path(now, pick)], pick(KINDS) ?? "state"),
  retargetAll: (now, pick) => retargetAll(now, [row(now, pick), group(now, pick)], path(now, pick)),
  addRow: (now, pick) => addRow(now, group(now, pick)),
  retarget: (now, pick) => retarget(now, row(now, pick), pick([null, path(now, pick), path(now, pick)])),
  setTrigger: (now, pick) => setTrigger(now, group(now, pick), pick(TRIGGERS) ?? { kind: "on", name: "" }),
  moveRow: (now, pick) => moveRow(now, row(now, pick), pick([-1, 0, 1, 2, 99]) ?? 0),
  removeTransition: (now, pick) => removeTransition(now, row(now, pick)),
  removeGroup: (now, pick) => removeGroup(now, group(now, pick)),
  setGuard: (now, pick) => setGuard(now, row(now, pick), pick([null, ...Object.keys(now.conditions)])),
  setTransitionActions: (now, pick) => setTransitionActions(now, row(now, pick), pick(ACTIONS) ?? []),
  describeTransition: (now, pick) => describeTransition(now, row(now, pick), title(pick)),
  setReenter: (now, pick) => setReenter(now, row(now, pick), pick([true, false]) ?? false),
  moveBoxes: (now, pick) => moveBoxes(now, placements(now, pick)),
  makeRoom: (now, pick) => makeRoom(now, placements(now, pick)),
  alignBoxes: (now, pick) => {
    const ids = Object.keys(now.layout);
    return alignBoxes(
      now,
      [pick(ids), pick(ids)].filter((id) => id !== null),
      pick(EDGES) ?? "left",
      Object.fromEntries(ids.map((id) => [id, SIZE])),
    );
  },
  distributeBoxes: (now, pick) => {
    const ids = Object.keys(now.layout);
    const sizes = Object.fromEntries(ids.map((id) => [id, SIZE]));
    return distributeBoxes(
      now,
      ids.filter((id) => !id.includes(".")),
      pick(["across", "down"]) ?? "down",
      sizes,
    );
  },
  movedTidily: (now, pick) => movedTidily(now, placements(now, pick)),
  resizeBox: (now, pick) => resizeBox(now, path(now, pick), pick([null, SIZE])),
  tidied: (now, pick) => tidied(now, placements(now, pick)),
  addPart: (now, pick) =>
    pick([
      () => addPart(now, "conditions", title(pick), { when: "vars.count > 1" }),
      () => addPart(now, "clocks", title(pick), { within: "PT1H" }),
      () => addPart(now, "variables", title(pick), { type: "int", initial: 0 }),
      () => addPart(now, "messages", title(pick), { en: "Hello" }),
      () => addPart(now, "events", title(pick), {}),
      () => addPart(now, "tables", title(pick), { inputs: ["triage.intent"], rows: [{ when: [""], then: "none" }] }),
    ])?.() ?? null,
  changePart: (now, pick) =>
    changePart(now, "conditions", pick(Object.keys(now.conditions)) ?? "", { title: "Else", when: "true" }),
  renamePart: (now, pick) => {
    const { kind, name } = anyPart(now, pick);
    return renamePart(now, kind, name, pick(["better", "a b", "constructor", "clock.x.due", ""]) ?? "");
  },
  removePart: (now, pick) => {
    const { kind, name } = anyPart(now, pick);
    return removePart(now, kind, name);
  },
  setProtocolTitle: (now, pick) => setProtocolTitle(now, title(pick)),
  describeProtocol: (now, pick) => describeProtocol(now, title(pick)),
  setOnError: (now, pick) => setOnError(now, pick([null, path(now, pick)])),
  acceptFinding: (now, pick) =>
    acceptFinding(now, "dead-end", `machine.${pick([path(now, pick), row(now, pick)])}`, title(pick)),
  withdrawAcceptance: (now, pick) => withdrawAcceptance(now, "dead-end", pick(now.accepted)?.at ?? ""),
};
