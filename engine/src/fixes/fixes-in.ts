import { checkProtocol } from "../compile/check-protocol.ts";
import type { Issue } from "../errors.ts";
import type { Brand } from "../protocol/brand.ts";
import { Protocol } from "../protocol/protocol.ts";
import * as chart from "./chart-fixes.ts";
import * as document from "./document-fixes.ts";
import type { Fix, Proposer } from "./fix.ts";
import * as names from "./name-fixes.ts";

/** Who proposes what, by the code of the finding. A code that is missing here has no fix that does not guess. */
export const PROPOSERS: { readonly [code: string]: Proposer } = {
  "accepted-nothing": document.acceptedNothing,
  action: names.action,
  condition: document.condition,
  "condition-value": document.condition,
  "dead-branch": chart.deadBranch,
  "dead-end": chart.deadEnd,
  delay: document.delay,
  "endless-wait": chart.endlessWait,
  fallback: chart.fallback,
  "fast-loop": chart.fastLoop,
  "message-name": document.messageName,
  "message-too-long": document.messageTooLong,
  name: names.name,
  "no-otherwise": chart.noOtherwise,
  "no-outcome": chart.noOutcome,
  "optional-fact": document.optionalFact,
  "sent-after-no": chart.sentAfterNo,
  structure: names.structure,
  table: document.table,
  "table-open": document.tableOpen,
  "table-output": document.tableOutput,
  "table-unreached": document.tableUnreached,
  unbound: names.unbound,
  undecided: chart.undecided,
  "unhandled-clock": chart.unhandledClock,
  "unknown-event": names.unknownEvent,
  "unreachable-state": chart.unreachableState,
  unused: document.unused,
};

/**
 * Finds the ways to mend findings of one protocol with one click, likeliest first. Each has been tried: with it the
 * finding is gone, or is accepted, and there is no error that was not there before. The protocol itself is left as it
 * is, and looked at once for all its findings.
 */
export function fixesIn(protocol: Protocol, brand: Brand | null = null): (issue: Issue) => Fix[] {
  let known: readonly Issue[] | null = null;
  return (issue) => {
    const propose = Object.hasOwn(PROPOSERS, issue.code) ? PROPOSERS[issue.code] : undefined;
    const proposed = propose?.(issue, protocol, brand) ?? [];
    if (proposed.length === 0) return [];
    const before = (known ??= checkProtocol(protocol, brand));
    return proposed.filter(({ protocol: mended }) => mends(issue, before, mended, brand));
  };
}

function mends(issue: Issue, before: readonly Issue[], mended: Protocol, brand: Brand | null): boolean {
  if (!Protocol.safeParse(mended).success) return false;
  const after = checkProtocol(mended, brand);
  const errors = errorsIn(before);
  return (
    openOf(issue, after).length < openOf(issue, before).length &&
    sameAs(issue, after) < sameAs(issue, before) &&
    errorsIn(after).every((each) => errors.includes(each))
  );
}

/** The findings of the same kind that nobody has accepted. */
const openOf = ({ code }: Issue, issues: readonly Issue[]): Issue[] =>
  issues.filter((each) => each.code === code && each.accepted === undefined);

/** How often the same is found: its place may move when something before it goes. */
const sameAs = (issue: Issue, issues: readonly Issue[]): number =>
  openOf(issue, issues).filter(({ message }) => message === issue.message).length;

const errorsIn = (issues: readonly Issue[]): string[] =>
  issues.filter(({ severity }) => severity === "error").map(({ code, message }) => `${code} ${message}`);
