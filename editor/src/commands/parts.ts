import { EVENTS, Protocol, stateTitle } from "@parley/engine";
import { triggerTitle } from "../model/event-words.ts";
import { t } from "../texts/texts.ts";
import { changed } from "./change.ts";
import type { Attempt } from "./edit.ts";
import { nameFrom, uniqueName, withKey } from "./names.ts";
import { quoted } from "./paths.ts";
import { followReferences, referencesIn, type Holder, type PartKind } from "./references.ts";
import { groupId, rowId } from "./rows.ts";

/** What stands under the names of a kind. */
export type Part<K extends PartKind> = Protocol[K][string];

/** A part to be added: its title may be left out, where it has one. */
export type NewPart<K extends PartKind> = K extends "messages" ? Part<K> : Omit<Part<K>, "title"> & { title?: string };

/** A place in which a part is used. */
export interface Use {
  /** “Care in public”, on entry. */
  readonly words: string;
  /** What to choose on the canvas to see it; null where it stands in another part. */
  readonly select: string | null;
  /** The other part in which it stands; null for a state or a transition. */
  readonly part: { readonly kind: PartKind; readonly name: string } | null;
}

/** Adds a part under a name made of its title, which `freshPartName` tells. */
export function addPart<K extends PartKind>(protocol: Protocol, kind: K, title: string, value: NewPart<K>): Attempt {
  const name = freshPartName(protocol, kind, title);
  const part = kind === "messages" ? value : { title, ...value };
  return writePart(protocol, kind, name, part as Part<K>, t("Add {part}", { part: WORDS[kind](quoted(title)) }));
}

/** Puts something else under a name; one letter after the other, it is one edit. */
export function changePart<K extends PartKind>(protocol: Protocol, kind: K, name: string, value: Part<K>): Attempt {
  if (!Object.hasOwn(protocol[kind], name)) return null;
  if (JSON.stringify(protocol[kind][name]) === JSON.stringify(value)) return null;
  const edit = writePart(protocol, kind, name, value, t("Change {part}", { part: partInWords(protocol, kind, name) }));
  return edit !== null && "after" in edit ? { ...edit, intent: `${kind}.${name}` } : edit;
}

/** Gives a part another name, everywhere. Refused for a name that is taken or not possible. */
export function renamePart(protocol: Protocol, kind: PartKind, name: string, newName: string): Attempt {
  if (!Object.hasOwn(protocol[kind], name) || name === newName) return null;
  const refused = whyNotNamed(protocol, kind, name, newName);
  if (refused !== null) return { refused };
  return {
    title: t("Rename {part} to {name}", { part: partInWords(protocol, kind, name), name: newName }),
    after: withRenamed(protocol, kind, new Map([[name, newName]])),
  };
}

/** A document in which parts of a kind have new names, and everything that uses them uses those. */
export function withRenamed(protocol: Protocol, kind: PartKind, names: ReadonlyMap<string, string>): Protocol {
  const followed = followReferences(protocol, (each) =>
    each.kind === kind ? (names.get(each.name) ?? each.name) : each.name,
  );
  return changed(followed, (draft) => {
    let parts: Readonly<Record<string, unknown>> = draft[kind];
    for (const [from, to] of names) parts = withKey(parts, from, to);
    Object.assign(draft, { [kind]: parts });
    for (const acceptance of draft.accepted) {
      const [from] = [...names.keys()].filter((each) => isAbout(acceptance.at, kind, each));
      if (from === undefined) continue;
      acceptance.at = `${kind}.${names.get(from)}${acceptance.at.slice(kind.length + 1 + from.length)}`;
    }
  });
}

const isAbout = (at: string, kind: PartKind, name: string): boolean =>
  at === `${kind}.${name}` || at.startsWith(`${kind}.${name}.`);

/** Takes a part away. Refused while it is used, with the first place. */
export function removePart(protocol: Protocol, kind: PartKind, name: string): Attempt {
  if (!Object.hasOwn(protocol[kind], name)) return null;
  const part = partInWords(protocol, kind, name);
  const [first, ...others] = usesOf(protocol, kind, name);
  if (first !== undefined)
    return {
      refused: t(
        "{part} is used: {place}{others, plural, =0 {} one {, and in another place} other {, and in # other places}}.",
        { part: raised(part), place: first.words, others: others.length },
      ),
    };
  const after = changed(protocol, (draft) => {
    delete draft[kind][name];
    if (draft.accepted.some(({ at }) => isAbout(at, kind, name)))
      draft.accepted = draft.accepted.filter(({ at }) => !isAbout(at, kind, name));
  });
  return { title: t("Delete {part}", { part }), after };
}

/** Where a part is used, each place once, in the order of the document. */
export function usesOf(protocol: Protocol, kind: PartKind, name: string): Use[] {
  const uses = referencesIn(protocol)
    .filter((each) => each.kind === kind && each.name === name)
    .map(({ holder }) => useIn(protocol, holder));
  return [...new Map(uses.map((use) => [`${use.select} ${use.words}`, use])).values()];
}

/** The name that a part with a title would get. */
export function freshPartName(protocol: Protocol, kind: PartKind, title: string): string {
  return uniqueName(nameFrom(title, NAMELESS[kind]), (name) => isTaken(protocol, kind, name));
}

function isTaken(protocol: Protocol, kind: PartKind, name: string): boolean {
  if (Object.hasOwn(protocol[kind], name)) return true;
  if (kind === "events" && (Object.hasOwn(EVENTS, name) || /^(clock|xstate|parley)\./.test(name))) return true;
  return referencesIn(protocol).some((each) => each.kind === kind && each.name === name);
}

function whyNotNamed(protocol: Protocol, kind: PartKind, name: string, newName: string): string | null {
  if (isTaken(protocol, kind, newName)) return t("The name {name} is taken.", { name: quoted(newName) });
  const issue = faultOf(kind, newName, protocol[kind][name]);
  if (issue !== null) return issue;
  if (kind !== "events") return null;
  if (newName === "" || newName.length > 200 || newName.includes("*"))
    return t("An event has a name of 1 to 200 characters, without *.");
  const pattern = patternsIn(protocol).find((each) => fits(each, name) !== fits(each, newName));
  return pattern === undefined
    ? null
    : t("{event} is waited for somewhere, and would no longer mean the same events.", { event: quoted(pattern) });
}

/** Patterns of events that something waits for: `order.*`. */
function patternsIn(protocol: Protocol): string[] {
  const found = new Set<string>();
  const look = (node: Protocol["machine"]): void => {
    for (const event of Object.keys(node.on ?? {})) if (event.endsWith(".*")) found.add(event);
    Object.values(node.states ?? {}).forEach(look);
  };
  look(protocol.machine);
  return [...found];
}

const fits = (pattern: string, event: string): boolean =>
  event === pattern.slice(0, -2) || event.startsWith(pattern.slice(0, -1));

function writePart<K extends PartKind>(
  protocol: Protocol,
  kind: K,
  name: string,
  value: Part<K>,
  title: string,
): Attempt {
  const refused = faultOf(kind, name, value);
  if (refused !== null) return { refused };
  const after = changed(protocol, (draft) => void Object.assign(draft[kind], { [name]: value }));
  return { title, after };
}

/** Why a document could not hold a part; null when it can. */
function faultOf(kind: PartKind, name: string, value: unknown): string | null {
  const checked = Protocol.shape[kind].safeParse({ [name]: value });
  return checked.success ? null : (checked.error.issues[0]?.message ?? t("This cannot be written into a protocol."));
}

const WORDS: Readonly<Record<PartKind, (title: string) => string>> = {
  conditions: (title) => t("the condition {title}", { title }),
  tables: (title) => t("the table {title}", { title }),
  clocks: (title) => t("the clock {title}", { title }),
  messages: (title) => t("the message {title}", { title }),
  variables: (title) => t("the variable {title}", { title }),
  events: (title) => t("the event {title}", { title }),
};

const NAMELESS: Readonly<Record<PartKind, string>> = {
  conditions: "condition",
  tables: "table",
  clocks: "clock",
  messages: "message",
  variables: "variable",
  events: "event",
};

/** The table “Who leads a case”: a part in a sentence. */
export function partInWords(protocol: Protocol, kind: PartKind, name: string): string {
  const part: { readonly title?: unknown } | undefined = protocol[kind][name];
  const title = kind === "messages" || typeof part?.title !== "string" ? name : part.title;
  return WORDS[kind](quoted(title));
}

const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const MOMENTS = {
  entry: (state: string) => t("{state}, on entry", { state }),
  exit: (state: string) => t("{state}, on exit", { state }),
  initial: (state: string) => t("{state}, where it begins", { state }),
} as const;

function useIn(protocol: Protocol, holder: Holder): Use {
  if (holder.in === "state") {
    const { state, when } = holder;
    return { words: MOMENTS[when](titleOf(protocol, state)), select: state.path, part: null };
  }
  if (holder.in === "transition") {
    const { group, index } = holder;
    const trigger = triggerTitle(group, protocol, { schedules: {} });
    const id = group.rows.length === 1 ? groupId(group.state.path, group) : rowId(group.state.path, group, index);
    const words = t("{state}, {event}", { state: titleOf(protocol, group.state), event: quoted(trigger) });
    return { words, select: id, part: null };
  }
  const part = { kind: holder.in, name: holder.name };
  return { words: partInWords(protocol, part.kind, part.name), select: null, part };
}

const titleOf = (protocol: Protocol, state: Parameters<typeof stateTitle>[0] & { readonly path: string }): string =>
  quoted(state.path === "" ? protocol.title : stateTitle(state));
