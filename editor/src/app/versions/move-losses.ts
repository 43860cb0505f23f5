import {
  diffProtocols,
  durationInWords,
  indexStates,
  stateTitle,
  stateType,
  type MoveBody,
  type NewMove,
  type PlacedState,
  type Protocol,
  type StateIndex,
} from "@parley/engine";
import { t } from "../../texts/texts.ts";

/** Something of running cases that has no place in the new version, and what can be done about it. */
export interface Loss {
  /** Its place, as the server names it. */
  readonly at: string;
  readonly kind: "state" | "clock" | "variable" | "wait" | "other";
  /** What has no place, and what comes of it when that is accepted. */
  readonly words: string;
  readonly letGo: string;
  readonly cases: number;
  /** What can take its place, by what the server calls it; none for what can only be let go. */
  readonly options: readonly LossOption[];
  /** What is most likely meant; STAY where nothing is. */
  readonly proposal: string;
}

interface LossOption {
  readonly value: string;
  readonly label: string;
}

/** The cases with it stay with their version. */
export const STAY = "";
/** Its loss is accepted. */
export const LET_GO = "*";

/** What was chosen for each loss, by its place. */
export type LossChoices = Readonly<Record<string, string>>;

/** What a dry run could not place, each with what is most likely meant. */
export function lossesOf({ unmapped }: Pick<MoveBody, "unmapped">, before: Protocol, after: Protocol): Loss[] {
  const charts = { before, after, old: indexStates(before.machine), now: indexStates(after.machine) };
  return unmapped
    .filter(({ issue }) => issue.accepted === undefined)
    .map(({ issue, cases }) => ({ at: issue.at, cases, ...aboutPlace(issue, charts) }));
}

/**
 * What is to be decided first: where states, clocks and variables go, with the waits of states that go somewhere. What follows
 * from their loss comes up only where it is left when those have found a place.
 */
export function toDecide(losses: readonly Loss[], choices: LossChoices): readonly Loss[] {
  const stays = ({ at, proposal }: Loss): boolean => (choices[at] ?? proposal) === STAY;
  const staying = losses.filter((loss) => loss.kind === "state" && stays(loss));
  const asked = losses.filter(
    ({ at, kind }) => kind !== "wait" || !staying.some((state) => at.startsWith(`${state.at}#`)),
  );
  const first = asked.filter(({ kind }) => kind !== "other");
  return first.some((loss) => loss.kind !== "wait" && !stays(loss)) ? first : asked;
}

interface BothVersions {
  readonly before: Protocol;
  readonly after: Protocol;
  readonly old: StateIndex;
  readonly now: StateIndex;
}

type MoveIssue = MoveBody["unmapped"][number]["issue"];
type About = Omit<Loss, "at" | "cases">;

function aboutPlace(issue: MoveIssue, charts: BothVersions): About {
  const [, part = "", name = ""] = /^(clocks|variables|machine)\.(.+)$/.exec(issue.at) ?? [];
  if (part === "clocks") return aboutClock(name, charts);
  if (part === "variables") return aboutVariable(name, charts);
  const state = charts.old.all.find(({ path }) => path === name);
  if (state !== undefined && stateType(state.node) === "atomic") return aboutState(state, charts);
  const [, source = "", delay = ""] = /^(.*)#after:([^[]*)/.exec(name) ?? [];
  if (source !== "") return aboutWait(source, delay, charts);
  return { kind: "other", options: [], ...aboutOther(issue, name, state, charts) };
}

function aboutClock(name: string, { before, after }: BothVersions): About {
  const title = before.clocks[name]?.title ?? name;
  const options = Object.entries(after.clocks).map(([value, clock]) => ({ value, label: clock.title }));
  const words = t("The clock “{title}” is gone. Which one goes on in its place?", { title });
  return { kind: "clock", words, letGo: t("None: cancel it"), options, proposal: sameLabel(title, options) };
}

function aboutVariable(name: string, { before, after }: BothVersions): About {
  const variable = before.variables[name];
  const title = variable?.title ?? name;
  const options = Object.entries(after.variables)
    .filter(([, other]) => other.type === variable?.type)
    .map(([value, other]) => ({ value, label: other.title ?? value }));
  const words = t("The variable “{title}” is gone, or of another type. Which one takes its value?", { title });
  return { kind: "variable", words, letGo: t("None: let its value go"), options, proposal: sameLabel(title, options) };
}

function aboutState(state: PlacedState, charts: BothVersions): About {
  const places = restingPlaces(charts.now);
  return {
    kind: "state",
    words: t("The state “{state}” is gone. Where do its cases go on?", { state: stateTitle(state) }),
    letGo: t("Nowhere: let it go. A case with nothing left ends"),
    options: places.map((place) => ({ value: place.path, label: labelOf(place) })),
    proposal: proposedPlace(state, places, charts),
  };
}

function aboutWait(source: string, delay: string, { old }: BothVersions): About {
  const from = old.all.find(({ path }) => path === source);
  const time = delay === "" ? t("a time") : durationInWords(delay.split("@", 1)[0] ?? delay);
  const words = t("In “{state}” they wait for {time}, which ends there.", {
    state: from === undefined ? source : stateTitle(from),
    time,
  });
  return {
    kind: "wait",
    words,
    letGo: t("The waits of their new state count from now on"),
    options: [],
    proposal: LET_GO,
  };
}

/** What follows from a state that is gone, or is new. */
function aboutOther(
  { message, hint }: MoveIssue,
  name: string,
  state: PlacedState | undefined,
  { now }: BothVersions,
): Pick<Loss, "words" | "letGo" | "proposal"> {
  if (state !== undefined && stateType(state.node) === "history") {
    const words = t("What “{state}” remembers has no place any more.", { state: stateTitle(state) });
    return { words, letGo: t("Forget it"), proposal: LET_GO };
  }
  const track = now.all.find(({ path }) => path === name);
  if (track !== undefined && track.parent !== null && stateType(track.parent.node) === "parallel") {
    const words = t("In the track “{track}” they have no place.", { track: stateTitle(track) });
    return { words, letGo: t("They begin in it where it begins"), proposal: STAY };
  }
  return { words: [message, hint].filter(Boolean).join(" "), letGo: t("Accept that"), proposal: STAY };
}

const sameLabel = (title: string, options: readonly LossOption[]): string =>
  options.find(({ label }) => label.toLowerCase() === title.toLowerCase())?.value ?? STAY;

/** The states in which a case can wait: one that it leaves at once is none. */
function restingPlaces({ all }: StateIndex): PlacedState[] {
  return all.filter(({ node, parent }) => parent !== null && stateType(node) === "atomic" && node.always === undefined);
}

function labelOf(state: PlacedState): string {
  const { parent } = state;
  return parent === null || parent.path === ""
    ? stateTitle(state)
    : t("{state} (in {parent})", { state: stateTitle(state), parent: stateTitle(parent) });
}

/**
 * Where cases of a state that is gone most likely go on: in a state with its name or its title; else where transitions lead now
 * that led to it; else in the first state to wait in of the nearest phase around it that is still there.
 */
function proposedPlace(state: PlacedState, places: readonly PlacedState[], charts: BothVersions): string {
  const title = stateTitle(state).toLowerCase();
  const same =
    places.find(({ key }) => key === state.key) ?? places.find((place) => stateTitle(place).toLowerCase() === title);
  if (same !== undefined) return same.path;
  const goal = laterGoals(state.path, charts).find((path) => places.some((place) => place.path === path));
  if (goal !== undefined) return goal;
  for (let around = state.parent; around !== null && around.path !== ""; around = around.parent) {
    const { path } = around;
    const within = places.find((place) => place.path.startsWith(`${path}.`));
    if (within !== undefined) return within.path;
  }
  return STAY;
}

/** Where transitions lead that led to a state, as the engine tells it. */
function laterGoals(path: string, { before, after }: BothVersions): string[] {
  const fields = diffProtocols(before, after).changes.flatMap((change) =>
    change.part === "transition" ? change.fields.filter(({ field }) => field === "target") : [],
  );
  return fields
    .filter((field) => Array.isArray(field.before) && field.before.includes(path))
    .flatMap((field) => (Array.isArray(field.after) ? field.after : []))
    .filter((goal) => typeof goal === "string");
}

/** What is to be sent for what was chosen, on top of what was sent before. */
export function mappingWith(
  known: NewMove["mapping"],
  losses: readonly Loss[],
  choices: LossChoices,
): NewMove["mapping"] {
  const chosen = losses.map((loss) => ({ ...loss, choice: choices[loss.at] ?? loss.proposal }));
  const named = (kind: Loss["kind"]): Record<string, string> =>
    Object.fromEntries(
      chosen
        .filter((loss) => loss.kind === kind && loss.choice !== STAY && loss.choice !== LET_GO)
        .map(({ at, choice }) => [at.slice(at.indexOf(".") + 1), choice]),
    );
  const close = [...(known.close ?? []), ...chosen.filter(({ choice }) => choice === LET_GO).map(({ at }) => at)];
  return {
    states: { ...known.states, ...named("state") },
    clocks: { ...known.clocks, ...named("clock") },
    variables: { ...known.variables, ...named("variable") },
    ...(close.length === 0 ? {} : { close: [...new Set(close)] }),
  };
}
