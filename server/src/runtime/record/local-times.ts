/** Instants as people in a time zone write them: `2026-03-02 09:15:00`. */
export function localTimes(timeZone: string): (instant: string) => string {
  // Swedish dates are ISO 8601 ones.
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return (instant) => format.format(new Date(instant));
}
