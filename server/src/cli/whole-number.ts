import { UsageError } from "./usage-error.ts";

/** Reads a whole number of an option, within bounds. Throws UsageError. */
export function wholeNumber(option: string, text: string, [least, most]: readonly [number, number]): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new UsageError(`--${option} must be a whole number from ${least} to ${most}, and is "${text}"`);
  return number;
}
