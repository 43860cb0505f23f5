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
import { delayInWords, scheduleInWords } from "../../model/durations.ts";
import { eventTitle } from "../../model/event-words.ts";
import type { DocumentAround } from "../document-context.ts";
import { eventOptions } from "./event-options.ts";
import type { PickOption } from "./options.ts";

/** What a name can be the name of, in words: one of them, and all of them. */
export const NAME_KINDS = {
  state: { one: "state", many: "States" },
  lead: { one: "lead", many: "Leads" },
  clock: { one: "clock", many: "Clocks" },
  message: { one: "message", many: "Messages" },
  table: { one: "table", many: "Tables" },
  condition: { one: "condition", many: "Conditions" },
  variable: { one: "variable", many: "Variables" },
  event: { one: "event", many: "Events" },
  channel: { one: "channel", many: "Channels" },
  topic: { one: "topic", many: "Topics" },
  schedule: { one: "schedule", many: "Schedules" },
  outcome: { one: "outcome", many: "Outcomes" },
  timer: { one: "delayed event", many: "Delayed events" },
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
    optionsOf(protocol.tables, ({ title, rows }) => [title, rows.length === 1 ? "1 row" : `${rows.length} rows`]),
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
  int: "whole number",
  double: "number",
  string: "text",
  bool: "yes or no",
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
    return state.parent.path === "" ? option : { ...option, about: `in “${stateTitle(state.parent)}”` };
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
  return schedule === undefined ? "around the clock" : `in ${scheduleInWords(schedule, brand.schedules)}`;
}

function channelAbout(channel: string): string {
  const { publicReplies, directMessages } = channelSpec(channel);
  if (!publicReplies) return "in private only";
  return directMessages ? "in public and in private" : "in public only";
}

/** "Mon, Tue, Wed 09:00-17:00 · Sat 10:00-14:00". */
function weekInWords(weekly: Schedule["weekly"]): string {
  const days = new Map<string, string[]>();
  for (const [day, intervals = []] of Object.entries(weekly)) {
    if (intervals.length === 0) continue;
    const hours = intervals.join(", ");
    days.set(hours, [...(days.get(hours) ?? []), day.charAt(0).toUpperCase() + day.slice(1)]);
  }
  return [...days].map(([hours, each]) => `${each.join(", ")} ${hours}`).join(" · ");
}
