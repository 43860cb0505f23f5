import { durationInWords, type Brand } from "@parley/engine";
import { t } from "../texts/texts.ts";

/** A promise of time in a person's words: `PT1H@desk` reads "1 h in care desk hours"; what is no duration is given back as it is. */
export function delayInWords(delay: string, schedules: Brand["schedules"], schedule?: string): string {
  const [duration = "", named] = delay.split("@", 2);
  const words = durationInWords(duration);
  const inSchedule = named ?? schedule;
  return inSchedule === undefined
    ? words
    : t("{time} in {hours}", { time: words, hours: scheduleInWords(inSchedule, schedules) });
}

/** A schedule's hours inside a sentence: "care desk hours". */
export function scheduleInWords(name: string, schedules: Brand["schedules"]): string {
  const title = lowerFirst(schedules[name]?.title ?? name);
  return /hours$/i.test(title) ? title : t("{schedule} hours", { schedule: title });
}

/** The same words beginning small, unless they begin with an abbreviation. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** A stretch of milliseconds as a countdown reads it: "2 d 3 h", "41 min", "12 s". */
export function stretchInWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  if (days > 0) return hours === 0 ? t("{days} d", { days }) : t("{days} d {hours} h", { days, hours });
  if (hours > 0) return minutes === 0 ? t("{hours} h", { hours }) : t("{hours} h {minutes} min", { hours, minutes });
  return minutes > 0 ? t("{minutes} min", { minutes }) : t("{seconds} s", { seconds });
}
