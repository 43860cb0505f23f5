import { Temporal } from "temporal-polyfill";

/** A stretch of time in which a zone's wall clock runs evenly: it shows UTC plus `offset`. Epoch ms, end excluded. */
export interface EvenStretch {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

/** Cuts the time between two instants (epoch ms) wherever the wall clock of an IANA zone is put forward or back. */
export function evenStretches(timeZone: string, from: number, to: number): EvenStretch[] {
  const stretches: EvenStretch[] = [];
  let clock: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone);
  while (clock !== null && clock.epochMilliseconds < to) {
    const next: Temporal.ZonedDateTime | null = clock.getTimeZoneTransition("next") ?? null;
    stretches.push({
      start: clock.epochMilliseconds,
      end: Math.min(next?.epochMilliseconds ?? to, to),
      offset: clock.offsetNanoseconds / 1_000_000,
    });
    clock = next;
  }
  return stretches;
}
