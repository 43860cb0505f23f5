/*
 * The one place in the engine that names `Date`: it converts instants, which is pure, and never asks what time it is.
 * (Temporal converts too, at about fourteen times the price, and every step of every case converts several.)
 */

const DAY_MS = 86_400_000;

/** The day that was written last, up to its `T`: a case converts its own instants again and again, a backtest the same days. */
let last = { day: Number.NaN, text: "" };

/** ISO 8601 instant of an epoch in ms, always with milliseconds: `2026-03-02T10:15:00.000Z`. */
export function isoInstant(at: number): string {
  const whole = Math.trunc(at);
  const day = Math.floor(whole / DAY_MS);
  if (last.day !== day) last = { day, text: new Date(day * DAY_MS).toISOString().slice(0, -"00:00:00.000Z".length) };
  const ms = whole - day * DAY_MS;
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${last.text}${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}:${padded(seconds % 60)}.${padded(ms % 1000, 3)}Z`;
}

const padded = (number: number, length = 2): string => String(number).padStart(length, "0");

/** Epoch in ms of an ISO 8601 instant, with any offset. NaN when it is none. */
export function epochOf(instant: string): number {
  return Date.parse(instant);
}

/** An instant as CEL takes it. */
export function timestampOf(instant: string): Date {
  return new Date(instant);
}
