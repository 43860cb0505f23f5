import type { Brand } from "../protocol/brand.ts";
import { compileTerms } from "./terms.ts";
import type { Words } from "./words.ts";

/** A brand's topics, ready to be looked for. */
export interface Topics {
  read(read: Words): readonly { readonly topic: string; readonly words: string }[];
}

/** Compiles the brand's terms; a longer term hides those that it contains, so `charge my phone` is no charge. */
export function compileTopics(topics: Brand["topics"]): Topics {
  const order = Object.keys(topics);
  const terms = compileTerms(
    Object.entries(topics).flatMap(([topic, { terms: list }]) => list.map((term) => [term, topic] as const)),
  );
  return {
    read({ text, words }) {
      const found = new Map<string, string>();
      let covered = 0;
      let longest = 0;
      for (const hit of terms.find(words).toSorted((a, b) => a.from - b.from || b.to - a.to)) {
        const isLongest = hit.to > covered || hit.to - hit.from === longest;
        if (hit.to > covered) longest = hit.to - hit.from;
        covered = Math.max(covered, hit.to);
        if (isLongest && !found.has(hit.value))
          found.set(hit.value, text.slice(words[hit.from]?.start, words[hit.to - 1]?.end));
      }
      return order.flatMap((topic) => {
        const shown = found.get(topic);
        return shown === undefined ? [] : [{ topic, words: shown }];
      });
    },
  };
}
