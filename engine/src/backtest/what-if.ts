import { ParleyError } from "../errors.ts";
import type { Json } from "../protocol/json.ts";
import { nearest } from "../protocol/nearest.ts";

/** Changes of a document: a new value for each place, as in `clocks.firstReply.within`; rows of lists by number from 0. */
export interface WhatIf {
  readonly [path: string]: Json;
}

/**
 * A document with some of its values replaced; the document itself stays as it is. Throws PARLEY_BACKTEST_INVALID for a
 * place that the document does not have, with the name that was probably meant.
 */
export function changed(document: Json, changes: WhatIf): Json {
  return Object.entries(changes).reduce((whole, [path, value]) => replaced(whole, path, value, path), document);
}

function replaced(value: Json, rest: string, to: Json, path: string): Json {
  if (rest === "") return to;
  const members = membersOf(value);
  const key = keyIn(Object.keys(members), rest);
  if (key === null) throw gone(path, rest, Object.keys(members));
  const inner = replaced(members[key] ?? null, rest.slice(key.length + 1), to, path);
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? inner : each));
  return { ...members, [key]: inner };
}

const membersOf = (value: Json): { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** Names may hold dots, as those of events do: the longest that fits is meant. */
function keyIn(keys: readonly string[], rest: string): string | null {
  const fitting = keys.filter((key) => rest === key || rest.startsWith(`${key}.`));
  return fitting.toSorted((one, other) => other.length - one.length)[0] ?? null;
}

function gone(path: string, rest: string, keys: readonly string[]): ParleyError {
  const [name = rest] = rest.split(".");
  const before = path.slice(0, path.length - rest.length);
  const meant = nearest(name, keys);
  return new ParleyError(
    "PARLEY_BACKTEST_INVALID",
    `There is no "${name}" in ${before === "" ? "the document" : before.slice(0, -1)} to change.`,
    {
      at: path,
      hint:
        meant === null
          ? keys.length === 0
            ? "Nothing lies below that place."
            : `There ${keys.length === 1 ? "is" : "are"} ${keys.slice(0, 12).join(", ")}${keys.length > 12 ? ", …" : ""}.`
          : `Did you mean "${before}${meant}"?`,
    },
  );
}
