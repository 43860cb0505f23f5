import pc from "picocolors";
import {
  COVERED,
  titlesOf,
  type Coverage,
  type CoveragePoint,
  type CoveredKind,
  type LackingCoverage,
  type Protocol,
} from "@parley/engine";

const TITLES: { readonly [K in CoveredKind]: string } = {
  state: "States",
  transition: "Transitions",
  condition: "Conditions",
  row: "Table rows",
  clock: "Clocks",
};

/** Coverage for a person: the share of each kind, and what no scenario reaches. */
export function coverageIn(protocol: Protocol, { points, shares }: Coverage): string {
  const lines = COVERED.flatMap((kind) => {
    const share = shares[kind];
    if (share === undefined) return [];
    const missed = points.filter((point) => point.kind === kind && !point.met);
    const head = `${TITLES[kind].padEnd(12)} ${percent(share).padStart(5)}`;
    return [
      missed.length === 0 ? pc.green(head) : pc.yellow(head),
      ...missed.map((point) => `  ${pc.dim("not reached:")} ${nameOf(protocol, point)}`),
    ];
  });
  return ["", pc.bold("Coverage"), ...lines, ""].join("\n");
}

/** Of what less is met than must be, in words. */
export const lackingText = ({ kind, share, least }: LackingCoverage): string =>
  `coverage of ${TITLES[kind].toLowerCase()} is ${percent(share)}, and must be ${percent(least)}`;

function nameOf({ machine }: Protocol, { kind, of, which }: CoveragePoint): string {
  if (kind === "state") return `${titlesOf(machine, [of]).join("")} ${pc.dim(of)}`;
  if (kind === "condition") return `${of} ${which === "true" ? "when it holds" : "when it does not hold"}`;
  if (kind === "row") return `${of}, row ${Number(which) + 1}`;
  return which === undefined ? of : `${of} ${which}`;
}

/** Rounded down, so that 100 % is all. */
const percent = (share: number): string => `${Math.floor(share * 1000) / 10} %`;
