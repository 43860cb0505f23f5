import {
  listOfActions,
  transitionGroups,
  type Action,
  channelsOf,
  channelSpec,
  nameInWords,
  OUTCOMES,
  placedStates,
  stateTitle,
  type Brand,
  type Protocol,
  type Schedule,
} from "@parley/engine";
import { messageExcerpt } from "../../model/action-words.ts";
import { DAYS } from "../../model/brand-hours.ts";
import { DAY_NAMES } from "../../model/brand-hours-words.ts";
import { delayInWords, scheduleInWords } from "../../model/durations.ts";
import { eventTitle } from "../../model/event-words.ts";
import { t } from "../../texts/texts.ts";
import type { DocumentAround } from "../document-context.ts";
import { eventOptions } from "./event-options.ts";
import type { PickOption } from "./options.ts";

/** What a name can be the name of, in words: one of them, and all of them. */
export const NAME_KINDS = {
  state: { one: t("state"), many: t("States") },
  lead: { one: t("lead"), many: t("Leads") },
  clock: { one: t("clock"), many: t("Clocks") },
  message: { one: t("message"), many: t("Messages") },
  table: { one: t("table"), many: t("Tables") },
  condition: { one: t("condition"), many: t("Conditions") },
  variable: { one: t("variable"), many: t("Variables") },
  event: { one: t("event"), many: t("Events") },
  channel: { one: t("channel"), many: t("Channels") },
  topic: { one: t("topic"), many: t("Topics") },
  schedule: { one: t("schedule"), many: t("Schedules") },
  outcome: { one: t("outcome"), many: t("Outcomes") },
  timer: { one: t("delayed event"), many: t("Delayed events") },
} as const;

export type NameKind = keyof typeof NAME_KINDS;

type Names = (around: DocumentAround) => readonly PickOption[];

const NAMES: { readonly [K in NameKind]: Names } = {
  state: ({ protocol }) => statesOf(protocol),
  lead: ({ brand }) => optionsOf(brand.leads, ({ title, schedule }) => [title, leadAbout(schedule, brand)]),
  clock: ({ protocol, brand }) =>
    optionsOf(protocol.clocks, ({ title, within, schedule }) => [
      title,
      delayInWords(within, brand.schedules, schedule),
    ]),
  message: ({ protocol }) =>
    optionsOf(protocol.messages, (_, name) => [messageExcerpt(name, protocol), nameInWords(name)]),
  table: ({ protocol }) =>
    optionsOf(protocol.tables, ({ title, rows }) => [
      title,
      t("{count, plural, one {# row} other {# rows}}", { count: rows.length }),
    ]),
  condition: ({ protocol }) => optionsOf(protocol.conditions, ({ title }) => [title]),
  variable: ({ protocol }) =>
    optionsOf(protocol.variables, ({ title, type }, name) => [title ?? nameInWords(name), TYPES[type]]),
  event: ({ protocol }) => eventOptions(protocol),
  channel: ({ brand }) =>
    channelsOf(brand).map((value) => ({ value, title: channelSpec(value).title, about: channelAbout(value) })),
  topic: ({ brand }) => optionsOf(brand.topics, ({ title, terms }) => [title, `${terms.slice(0, 4).join(", ")} …`]),
  schedule: ({ brand }) => optionsOf(brand.schedules, ({ title, weekly }) => [title, weekInWords(weekly)]),
  timer: ({ protocol }) => timersOf(protocol),
  outcome: () => Object.entries(OUTCOMES).map(([value, title]) => ({ value, title })),
};

const TYPES: { readonly [T in Protocol["variables"][string]["type"]]: string } = {
  int: t("whole number"),
  double: t("number"),
  string: t("text"),
  bool: t("yes or no"),
};

/** Everything in a document and its brand that a name of this kind can mean, with titles and a line about each. */
export function namesOf(kind: NameKind, around: DocumentAround): readonly PickOption[] {
  return NAMES[kind](around);
}

function optionsOf<T>(
  things: Readonly<Record<string, T>>,
  words: (thing: T, name: string) => readonly [title: string, about?: string],
): readonly PickOption[] {
  return Object.entries(things).map(([value, thing]) => {
    const [title, about] = words(thing, value);
    return { value, title, words: value, ...(about === undefined ? {} : { about }) };
  });
}

function statesOf({ machine }: Protocol): readonly PickOption[] {
  return placedStates(machine).flatMap((state) => {
    if (state.parent === null) return [];
    const option = { value: state.path, title: stateTitle(state), words: state.path };
    return state.parent.path === ""
      ? option
      : { ...option, about: t("in “{state}”", { state: stateTitle(state.parent) }) };
  });
}

/** Delayed events, by the ids that actions give them. */
function timersOf(protocol: Protocol): readonly PickOption[] {
  const found = everyActionOf(protocol).flatMap(({ type, params = {} }): PickOption[] => {
    const { id, event } = params;
    if (type !== "raise" || typeof id !== "string") return [];
    return [
      {
        value: id,
        title: nameInWords(id),
        ...(typeof event === "string" ? { about: eventTitle(event, protocol) } : {}),
      },
    ];
  });
  return [...new Map(found.map((option) => [option.value, option])).values()];
}

function everyActionOf({ machine }: Protocol): readonly Action[] {
  return placedStates(machine).flatMap(({ path, node }) => [
    ...listOfActions(node.entry),
    ...listOfActions(node.exit),
    ...transitionGroups(path, node).flatMap(({ transitions }) =>
      transitions.flatMap(({ transition }) => listOfActions(transition.actions)),
    ),
  ]);
}

function leadAbout(schedule: string | undefined, brand: Brand): string {
  return schedule === undefined
    ? t("around the clock")
    : t("in {hours}", { hours: scheduleInWords(schedule, brand.schedules) });
}

function channelAbout(channel: string): string {
  const { publicReplies, directMessages } = channelSpec(channel);
  if (!publicReplies) return t("in private only");
  return t(directMessages ? "in public and in private" : "in public only");
}

const shortDay = (day: string): string => DAY_NAMES[DAYS.findIndex((each) => each === day)]?.slice(0, 3) ?? day;

/** "Mon, Tue, Wed 09:00-17:00 · Sat 10:00-14:00". */
function weekInWords(weekly: Schedule["weekly"]): string {
  const days = new Map<string, string[]>();
  for (const [day, intervals = []] of Object.entries(weekly)) {
    if (intervals.length === 0) continue;
    const hours = intervals.join(", ");
    days.set(hours, [...(days.get(hours) ?? []), shortDay(day)]);
  }
  return [...days].map(([hours, each]) => `${each.join(", ")} ${hours}`).join(" · ");
}
