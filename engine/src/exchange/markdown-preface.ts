import type { StateIndex } from "../protocol/targets.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { stateType } from "../protocol/walk.ts";
import { list } from "./markdown-text.ts";

/** How a person reads the pages that follow: what holds where, what comes first, and what to do when stuck. */
export function preface(protocol: Protocol, index: StateIndex, nameOf: (key: string) => string | null): string[] {
  const types = new Set(index.all.map(({ node }) => stateType(node)));
  const fallback = protocol.onError === undefined ? null : nameOf(protocol.onError);
  const hasBlanks = Object.values(protocol.messages).some((texts) => Object.values(texts).join().includes("{{"));
  return [
    "## How to follow it",
    list([
      "Numbers tell where a step lies: 3.1.2 lies in 3.1, and that in 3. Whoever is in a step is in those around it as well.",
      "Coming into a step, do what it says under “On arrival”, in order; coming in from outside, that of the steps around it first. Leaving goes the other way round.",
      "Under “At once”, ask the questions in their order. The first yes counts; after a yes, the others are not asked.",
      "When something happens, look for it in your own step; if nothing there fits, in the step around it, and so on outwards. If nothing fits anywhere, stay where you are.",
      "A wait (“After …”) counts from your arrival in the step that says it.",
      ...(types.has("parallel")
        ? [
            "Where steps go on side by side, keep a marker in each. What happens counts for all of them; a way out of their common step ends them all.",
          ]
        : []),
      ...(types.has("history")
        ? ["Before you leave a step, note where in it you were: another step may send you back there."]
        : []),
      ...(hasBlanks
        ? [
            "In messages, {{ … }} is a blank to fill in: “author.name | default: author.handle” means the name, or else the handle.",
          ]
        : []),
      fallback === null
        ? "If a question cannot be answered, pass the case to whoever is on duty."
        : `If a question cannot be answered, go to ${fallback}.`,
    ]),
  ];
}
