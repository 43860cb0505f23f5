import {
  ACTIONS,
  durationInWords,
  EVENT_GROUPS,
  EVENTS,
  nameInWords,
  type ActionSpec,
  type EventSpec,
  type OutsideModel,
  type Protocol,
} from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { lowerFirst } from "../durations.ts";
import { eventTitle, isSent } from "../event-words.ts";

/** Something that may follow something else outside of a protocol. */
export type Follow = OutsideModel["events"][number];

/** What the first entry of a model says until it is changed: most who are to be answered are, within the day. */
export const FIRST_FOLLOW: Follow = {
  type: "reply.sent",
  after: "mention",
  probability: 0.8,
  delay: { median: "PT30M", p90: "PT6H" },
  only: { respond: "yes" },
};

/** One thing to choose, by its name in a model. */
export interface OutsideOption {
  readonly value: string;
  readonly title: string;
  readonly about?: string;
  readonly group: string;
}

/** What people outside may do to a case: events that need no further word, by who causes them, and the protocol's own. */
export function happenings(protocol: Protocol): readonly OutsideOption[] {
  const known = Object.entries<EventSpec>(EVENTS).flatMap(([value, { title, description: about, group, data = {} }]) =>
    isSent(value) && !Object.values(data).some(({ required }) => required === true)
      ? [{ value, title, about, group: EVENT_GROUPS[group] }]
      : [],
  );
  const own = Object.entries(protocol.events).map(([value, { title, description: about }]) => ({
    value,
    title,
    group: t("This protocol’s own"),
    ...(about === undefined ? {} : { about }),
  }));
  return [...known, ...own];
}

/** What something may follow: a mention, what people do, or what the protocol wants done. */
export function causes(protocol: Protocol): readonly OutsideOption[] {
  const wanted = Object.entries<ActionSpec>(ACTIONS).flatMap(([value, { title, description: about, effect }]) =>
    effect === null ? [] : [{ value, title, about, group: t("What the protocol wants done") }],
  );
  return [
    { value: "mention", title: t("A mention"), group: EVENT_GROUPS.customer },
    ...happenings(protocol),
    ...wanted,
  ];
}

/** An entry of a model as sentences: "Reply sent follows a mention 80 times of 100, half of the time within 30 min …". */
export function followInWords({ type, after, probability, delay, only }: Follow, protocol: Protocol): string {
  const parts = { event: eventTitle(type, protocol), cause: causeInSentence(after, protocol) };
  const share = Math.round(probability * 1000) / 10;
  const often =
    probability === 1
      ? t("{event}, after {cause}, always", parts)
      : t("{event}, after {cause}, {share} times of 100", { ...parts, share });
  const said = t("{often}: {delay}.", { often, delay: delayInWords(delay) });
  if (only === undefined) return said;
  return isOnlyAnswered(only)
    ? t("{said} Only where it is to be answered.", { said })
    : t("{said} Only where the answers are: {answers}.", { said, answers: Object.values(only).join(", ") });
}

/** Does it happen only to what is to be answered, whatever else is decided? */
export const isOnlyAnswered = (only: Follow["only"]): boolean =>
  only !== undefined && only.respond === "yes" && Object.keys(only).length === 1;

function delayInWords(delay: Follow["delay"]): string {
  if ("always" in delay) return t("{time} later", { time: durationInWords(delay.always) });
  if ("mean" in delay) return t("{time} later on average", { time: durationInWords(delay.mean) });
  const [half, most] = [durationInWords(delay.median), durationInWords(delay.p90)];
  return t("half within {half}, nine of ten within {most}", { half, most });
}

function causeInSentence(after: string, protocol: Protocol): string {
  const title = causes(protocol).find(({ value }) => value === after)?.title ?? nameInWords(after);
  return after === "mention" ? t("a mention") : t("“{event}”", { event: lowerFirst(title) });
}
