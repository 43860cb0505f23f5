import { parseDelay } from "../protocol/duration.ts";
import type { Protocol } from "../protocol/protocol.ts";
import type { TransitionGroup } from "../protocol/walk.ts";
import { durationInWords, nameInWords } from "../protocol/words.ts";
import { EVENTS } from "../vocabulary/events.ts";

/** What starts a group of transitions: "Reply sent", "After 2 days", "At once". */
export function triggerInWords({ kind, name }: Pick<TransitionGroup, "kind" | "name">, protocol: Protocol): string {
  if (kind === "always") return "At once";
  if (kind === "done") return "When it is done";
  return kind === "after" ? `After ${delayInWords(name)}` : eventInWords(name, protocol);
}

/** An event's title: the protocol's own, the vocabulary's, a clock's, or its name in words. */
export function eventInWords(event: string, protocol: Protocol): string {
  if (event === "*") return "Anything else happens";
  if (event === "clock.*") return "A clock runs out";
  if (event.endsWith(".*")) return `Anything about ${nameInWords(event.slice(0, -2)).toLowerCase()}`;
  const clock = /^clock\.(.+)\.due$/.exec(event)?.[1];
  if (clock !== undefined) return `The clock ${protocol.clocks[clock]?.title ?? nameInWords(clock)} runs out`;
  const own = Object.hasOwn(protocol.events, event) ? protocol.events[event]?.title : undefined;
  return own ?? (Object.hasOwn(EVENTS, event) ? EVENTS[event as keyof typeof EVENTS].title : nameInWords(event));
}

/** A delay in a person's words, with the schedule in which it counts: "4 h of desk hours", "1 s 500 ms". */
export function delayInWords(delay: string | number): string {
  const ms = Number(delay);
  if (String(delay).trim() !== "" && Number.isFinite(ms)) return millisecondsInWords(ms);
  const [duration = "", schedule] = String(delay).split("@", 2);
  if (parseDelay(String(delay)) === null) return `${delay} (nobody says how long that is)`;
  return `${durationInWords(duration)}${schedule === undefined ? "" : ` of ${nameInWords(schedule).toLowerCase()} hours`}`;
}

function millisecondsInWords(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const parts = [
    [Math.floor(seconds / 86_400), "D"],
    [Math.floor(seconds / 3600) % 24, "H"],
    [Math.floor(seconds / 60) % 60, "M"],
    [seconds % 60, "S"],
  ] as const;
  const [days, ...rest] = parts.map(([count, unit]) => (count === 0 ? "" : `${count}${unit}`));
  const time = rest.join("");
  const whole = `P${days}${time === "" ? "" : `T${time}`}`;
  const left = ms % 1000;
  return [
    ...(whole === "P" ? [] : [durationInWords(whole)]),
    ...(left > 0 || whole === "P" ? [`${left} ms`] : []),
  ].join(" ");
}
