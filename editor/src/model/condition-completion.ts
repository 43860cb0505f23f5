import { FUNCTIONS } from "@parley/engine";
import type { Choice, FactKind, FactName, FactNames } from "./condition-names.ts";
import { t } from "../texts/texts.ts";

/** One thing that could stand at the caret. */
export interface Completion {
  readonly label: string;
  readonly kind: "fact" | "function" | "value";
  /** What it is, in a word or two: its type, or its title. */
  readonly detail: string;
  /** One line about it. */
  readonly info: string;
}

/** What could stand at the caret, in place of the text between `from` and the caret. */
export interface Completions {
  readonly from: number;
  readonly options: readonly Completion[];
}

const KIND_WORDS: Readonly<Record<FactKind, string>> = {
  text: t("text"),
  number: t("number"),
  yesno: t("yes or no"),
  list: t("list"),
  time: t("instant"),
  any: t("anything"),
};

/** Everything that fits at a place of an expression: values within quotes or after a comparison, else facts and functions. */
export function completionsAt(source: string, position: number, names: FactNames): Completions {
  const before = source.slice(0, position);
  const quoted = /'([^'\\]*)$/.exec(before);
  if (quoted !== null && isInsideText(before)) {
    const fact = comparedFact(before.slice(0, quoted.index), source.slice(position), names);
    return { from: quoted.index + 1, options: valuesOf(fact, "") };
  }
  // Behind a text that is closed, something follows first that joins.
  if (before.endsWith("'")) return { from: position, options: [] };
  const word = /[\w.]*$/.exec(before)?.[0] ?? "";
  const from = position - word.length;
  const dot = word.lastIndexOf(".");
  const owner = dot === -1 ? undefined : names.get(word.slice(0, dot));
  if (owner !== undefined) return { from: from + dot + 1, options: methodsOf(owner.kind) };
  if (before.charAt(from - 1) === ")" && dot === 0) return { from: from + 1, options: methodsOf("any") };
  const values = dot === -1 ? valuesOf(comparedFact(before.slice(0, from), "", names), "'") : [];
  return { from, options: [...values, ...[...names.values()].map(factCompletion), ...CALLS] };
}

function isInsideText(before: string): boolean {
  return (before.replaceAll(/\\./g, "").match(/'/g)?.length ?? 0) % 2 === 1;
}

/** The fact on the other side of `==`, `!=` or `in`. */
function comparedFact(before: string, after: string, names: FactNames): FactName | undefined {
  const left = /([A-Za-z_][\w.]*)\s*(?:==|!=|in\s*\[(?:[^\]]*,)?)\s*$/.exec(before)?.[1];
  if (left !== undefined) return names.get(left);
  const right = /^[^']*'\s+in\s+([A-Za-z_][\w.]*)/.exec(after)?.[1];
  return right === undefined ? undefined : names.get(right);
}

function valuesOf(fact: FactName | undefined, quote: string): readonly Completion[] {
  return (fact?.choices ?? []).map(({ value, label }: Choice) => ({
    label: typeof value === "number" ? String(value) : `${quote}${value}${quote}`,
    kind: "value",
    detail: label,
    info: t("A value of {fact}.", { fact: fact?.title ?? t("this") }),
  }));
}

const factCompletion = ({ key, title, kind, optional, description }: FactName): Completion => ({
  label: key,
  kind: "fact",
  detail: optional ? t("{kind}, may be missing", { kind: KIND_WORDS[kind] }) : KIND_WORDS[kind],
  info: `${title}. ${description}`,
});

const CALLS: readonly Completion[] = Object.entries(FUNCTIONS).flatMap(([name, { forms, description }]) => {
  const form = forms.find((each: string) => each.startsWith(`${name}(`));
  return form === undefined ? [] : [{ label: name, kind: "function", detail: form, info: description }];
});

const RECEIVERS: Readonly<Record<FactKind, readonly string[]>> = {
  text: ["text"],
  list: ["list"],
  time: ["now"],
  number: [],
  yesno: [],
  any: ["text", "list", "now", "duration"],
};

function methodsOf(kind: FactKind): readonly Completion[] {
  return Object.entries(FUNCTIONS).flatMap(([name, { forms, description }]) => {
    const form = forms.find((each: string) =>
      RECEIVERS[kind].some((receiver) => each.startsWith(`${receiver}.${name}(`)),
    );
    return form === undefined ? [] : [{ label: name, kind: "function" as const, detail: form, info: description }];
  });
}
