import type { Issue } from "../errors.ts";
import type { Protocol } from "../protocol/protocol.ts";

type Acceptance = Protocol["accepted"][number];

/**
 * Marks the findings that the protocol's author accepts. What keeps the protocol from running cannot be accepted; an
 * acceptance that fits nothing is a finding of its own.
 */
export function withAccepted(found: readonly Issue[], blocking: readonly Issue[], protocol: Protocol): Issue[] {
  const fits = (issue: Issue, { code, at }: Acceptance): boolean => issue.code === code && issue.at === at;
  const marked = found.map((issue) => {
    const acceptance = protocol.accepted.find((each) => fits(issue, each));
    return acceptance === undefined ? issue : { ...issue, accepted: acceptance.because };
  });
  const idle = protocol.accepted.flatMap((each, index): Issue[] => {
    if (found.some((issue) => fits(issue, each))) return [];
    const blocks = blocking.some((issue) => fits(issue, each));
    return [
      {
        code: "accepted-nothing",
        severity: "warning",
        certain: true,
        at: `accepted.${index}`,
        message: blocks
          ? `“${each.code}” at ${each.at} cannot be accepted: the protocol does not run with it.`
          : `There is no finding “${each.code}” at ${each.at}.`,
        hint: blocks ? "Mend it." : "Delete it, or mend its code or place.",
      },
    ];
  });
  return [...blocking, ...marked, ...idle];
}
