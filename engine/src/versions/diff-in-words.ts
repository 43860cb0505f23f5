import { parseDelay } from "../protocol/duration.ts";
import { durationInWords } from "../protocol/words.ts";
import type { Json } from "../protocol/json.ts";
import type { Change, ChangedPart, FieldChange, LayoutDiff, ProtocolDiff } from "./protocol-diff.ts";

const NOUN: { readonly [part in ChangedPart]: string } = {
  document: "Protocol",
  variable: "Variable",
  condition: "Condition",
  table: "Table",
  clock: "Clock",
  message: "Message",
  event: "Event",
  accepted: "Accepted findings",
  state: "State",
  transition: "Transition",
  action: "Action",
};

/** A difference in sentences, one per change, in the order of the document; layout last. None when nothing differs. */
export function diffInWords(diff: ProtocolDiff): string[] {
  return [...diff.changes.map(sentence), ...layoutSentence(diff.layout)];
}

function sentence({ part, how, at, from, title, fields }: Change): string {
  const name = `${NOUN[part]} "${title}" (${at})`;
  switch (how) {
    case "added":
      return `${name} is new.`;
    case "removed":
      return `${name} is gone.`;
    case "renamed":
      return `${name} has a new name; it was ${from}.`;
    case "moved":
      return `${name} has moved; it was ${from}.`;
    case "reordered":
      return `${name}: the order changed.`;
    case "respelled":
      return `Protocol "${title}": the same is written in another way${at === "" ? "" : ` (${at})`}.`;
    case "changed":
      return `${name}: ${fields.map(fieldWords).join("; ")}.`;
  }
}

function fieldWords({ field, before, after }: FieldChange): string {
  if (before === undefined) return `${field} is new: ${valueWords(after)}`;
  if (after === undefined) return `${field} is gone, it was ${valueWords(before)}`;
  return `${field} was ${valueWords(before)}, is ${valueWords(after)}`;
}

function valueWords(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  if (typeof value !== "string") return JSON.stringify(value);
  return parseDelay(value) === null ? `"${value}"` : `${value} (${durationInWords(value)})`;
}

function layoutSentence({ added, removed, changed }: LayoutDiff): string[] {
  const count = added.length + removed.length + changed.length;
  if (count === 0) return [];
  return [`Layout: ${count} ${count === 1 ? "state is" : "states are"} drawn elsewhere; nothing that a case does.`];
}
