/** The normal distribution's 97.5th percentile: what an interval of 95 % needs on either side. */
const Z = 1.959963984540054;

/**
 * The 95 % interval of a share of which `count` among `of` were seen, from 0 to 1: E. B. Wilson, "Probable inference, the
 * law of succession, and statistical inference", Journal of the American Statistical Association 22 (1927), 209–212. It
 * stays honest for few mentions and for shares near none or all. Everything is possible where nothing was seen.
 */
export function wilson(count: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1];
  const share = count / of;
  const middle = share + Z ** 2 / (2 * of);
  const width = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * of)) / of);
  const whole = 1 + Z ** 2 / of;
  return [Math.max(0, (middle - width) / whole), Math.min(1, (middle + width) / whole)];
}
