import {
  FACTS,
  knownNames,
  nameInWords,
  type Brand,
  type Fact,
  type FactGroup,
  type MessageValue,
  type Protocol,
  type ValueFilter,
} from "@parley/engine";
import { lowerFirst } from "../../model/durations.ts";
import { t } from "../../texts/texts.ts";
import type { PickOption } from "../pickers/options.ts";

const GROUPS: Readonly<Record<string, FactGroup>> = FACTS;

/** A value that a message reads, in words: `author.name` is the "author’s name". */
export function valueInWords(path: readonly string[], protocol: Pick<Protocol, "variables">): string {
  const [group = "", name = "", ...parts] = path;
  return parts
    .map((part) => PARTS[part] ?? t("item {number}", { number: part }))
    .reduce((whole, part) => t("{part} of {whole}", { part, whole }), wordsFor(group, name, protocol));
}

const PARTS: Readonly<Record<string, string>> = { size: t("the length"), first: t("the first"), last: t("the last") };

function wordsFor(group: string, name: string, { variables }: Pick<Protocol, "variables">): string {
  if (group === "vars") return lowerFirst(variables[name]?.title ?? nameInWords(name));
  const inside = GROUPS[group];
  const title = lowerFirst(inside?.facts[name]?.title ?? nameInWords(name));
  const owner = inside === undefined ? group : /^The (.+)$/.exec(inside.title)?.[1];
  return owner === undefined ? title : t("{owner}’s {fact}", { owner, fact: title });
}

/** Everything that may stand in a message, by group; yes or no is left out, since nobody writes it. */
export function valueOptions(protocol: Protocol, brand: Brand): readonly PickOption[] {
  return [...knownNames(protocol, brand)].flatMap(([group, names]) =>
    (names ?? []).flatMap((name): PickOption[] => {
      const fact = GROUPS[group]?.facts[name];
      if (fact?.type === "bool") return [];
      return [
        {
          value: `${group}.${name}`,
          title: valueInWords([group, name], protocol),
          group: GROUPS[group]?.title ?? (group === "vars" ? t("This protocol’s variables") : t("The brand")),
          words: `${group}.${name}`,
          ...(fact === undefined ? {} : { about: fact.description }),
        },
      ];
    }),
  );
}

/** The fact that a value reads; undefined for variables and policies. */
export function factRead([group = "", name = ""]: readonly string[]): Fact | undefined {
  return GROUPS[group]?.facts[name];
}

/** What a designer may set about a value; filters that are none of these stay as they are. */
export interface ValueSettings {
  /** What stands there when the value is not known, as it is written in the message: `author.handle` or `'you'`. */
  readonly otherwise: string | null;
  /** Most characters. */
  readonly most: number | null;
  readonly others: readonly ValueFilter[];
}

/** The settings that a value's filters say. */
export function settingsOf({ filters }: Pick<MessageValue, "filters">): ValueSettings {
  const otherwise = filters.find(isDefault)?.args[0] ?? null;
  const most = filters.find(isTruncate)?.args[0];
  return {
    otherwise,
    most: most === undefined ? null : Number(most),
    others: filters.filter((filter) => !isDefault(filter) && !isTruncate(filter)),
  };
}

const isDefault = ({ name, args }: ValueFilter): boolean => name === "default" && args.length === 1;
const isTruncate = ({ name, args }: ValueFilter): boolean =>
  name === "truncate" && args.length === 1 && /^\d+$/.test(args[0] ?? "");

/** A value as a message writes it. What is unknown is filled in before it is cut. */
export function valueSource(reads: string, { otherwise, most, others }: ValueSettings): string {
  const filters: ValueFilter[] = [
    ...(otherwise === null ? [] : [{ name: "default", args: [otherwise] }]),
    ...others,
    ...(most === null ? [] : [{ name: "truncate", args: [String(most)] }]),
  ];
  const written = filters.map(({ name, args }) => ` | ${name}${args.length === 0 ? "" : `: ${args.join(", ")}`}`);
  return `{{ ${reads}${written.join("")} }}`;
}

/** A text as Liquid writes it; one with both kinds of quotes loses the straight single ones. */
export function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  return text.includes('"') ? `'${text.replaceAll("'", "’")}'` : `"${text}"`;
}

/** What a quoted text says; null for what is no text. */
export function unquoted(source: string): string | null {
  return /^(['"])([^]*)\1$/.exec(source)?.[2] ?? null;
}

/** Everything about a value in one sentence: "author’s name, or else author’s handle, at most 20 characters". */
export function valueSentence(value: MessageValue, protocol: Pick<Protocol, "variables">): string {
  const { otherwise, most, others } = settingsOf(value);
  return [
    value.path === null ? value.reads : valueInWords(value.path, protocol),
    ...(otherwise === null ? [] : [t("or else {value}", { value: otherwiseInWords(otherwise, protocol) })]),
    ...(most === null ? [] : [t("at most {most, plural, one {# character} other {# characters}}", { most })]),
    ...others.map(({ name, args }) => [nameInWords(name).toLowerCase(), ...args].join(" ")),
  ].join(", ");
}

/** What stands in for an unknown value, in words. */
export function otherwiseInWords(source: string, protocol: Pick<Protocol, "variables">): string {
  const text = unquoted(source);
  if (text !== null) return text === "" ? t("nothing") : t("“{title}”", { title: text });
  return valueInWords(source.split("."), protocol);
}
