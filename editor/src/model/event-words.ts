import { EVENTS, type Protocol, type Brand, type TransitionGroup, nameInWords } from "@parley/engine";
import { delayInWords, lowerFirst } from "./durations.ts";
import { t } from "../texts/texts.ts";

/** What starts a group of transitions, in words: "Reply sent", "After 2 days", "At once". */
export function triggerTitle(
  group: Pick<TransitionGroup, "kind" | "name">,
  protocol: Protocol,
  brand: Pick<Brand, "schedules">,
): string {
  switch (group.kind) {
    case "always":
      return t("At once");
    case "done":
      return t("When done");
    case "after":
      return t("After {time}", { time: delayInWords(group.name, brand.schedules) });
    case "on":
      return eventTitle(group.name, protocol);
  }
}

/** An event's title: the vocabulary's, the protocol's own, a clock's, or its name in words. */
export function eventTitle(event: string, protocol: Protocol): string {
  const own = protocol.events[event]?.title;
  if (own !== undefined) return own;
  if (isVocabularyEvent(event)) return EVENTS[event].title;
  if (event === "clock.*") return t("A clock runs out");
  if (event === "*") return t("Anything else happens");
  const clock = /^clock\.(\w+)\.due$/.exec(event)?.[1];
  if (clock !== undefined)
    return t("“{clock}” runs out", { clock: protocol.clocks[clock]?.title ?? nameInWords(clock) });
  return internalEventTitle(event, protocol) ?? nameInWords(event);
}

function internalEventTitle(event: string, protocol: Protocol): string | null {
  if (event.startsWith("xstate.after")) return t("Time has passed");
  if (event.startsWith("xstate.done")) return t("Inner states are done");
  if (event.startsWith("xstate.init")) return t("The case opens");
  return event === "" ? protocol.title : null;
}

/** True for events that a state can be said to wait for: those that others send, and that the customer writes again. */
export const isAwaited = (event: string): boolean => event === "mention" || isSent(event);

/** True for events that a person or another system sends. */
export function isSent(event: string): boolean {
  if (event.startsWith("clock.") || event === "*") return false;
  return !isVocabularyEvent(event) || EVENTS[event].from === "client";
}

/** An event's title inside a sentence. */
export const eventInSentence = (event: string, protocol: Protocol): string => lowerFirst(eventTitle(event, protocol));

function isVocabularyEvent(event: string): event is keyof typeof EVENTS {
  return Object.hasOwn(EVENTS, event);
}
