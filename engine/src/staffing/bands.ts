/** A number over some runs: its mean, and how far from it the true one lies with 95 % confidence (half the band's width). */
export interface Band {
  /** Null when no run has the number. */
  readonly mean: number | null;
  /** Null with fewer than two runs that have it. */
  readonly half: number | null;
  /** Runs that have it. */
  readonly runs: number;
}

/** Numbers of a run in the same places in every run; null where there is none. */
export type Measures = { readonly [name: string]: Measures | number | null };

/** The same places with bands in them. */
export type Banded<T> = T extends number | null ? Band : { readonly [K in keyof T]: Banded<T[K]> };

/** The band of a number over runs; runs without it do not count. */
export function bandOf(values: readonly (number | null)[]): Band {
  const known = values.filter((value) => value !== null);
  const runs = known.length;
  if (runs === 0) return { mean: null, half: null, runs };
  const mean = known.reduce((sum, value) => sum + value, 0) / runs;
  if (runs === 1) return { mean, half: null, runs };
  const variance = known.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (runs - 1);
  return { mean, half: student975(runs - 1) * Math.sqrt(variance / runs), runs };
}

/** The bands of everything that runs measured. */
export function bandsOf<T extends Measures>(runs: readonly T[]): Banded<T> {
  return banded(runs) as Banded<T>;
}

type Place = Measures | number | null | undefined;

function banded(places: readonly Place[]): unknown {
  const groups = places.filter((place) => typeof place === "object" && place !== null);
  if (groups.length === 0) return bandOf(places.map((place) => (typeof place === "number" ? place : null)));
  const names = [...new Set(groups.flatMap((group) => Object.keys(group)))];
  return Object.fromEntries(
    names.map((name) => [name, banded(places.map((place) => (typeof place === "object" ? place?.[name] : null)))]),
  );
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** Those of Student's t with 1 to 4 degrees of freedom, from its tables. */
const FEW = [12.706204736432095, 4.302652729911275, 3.182446305284263, 2.776445105197799];

/**
 * The 97.5 % point of Student's t: from tables up to 4 degrees of freedom, beyond by its expansion about the normal one
 * (Abramowitz and Stegun 1964, 26.7.5), which from there on is less than 0.0005 off and needs no more than arithmetic.
 */
export function student975(degrees: number): number {
  const known = FEW[degrees - 1];
  if (known !== undefined) return known;
  const [z, n] = [Z, degrees];
  const z2 = z * z;
  const terms = [
    (z * (z2 + 1)) / 4,
    (z * ((5 * z2 + 16) * z2 + 3)) / 96,
    (z * (((3 * z2 + 19) * z2 + 17) * z2 - 15)) / 384,
    (z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945)) / 92160,
  ];
  return terms.toReversed().reduce((sum, term) => (sum + term) / n, 0) + z;
}

/** By how much everything of some runs differs from the runs with the same seeds before; null where either has no number. */
export function differencesOf<T extends Measures>(before: readonly T[], after: readonly T[]): Banded<T> {
  return banded(after.map((run, index) => minus(run, before[index]))) as Banded<T>;
}

function minus(after: Place, before: Place): Measures | number | null {
  if (typeof after === "number") return typeof before === "number" ? after - before : null;
  if (typeof after !== "object" || after === null || typeof before !== "object" || before === null) return null;
  return Object.fromEntries(Object.keys(after).map((name) => [name, minus(after[name], before[name])]));
}

/** Does a difference lie apart from none with 95 % confidence? */
export const isCertain = ({ mean, half }: Band): boolean => mean !== null && half !== null && Math.abs(mean) > half;
