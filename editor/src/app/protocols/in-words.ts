import { LOCALE } from "../../texts/locale.ts";
import { t } from "../../texts/texts.ts";

/** When something happened, as people say it: "today, 11:40", "yesterday, 09:15", "22 Nov, 11:40", with its year when it is another. */
export function dayInWords(at: string, now = new Date()): string {
  const then = new Date(at);
  const time = new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit" }).format(then);
  const days = Math.round((midnight(now) - midnight(then)) / 86_400_000);
  if (days === 0) return t("today, {time}", { time });
  if (days === 1) return t("yesterday, {time}", { time });
  const year = then.getFullYear() === now.getFullYear() ? {} : { year: "numeric" as const };
  return `${new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", ...year }).format(then)}, ${time}`;
}

const midnight = (at: Date): number => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
