import type { Brand } from "../protocol/brand.ts";
import { leadTitle } from "../protocol/lead-title.ts";
import { durationInWords, nameInWords } from "../protocol/words.ts";
import { QUESTIONS } from "../vocabulary/decision.ts";

const CHANNELS: ReadonlyMap<string, string> = new Map([
  ["asWritten", "as the customer wrote"],
  ["public", "in public"],
  ["private", "in private"],
]);

const OFFLINE: ReadonlyMap<string, string> = new Map([
  ["phone", "by phone"],
  ["callback", "call-back"],
  ["email", "by email"],
  ["direct-message", "direct message"],
  ["webchat", "web chat"],
  ["ticket", "ticket"],
  ["none", "stays where it is"],
]);

/**
 * Tells the answers of a decision in words, as a report does: a lead by the title that the brand gives, a promise by how long
 * it is and in whose hours. What is no answer to one of the five questions stays as it is.
 */
export function answerWords({ leads, schedules }: Pick<Brand, "leads" | "schedules">) {
  return (field: string, answer: string): string => {
    if (answer === "undecided") return "not decided";
    if (field === "offline") return OFFLINE.get(answer) ?? nameInWords(answer);
    if (answer === "none") return "none";
    if (field === "lead") return leadTitle({ leads }, answer);
    if (field === "channel") return CHANNELS.get(answer) ?? nameInWords(answer);
    return field === "due" ? promiseInWords(answer, schedules) : answer;
  };
}

/** What a field is called in words: that of a question by its title. */
export const fieldInWords = (field: string): string =>
  QUESTIONS.find((question) => question.field === field)?.title ?? nameInWords(field);

/** A promise as an answer writes it: `PT1H@desk` reads "1 h in care desk hours". */
function promiseInWords(promise: string, schedules: Brand["schedules"]): string {
  const [duration = "", schedule] = promise.split("@", 2);
  if (schedule === undefined) return durationInWords(duration);
  const title = (Object.hasOwn(schedules, schedule) ? schedules[schedule]?.title : undefined) ?? nameInWords(schedule);
  const hours = /^\p{Lu}{2}/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
  return `${durationInWords(duration)} in ${/hours$/i.test(hours) ? hours : `${hours} hours`}`;
}
