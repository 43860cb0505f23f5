import type { Json } from "../protocol/json.ts";

const WIDTH = 120;

/** Objects at this depth or above, and every `states`, have each entry on a line of its own, so that they merge well. */
const OPEN_DEPTH = 1;

/**
 * JSON for people and for merging: two spaces, what is small and simple on one line of at most 120 columns, a newline
 * at the end. The same value always gives the same bytes.
 */
export function prettyJson(value: Json): string {
  return `${lines(value, { depth: 0, key: "", used: 0 })}\n`;
}

/** Where a value stands: how deep, under which key, and how many columns its line needs besides it. */
interface Place {
  readonly depth: number;
  readonly key: string;
  readonly used: number;
}

function lines(value: Json, place: Place): string {
  if (!isContainer(value)) return JSON.stringify(value);
  const entries = entriesOf(value);
  if (entries.length === 0) return Array.isArray(value) ? "[]" : "{}";
  if (mayStayOnOneLine(value, place)) {
    const short = onOneLine(value);
    if (place.used + short.length <= WIDTH) return short;
  }
  const indent = "  ".repeat(place.depth + 1);
  if (Array.isArray(value) && isPlainList(value)) return `[\n${packed(value, indent)}\n${"  ".repeat(place.depth)}]`;
  const inner = entries.map(([key, each]) => {
    const head = Array.isArray(value) ? indent : `${indent}${JSON.stringify(key)}: `;
    return head + lines(each, { depth: place.depth + 1, key, used: head.length + ",".length });
  });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${inner.join(",\n")}\n${"  ".repeat(place.depth)}${close}`;
}

/** Plain values, as many on a line as fit: a topic may have hundreds of terms. */
function packed(values: readonly Json[], indent: string): string {
  const rows: string[] = [];
  for (const [index, value] of values.entries()) {
    const word = JSON.stringify(value) + (index === values.length - 1 ? "" : ",");
    const row = rows.at(-1);
    if (row !== undefined && row.length + 1 + word.length <= WIDTH) rows[rows.length - 1] = `${row} ${word}`;
    else rows.push(indent + word);
  }
  return rows.join("\n");
}

function mayStayOnOneLine(value: Json, { depth, key }: Place): boolean {
  if (!Array.isArray(value) && (depth <= OPEN_DEPTH || key === "states")) return false;
  return isSimple(value);
}

/** Simple is what holds at most one part that holds parts itself, and so on down; lists of plain values do not count. */
function isSimple(value: Json): boolean {
  const parts = entriesOf(value).flatMap(([, each]) => (isContainer(each) && !isPlainList(each) ? [each] : []));
  return parts.length <= 1 && parts.every(isSimple);
}

function isPlainList(value: Json): boolean {
  return Array.isArray(value) && !value.some(isContainer);
}

function onOneLine(value: Json): string {
  if (!isContainer(value)) return JSON.stringify(value);
  const entries = entriesOf(value);
  if (Array.isArray(value)) return `[${entries.map(([, each]) => onOneLine(each)).join(", ")}]`;
  if (entries.length === 0) return "{}";
  return `{ ${entries.map(([key, each]) => `${JSON.stringify(key)}: ${onOneLine(each)}`).join(", ")} }`;
}

const entriesOf = (value: Json): [string, Json][] => (isContainer(value) ? Object.entries(value) : []);

const isContainer = (value: Json): value is Exclude<Json, string | number | boolean | null> =>
  typeof value === "object" && value !== null;
