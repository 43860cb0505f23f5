import { plainMarkdown, type CaseExport } from "@parley/engine";
import { quoted } from "./quoted.ts";

/** Something that was done at the desk, told. `at` is ISO 8601. */
export interface Told {
  readonly at: string;
  readonly text: string;
}

type Draft = CaseExport["drafts"][number];
type Approval = CaseExport["approvals"][number];
type Reply = CaseExport["replies"][number];

/**
 * What was drafted, rewritten, sent or let go, what approval was asked for and given, and what people wrote. What may be of
 * one moment stands in the order in which one leads to the other.
 */
export function papersInWords({ drafts, approvals, replies }: CaseExport): Told[] {
  return [
    ...drafts.flatMap(writtenInWords),
    ...approvals.flatMap(approvalInWords),
    ...drafts.flatMap((draft) => endInWords(draft, replies)),
    ...replies.map(replyInWords),
  ];
}

function writtenInWords({ writtenAt, editedBy, where, text }: Draft): Told[] {
  const what = `Parley drafted a ${where} reply for people to send`;
  if (editedBy === null) return [{ at: writtenAt, text: `${what}:\n\n${quoted(text)}` }];
  return [
    { at: writtenAt, text: `${what}.` },
    { at: editedBy.at, text: `${name(editedBy)} rewrote the draft:\n\n${quoted(text)}` },
  ];
}

/** Where a person sent the draft, that is told of the reply. */
function endInWords({ id, status, closedAt, closedBy, because }: Draft, replies: readonly Reply[]): Told[] {
  if (closedAt === null || replies.some(({ draft }) => draft === id)) return [];
  const who = closedBy === null ? "Parley" : name(closedBy);
  const text = {
    waiting: "",
    sent: `${who} sent the draft.`,
    discarded: `${who} discarded the draft${reason(because)}.`,
    replaced: "A newer draft took the place of this one.",
    lapsed: "The draft lapsed: nobody needs it any more.",
  }[status];
  return [{ at: closedAt, text }];
}

function approvalInWords({ amount, currency, from, because, status, askedAt, askedBy, answered }: Approval): Told[] {
  const what = amount === null ? "the reply" : `an offer of ${amount} ${currency}`;
  const who = askedBy === null ? "Parley" : name(askedBy);
  const asked = { at: askedAt, text: `${who} asked "${plainMarkdown(from)}" to approve ${what}${reason(because)}.` };
  if (answered === null) return [asked];
  const verdict = { granted: `approved ${what}`, refused: `refused ${what}` } as const;
  const said =
    status === "granted" || status === "refused" ? verdict[status] : `answered about ${what}, which was not enough`;
  return [asked, { at: answered.at, text: `${name(answered)} ${said}${reason(answered.because)}.` }];
}

function replyInWords({ at, by, to, channel, text, draft, forcedBecause }: Reply): Told {
  const how = draft === null ? `replied in ${to} on ${plainMarkdown(channel)}` : `sent the draft, in ${to}`;
  const against = forcedBecause === null ? "" : ` against what was decided${reason(forcedBecause)}`;
  return { at, text: `${name(by)} ${how}${against}:\n\n${quoted(text)}` };
}

const name = (who: { readonly name: string }): string => plainMarkdown(who.name);
const reason = (because: string | null): string => (because === null ? "" : `, because ${plainMarkdown(because)}`);
