import { diffInWords, diffProtocols, type Protocol } from "@parley/engine";
import { t } from "../texts/texts.ts";

/** How two protocols differ, in sentences: first what may send a case another way, then the rest. */
export interface ChangeWords {
  readonly behaviour: readonly string[];
  /** Titles, descriptions, and places on the canvas. */
  readonly rest: readonly string[];
}

const SAME_LAYOUT = { added: [], removed: [], changed: [] };

/** Titles and values in the quotes of a terminal. */
const QUOTED = /"([^"]*)"/g;

/** A duration as sentences give it: "PT2H@desk (2 h)". */
const DURATION = /\bP[\dDTHMS]+(?:@(\w+))? \(([^)]+)\)/g;

/** Tells how a protocol became another, by titles: places in the document are left out. */
export function changeWords(before: Protocol, after: Protocol): ChangeWords {
  const { changes, ...diff } = diffProtocols(before, after);
  const { added, removed, changed } = diff.layout;
  const count = added.length + removed.length + changed.length;
  const told = changes.map((change) => ({
    behaviour: change.behaviour,
    words: diffInWords({ ...diff, changes: [change], layout: SAME_LAYOUT })
      .join(" ")
      .replace(` (${change.at})`, "")
      .replaceAll(QUOTED, "“$1”")
      .replaceAll(DURATION, (_, schedule: string | undefined, words: string) =>
        schedule === undefined ? words : t("{words} in “{schedule}”", { words, schedule }),
      ),
  }));
  return {
    behaviour: told.filter(({ behaviour }) => behaviour).map(({ words }) => words),
    rest: [
      ...told.filter(({ behaviour }) => !behaviour).map(({ words }) => words),
      ...(count === 0
        ? []
        : [t("{count, plural, one {One box is} other {# boxes are}} drawn elsewhere. No case notices.", { count })]),
    ],
  };
}
