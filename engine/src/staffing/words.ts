import type { Band } from "./bands.ts";

/** A share of 0 to 1 in per cent. */
export const percent = (share: number): string => `${round(share * 100)} %`;

/** By how much shares differ. */
export const points = (share: number): string => `${round(share * 100)} points`;

/** A time in ms, in the unit that suits it. */
export function timeInWords(ms: number): string {
  if (Math.abs(ms) < 60_000) return `${round(ms / 1000)} s`;
  if (Math.abs(ms) < 5_400_000) return `${round(ms / 60_000)} min`;
  return `${round(ms / 3_600_000)} h`;
}

/** A number as it stands. */
export const plainNumber = (value: number): string => round(value);

/** A band: its mean and how far it reaches, or a dash where there is none. */
export function bandInWords({ mean, half }: Band, words: (value: number) => string): string {
  if (mean === null) return "–";
  return half === null || half === 0 ? words(mean) : `${words(mean)} ± ${words(half)}`;
}

/** A difference: with its sign, and "?" where it may be chance. */
export function differenceInWords(band: Band, words: (value: number) => string): string {
  const { mean, half } = band;
  if (mean === null) return "–";
  const signed = mean > 0 ? `+${words(mean)}` : words(mean);
  if (half === null) return signed;
  return mean === 0 && half === 0 ? "the same" : `${signed} ± ${words(half)}`;
}

/** "one in five is": the nearest of the fractions that people say, with its verb. */
export function shareInWords(share: number): string {
  if (share === 0) return "none is";
  if (share < 0.005) return "hardly any is";
  if (share > 0.95) return share === 1 ? "all are" : "nearly all are";
  const [nearest] = SAID.toSorted((a, b) => Math.abs(Math.log(a.share / share)) - Math.abs(Math.log(b.share / share)));
  return nearest?.words ?? "some are";
}

const SAID = [
  { share: 1 / 100, words: "one in a hundred is" },
  { share: 1 / 50, words: "one in fifty is" },
  { share: 1 / 20, words: "one in twenty is" },
  { share: 1 / 15, words: "one in fifteen is" },
  { share: 1 / 10, words: "one in ten is" },
  { share: 1 / 8, words: "one in eight is" },
  { share: 1 / 6, words: "one in six is" },
  { share: 1 / 5, words: "one in five is" },
  { share: 1 / 4, words: "one in four is" },
  { share: 1 / 3, words: "one in three is" },
  { share: 2 / 5, words: "two in five are" },
  { share: 1 / 2, words: "half are" },
  { share: 3 / 5, words: "three in five are" },
  { share: 2 / 3, words: "two in three are" },
  { share: 3 / 4, words: "three in four are" },
  { share: 4 / 5, words: "four in five are" },
  { share: 9 / 10, words: "nine in ten are" },
] as const;

/** Three figures, and no more than two after the point. */
function round(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return String(Number(value.toFixed(digits)));
}
