import { transitionGroups, type Brand, type PlacedState, type Protocol } from "@parley/engine";
import { delayInWords } from "./durations.ts";
import { eventInSentence, isAwaited } from "./event-words.ts";
import { listInWords } from "../texts/locale.ts";
import { t } from "../texts/texts.ts";

/** What a resting state waits for, and how long at most: "waits for reply sent, at most 2 days"; null when it does not rest. */
export function waitSentence(state: PlacedState, protocol: Protocol, brand: Brand): string | null {
  if (state.node.always !== undefined && transitionGroups(state.path, state.node).length === 1) return null;
  const events = awaitedEvents(state).map((event) => eventInSentence(event, protocol));
  const [delay] = Object.keys(state.node.after ?? {});
  const limit = delay === undefined ? null : delayInWords(delay, brand.schedules);
  if (events.length === 0) return limit === null ? null : t("waits {time}", { time: limit });
  if (limit === null) return t("waits for {events}", { events: listInWords(events, "or") });
  return t("waits for {events}, at most {time}", { events: listInWords(events, "or"), time: limit });
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
