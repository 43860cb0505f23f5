import type { Issue } from "../errors.ts";
import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";
import type { Facts } from "../vocabulary/facts.ts";

/** The languages in which to answer somebody, best first: the author's own, that of the text, then the brand's in order. */
export function languagesFor({ author, triage }: Pick<Facts, "author" | "triage">, brand: Brand): readonly string[] {
  const own = author.language === undefined ? [] : [author.language];
  return [...new Set([...own, triage.language, ...brand.languages])];
}

/**
 * The first wanted language that a message is written in, else the first one written. `pt` is answered by `pt-BR` where
 * there is no `pt`.
 */
export function languageFor(written: readonly string[], wanted: readonly string[]): string | undefined {
  for (const language of wanted) {
    const found = written.find((each) => each === language) ?? written.find((each) => each.split("-")[0] === language);
    if (found !== undefined) return found;
  }
  return written[0];
}

/** Messages that are not written in the brand's first language: then some customers get whichever one comes first. */
export function messageLanguageIssues({ messages }: Pick<Protocol, "messages">, brand: Brand | null): Issue[] {
  const [first] = brand?.languages ?? [];
  if (first === undefined) return [];
  return Object.entries(messages).flatMap(([name, languages]) => {
    const written = Object.keys(languages);
    if (written.some((each) => each.split("-")[0] === first)) return [];
    return {
      code: "message-language",
      severity: "warning",
      certain: true,
      message:
        written.length === 0
          ? `Message "${name}" is written in no language.`
          : `Message "${name}" is not written in "${first}", the brand's first language, only in ${written.join(", ")}.`,
      hint: `Write it in "${first}" too: it is what everybody gets whose own language is missing.`,
      at: `messages.${name}`,
    } satisfies Issue;
  });
}
