import type { Chance } from "./chance.ts";

/** The normal distribution's 90th percentile. */
const Z90 = 1.2815515655446004;

/** Exponential with mean 1: the gap between events that know nothing of each other. */
export const exponential = (chance: Chance): number => -Math.log(chance());

/** Standard normal (Box and Muller 1958). */
export const normal = (chance: Chance): number => Math.sqrt(2 * exponential(chance)) * Math.cos(2 * Math.PI * chance());

/** Lognormal with a median and a 90th percentile: its logarithm is normal with mean ln(median). */
export function lognormal(chance: Chance, median: number, p90: number): number {
  return median * Math.exp((Math.log(p90 / median) / Z90) * normal(chance));
}

/** Gamma with mean 1 and variance 1 / shape (Marsaglia and Tsang 2000; below shape 1 with their power of a uniform). */
export function gammaOfMeanOne(chance: Chance, shape: number): number {
  return gamma(chance, shape) / shape;
}

function gamma(chance: Chance, shape: number): number {
  if (shape < 1) return gamma(chance, shape + 1) * chance() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(chance);
    const root = 1 + c * x;
    const v = root * root * root;
    if (v > 0 && Math.log(chance()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
