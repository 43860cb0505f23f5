/** The groups of names that a document gives to its expressions. */
export type NameGroup = "vars" | "clocks";

/** A new name for one that an expression reads; the same when it keeps its own. */
export type FollowName = (group: NameGroup, name: string) => string;

/**
 * Words of an expression, in CEL and in Liquid. The syntax trees of both belong to the engine; for names like
 * `vars.count` words suffice: after another name's dot stands no name of ours, and in quotation marks stands a text.
 */
const WORDS = new RegExp(
  [
    /(?<text>[bB]?[rR][bB]?(?:"""[^]*?"""|'''[^]*?'''|"[^"\n]*"|'[^'\n]*'))/,
    /(?<quoted>[bB]?(?:"""[^]*?"""|'''[^]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'))/,
    /(?<blank>\s+|\/\/[^\n]*)/,
    /(?<name>[A-Za-z_][A-Za-z0-9_]*)/,
    /\d[\w.]*/,
    /[^]/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

interface Word {
  readonly kind: "text" | "name" | "blank" | "other";
  readonly text: string;
}

function wordsOf(source: string): Word[] {
  return [...source.matchAll(WORDS)].map(({ 0: text, groups = {} }): Word => {
    if (groups["text"] !== undefined || groups["quoted"] !== undefined) return { kind: "text", text };
    return { kind: groups["name"] !== undefined ? "name" : groups["blank"] !== undefined ? "blank" : "other", text };
  });
}

/** A CEL expression in which `vars.…` and `clocks.…` have followed; everything else stands as it was written. */
export function followInCel(source: string, follow: FollowName): string {
  return followDotted(wordsOf(source), follow);
}

/** A Liquid text in which `vars.…` has followed, in its tags and outputs only. */
export function followInLiquid(source: string, follow: FollowName): string {
  return source.replace(LIQUID, (span, raw: string | undefined) =>
    raw === undefined ? followBracketed(wordsOf(followDotted(wordsOf(span), follow)), follow) : span,
  );
}

const LIQUID = /(\{%-?\s*raw\s*-?%\}[^]*?\{%-?\s*endraw\s*-?%\})|\{\{[^]*?\}\}|\{%[^]*?%\}/g;

/** Does an expression ask which event it was? */
export function readsEventType(source: string): boolean {
  const spoken = wordsOf(source).flatMap(({ kind, text }) => (kind === "blank" ? [] : [text]));
  return spoken.some(
    (text, at) => text === "event" && spoken[at + 1] === "." && spoken[at + 2] === "type" && spoken[at - 1] !== ".",
  );
}

/** A CEL expression in which the events that `event.type` is compared with have followed. */
export function followEventsInCel(source: string, follow: (event: string) => string): string {
  return readsEventType(source) ? followTexts(source, follow) : source;
}

/** An expression in which every quoted text has followed: a cell of a column that asks for the event. */
export function followTexts(source: string, follow: (text: string) => string): string {
  return wordsOf(source)
    .map(({ kind, text }) => {
      const inner = kind === "text" ? /^(["'])(.*)\1$/s.exec(text) : null;
      return inner === null ? text : `${inner[1]}${follow(inner[2] ?? "")}${inner[1]}`;
    })
    .join("");
}

const isGroup = (text: string): text is NameGroup => text === "vars" || text === "clocks";

function followDotted(words: readonly Word[], follow: FollowName): string {
  const spoken = words.flatMap((word, at) => (word.kind === "blank" ? [] : [at]));
  const texts = words.map(({ text }) => text);
  spoken.forEach((at, place) => {
    const [group, name] = [words[at]?.text ?? "", spoken[place + 2]];
    if (words[at]?.kind !== "name" || !isGroup(group) || name === undefined || words[name]?.kind !== "name") return;
    if (texts[spoken[place + 1] ?? -1] !== "." || texts[spoken[place - 1] ?? -1] === ".") return;
    texts[name] = follow(group, words[name].text);
  });
  return texts.join("");
}

/** Liquid also writes `vars["count"]`. */
function followBracketed(words: readonly Word[], follow: FollowName): string {
  const texts = words.map(({ text }) => text);
  words.forEach(({ kind, text: group }, at) => {
    const inner = /^(["'])(.*)\1$/s.exec(words[at + 2]?.text ?? "");
    if (kind !== "name" || !isGroup(group) || words[at + 1]?.text !== "[" || inner === null || texts[at - 1] === ".")
      return;
    texts[at + 2] = `${inner[1]}${follow(group, inner[2] ?? "")}${inner[1]}`;
  });
  return texts.join("");
}
