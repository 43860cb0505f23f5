import { clockDue, EVENT_GROUPS, EVENTS, type EventSpec, type Protocol } from "@parley/engine";
import { eventTitle } from "../../model/event-words.ts";
import { t } from "../../texts/texts.ts";
import type { PickOption } from "./options.ts";

/** Everything that can happen to a case of this protocol, by who causes it. */
export function eventOptions(protocol: Protocol): readonly PickOption[] {
  const known = Object.entries<EventSpec>(EVENTS).map(([value, { title, description, group }]) => ({
    value,
    title,
    about: description,
    group: EVENT_GROUPS[group],
    words: value,
  }));
  const clocks = Object.entries(protocol.clocks).map(([name]) => ({
    value: clockDue(name),
    title: eventTitle(clockDue(name), protocol),
    group: t("Clocks"),
  }));
  const own = Object.entries(protocol.events).map(([value, { title, description }]) => ({
    value,
    title,
    group: t("This protocol’s own"),
    words: value,
    ...(description === undefined ? {} : { about: description }),
  }));
  return [...known, ...clocks, ...own];
}
