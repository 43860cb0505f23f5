import {
  CHANNELS,
  CLOCK_STATUSES,
  EVENTS,
  FACTS,
  nameInWords,
  QUESTIONS,
  type Brand,
  type EventSpec,
  type FactGroup,
  type Protocol,
  type Readable,
  type World,
} from "@parley/engine";
import { answerInWords } from "./answers.ts";
import { languageName, languages } from "./brand-lists.ts";
import { eventTitle } from "./event-words.ts";
import { t } from "../texts/texts.ts";

/** What can be asked of a fact: `any` is data of which nobody knows what it is. */
export type FactKind = "text" | "number" | "yesno" | "list" | "time" | "any";

/** A value to choose from, with its words. */
export interface Choice {
  readonly value: string | number;
  readonly label: string;
}

/** A fact that an expression can read, with everything that a designer is told of it. */
export interface FactName {
  /** As it is written in an expression: `author.followers`. */
  readonly key: string;
  readonly title: string;
  readonly group: string;
  readonly description: string;
  readonly kind: FactKind;
  /** May it be missing? Then it is asked first whether it is known. */
  readonly optional: boolean;
  readonly unit?: string;
  readonly choices?: readonly Choice[];
}

/** Every fact of a protocol by its key, in the vocabulary's order: facts, then answers, clocks, variables, brand, event, time. */
export type FactNames = ReadonlyMap<string, FactName>;

/** The facts of a protocol and a brand in words. */
export function factNamesOf({ readables }: World, protocol: Protocol, brand: Brand): FactNames {
  const names = [...readables].flatMap(([key, readable]) => nameOf(key, readable, protocol, brand) ?? []);
  return new Map([...names, ...kindsOfTime(brand.timeZone)].map((name) => [name.key, name]));
}

/** A type of CEL as a kind; null for what nothing is asked of directly. */
export function kindOf(type: string): FactKind {
  if (type.startsWith("list")) return "list";
  return KINDS[type] ?? "any";
}

const KINDS: Readonly<Record<string, FactKind>> = {
  string: "text",
  double: "number",
  bool: "yesno",
  "google.protobuf.Timestamp": "time",
};

type Said = Pick<FactName, "title" | "group" | "description"> & Partial<Pick<FactName, "kind" | "unit">>;

function nameOf(key: string, readable: Readable, protocol: Protocol, brand: Brand): FactName | null {
  const said = saidOf(key, protocol);
  if (said === null) return null;
  const choices = choicesOf(key, readable, protocol, brand);
  return {
    kind: kindOf(readable.type),
    ...said,
    key,
    optional: readable.optional,
    ...(choices === null ? {} : { choices }),
  };
}

function saidOf(key: string, protocol: Protocol): Said | null {
  const [group = "", name = "", field] = key.split(".");
  const fact = factOf(group, name);
  if (fact !== null) return fact;
  if (group === "decision") {
    const question = QUESTIONS.find((each) => each.field === name);
    return { title: question?.title ?? name, group: t("Decided so far"), description: question?.question ?? "" };
  }
  if (group === "clocks")
    return {
      title: protocol.clocks[name]?.title ?? nameInWords(name),
      group: t("Clocks"),
      description: t("What has become of this promise."),
    };
  if (group === "vars")
    return {
      title: protocol.variables[name]?.title ?? nameInWords(name),
      group: t("Variables"),
      description: t("A variable of this protocol."),
    };
  if (group === "brand")
    return name === ""
      ? null
      : { title: nameInWords(name), group: t("The brand’s policies"), description: t("What the brand says.") };
  return group === "event" ? eventSaid(name, field) : timeSaid(group);
}

const GROUPS: Readonly<Record<string, FactGroup>> = FACTS;

function factOf(group: string, name: string): Said | null {
  const facts = Object.hasOwn(GROUPS, group) ? GROUPS[group] : undefined;
  const fact = facts === undefined || !Object.hasOwn(facts.facts, name) ? undefined : facts.facts[name];
  if (facts === undefined || fact === undefined) return null;
  const { title, description, unit } = fact;
  return { title, group: facts.title, description, ...(unit === undefined ? {} : { unit }) };
}

function eventSaid(name: string, field: string | undefined): Said | null {
  const group = t("What just happened");
  if (name === "type") return { title: t("Event"), group, description: t("What made the case look again.") };
  if (name !== "data" || field === undefined) return null;
  const specs = Object.values(EVENTS).flatMap(({ title, data = {} }: EventSpec) => {
    const spec = Object.hasOwn(data, field) ? data[field] : undefined;
    return spec === undefined ? [] : [{ event: title, spec }];
  });
  const [first] = specs;
  if (first === undefined) return null;
  const kinds = new Set(specs.map(({ spec }) => kindOf(spec.type)));
  return {
    title: first.spec.title,
    group,
    description: t("Comes with: {events}.", { events: specs.map(({ event }) => event).join(", ") }),
    ...(kinds.size === 1 ? { kind: kindOf(first.spec.type) } : {}),
    ...(first.spec.unit === undefined ? {} : { unit: first.spec.unit }),
  };
}

const timeSaid = (group: string): Said | null =>
  group === "now" ? { title: t("Now"), group: t("Time"), description: t("The moment at which this is asked.") } : null;

const DAYS = [t("Sunday"), t("Monday"), t("Tuesday"), t("Wednesday"), t("Thursday"), t("Friday"), t("Saturday")];

/** The parts of the moment at which something is asked, in a time zone. */
export function kindsOfTime(zone: string): readonly FactName[] {
  return [
    timeOfDay(`now.getHours('${zone}')`, "getHours", zone),
    timeOfDay(`now.getDayOfWeek('${zone}')`, "getDayOfWeek", zone),
  ];
}

function timeOfDay(key: string, getter: "getHours" | "getDayOfWeek", zone: string): FactName {
  const shared = { key, group: t("Time"), kind: "number", optional: false } as const;
  if (getter === "getHours")
    return { ...shared, title: t("Hour of the day"), description: t("The hour now, 0 to 23, in {zone}.", { zone }) };
  return {
    ...shared,
    title: t("Day of the week"),
    description: t("The day now, in {zone}.", { zone }),
    choices: DAYS.map((label, value) => ({ value, label })),
  };
}

function choicesOf(key: string, { domain }: Readable, protocol: Protocol, brand: Brand): readonly Choice[] | null {
  if (LANGUAGE.test(key)) return languageChoices(brand);
  if (domain === undefined) return null;
  return domain.values.map((value) => ({ value, label: choiceLabel(key, value, protocol, brand) }));
}

/** Facts that are codes of languages. */
const LANGUAGE = /^(author|mention|triage)\.language$/;

/** The brand's languages, then all others by name. */
function languageChoices({ languages: own }: Brand): Choice[] {
  const others = languages().filter(({ value }) => !own.includes(value));
  return [...own.map((value) => ({ value, title: languageName(value) })), ...others].map(({ value, title }) => ({
    value,
    label: title,
  }));
}

function choiceLabel(key: string, value: string, protocol: Protocol, brand: Brand): string {
  if (key === "triage.topics") return brand.topics[value]?.title ?? nameInWords(value);
  if (key === "mention.channel")
    return Object.hasOwn(CHANNELS, value) ? CHANNELS[value as keyof typeof CHANNELS].title : nameInWords(value);
  if (key === "event.type") return eventTitle(value, protocol);
  if (key.startsWith("clocks.")) return CLOCK_WORDS[value] ?? value;
  const field = QUESTIONS.find((each) => key === `decision.${each.field}`)?.field;
  if (field === undefined) return nameInWords(value);
  return value === "undecided" ? t("Not decided yet") : answerInWords(field, value, brand);
}

const CLOCK_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(CLOCK_STATUSES).map((status) => [status, status]),
);
