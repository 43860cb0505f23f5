import { transitionGroups, type Brand, type PlacedState, type Protocol } from "@parley/engine";
import { delayInWords } from "./durations.ts";
import { eventInSentence, isAwaited } from "./event-words.ts";
import { t } from "../texts/texts.ts";

/** What a resting state waits for, and how long at most: "waits for reply sent, at most 2 days"; null when it does not rest. */
export function waitSentence(state: PlacedState, protocol: Protocol, brand: Brand): string | null {
  if (state.node.always !== undefined && transitionGroups(state.path, state.node).length === 1) return null;
  const events = awaitedEvents(state).map((event) => eventInSentence(event, protocol));
  const [delay] = Object.keys(state.node.after ?? {});
  const limit = delay === undefined ? null : delayInWords(delay, brand.schedules);
  if (events.length === 0) return limit === null ? null : t("waits {time}", { time: limit });
  if (limit === null) return t("waits for {events}", { events: listed(events) });
  return t("waits for {events}, at most {time}", { events: listed(events), time: limit });
}

function awaitedEvents(state: PlacedState): string[] {
  const own = leavingEvents(state);
  if (own.length > 0) return own;
  if (state.node.after !== undefined || state.parent === null) return [];
  return state.parent.node.type === "parallel" ? [] : awaitedEvents(state.parent);
}

function leavingEvents(state: PlacedState): string[] {
  return transitionGroups(state.path, state.node)
    .filter(
      (group) =>
        group.kind === "on" &&
        isAwaited(group.name) &&
        group.transitions.some(({ transition }) => transition.target !== undefined),
    )
    .map((group) => group.name);
}

function listed(words: readonly string[]): string {
  if (words.length <= 1) return words[0] ?? "";
  return t("{words} or {last}", { words: words.slice(0, -1).join(", "), last: words.at(-1) ?? "" });
}
