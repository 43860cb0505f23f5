/*
 * The one place in the engine that names `Date`: it converts instants, which is pure, and never asks what time it is.
 * (Temporal converts too, at about fourteen times the price, and every step of every case converts several.)
 */

/** The last conversion: a step converts its own instant again and again, and a backtest the same days. */
let last = { at: Number.NaN, text: "" };

/** ISO 8601 instant of an epoch in ms, always with milliseconds: `2026-03-02T10:15:00.000Z`. */
export function isoInstant(at: number): string {
  if (last.at !== at) last = { at, text: new Date(at).toISOString() };
  return last.text;
}

/** Epoch in ms of an ISO 8601 instant, with any offset. NaN when it is none. */
export function epochOf(instant: string): number {
  return Date.parse(instant);
}

/** An instant as CEL takes it. */
export function timestampOf(instant: string): Date {
  return new Date(instant);
}
