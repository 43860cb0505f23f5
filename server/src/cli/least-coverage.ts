import { COVERED, type LeastCoverage } from "@parley/engine";
import { UsageError } from "./usage-error.ts";

/** Reads `90`, for every kind, or `state=100,transition=90`. Throws UsageError. */
export function readLeast(text: string | undefined): LeastCoverage {
  if (text === undefined) return {};
  if (!text.includes("=")) return Object.fromEntries(COVERED.map((kind) => [kind, shareOf(text)]));
  return Object.fromEntries(
    text.split(",").map((part) => {
      const [kind = "", percent = ""] = part.trim().split("=", 2);
      if (!COVERED.some((each) => each === kind))
        throw new UsageError(`there is no coverage of "${kind}"; there is ${COVERED.join(", ")}`);
      return [kind, shareOf(percent)];
    }),
  );
}

function shareOf(percent: string): number {
  const number = percent.trim() === "" ? Number.NaN : Number(percent);
  if (Number.isNaN(number) || number < 0 || number > 100)
    throw new UsageError(`"${percent}" is no percentage from 0 to 100`);
  return number / 100;
}
