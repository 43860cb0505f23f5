import { z } from "zod";
import { Because } from "./because.ts";
import { StateBody } from "./case.ts";
import { WhoBody } from "./document.ts";

/** Bounds of what people write at the desk, in characters. */
const DESK_TEXT = { note: 2000, reply: 100_000 } as const;

const note = z.string().trim().min(1).max(DESK_TEXT.note);
const text = z
  .string()
  .max(DESK_TEXT.reply)
  .refine((value) => value.trim() !== "", "must not be empty");
const where = z.enum(["public", "private"]);
const instant = z.iso.datetime();

/** Goes against a rule only with a reason. */
const force = {
  force: z.literal(true).optional().describe("Do it against the rule that refuses it; needs `because`."),
  because: Because.optional(),
};
const hasReason = (body: { force?: true | undefined; because?: string | undefined }): boolean =>
  body.force !== true || body.because !== undefined;
const NO_REASON = { message: "say why it is forced", path: ["because"] };

/** Takes a case. */
export const AcceptInput = z.strictObject(force).refine(hasReason, NO_REASON);
/** Hands a case over to another lead. */
export const HandOverInput = z.strictObject({
  lead: z.string().min(1).max(60).describe("The lead of the brand that has the case from then on."),
  because: Because,
  force: force.force.describe("Do it though that lead has as many as it can."),
});
/** Answers the customer. */
export const ReplyInput = z
  .strictObject({
    text: text.describe("What is said. The channel's own limits of length apply."),
    to: where.describe("Who can read it."),
    channel: z.string().min(1).max(40).optional().describe("Where it goes; where the mention came from if not said."),
    ...force,
  })
  .refine(hasReason, NO_REASON);
/** Says that a case is solved. */
export const ResolveInput = z.strictObject({ summary: note.optional().describe("What solved it.") });
/** Tells how a handoff went. */
export const HandoffInput = z
  .strictObject({
    outcome: z.enum(["accepted", "done", "failed"]),
    note: note.optional().describe("What came of it, or why it failed (then required)."),
  })
  .refine(({ outcome, note: said }) => outcome !== "failed" || said !== undefined, {
    message: "say why it failed",
    path: ["note"],
  });
/** Tells whether the customer goes offline. */
export const CustomerInput = z.strictObject({
  answer: z.enum(["agreed", "refused"]).describe("Did the customer agree to go offline?"),
  contact: note.optional().describe("How to reach them, if they agreed."),
  because: Because.optional().describe("Why, if they refused."),
});
/** Tells a case an event of its protocol's own. */
export const TellInput = z.strictObject({
  event: z.string().min(1).max(120).describe("An event that the protocol declares itself, such as `draft.ready`."),
  data: z.record(z.string(), z.json()).optional().describe("What conditions read as event.data; `by` is filled in."),
});
/** Rewrites a draft. */
export const ReplyDraftEdit = z.strictObject({
  text,
  revision: z.int().positive().describe("The revision that was read; refused when somebody else wrote since."),
});
/** Sends a draft as it was read. */
export const ReplyDraftSend = z.strictObject({
  revision: z.int().positive().describe("The revision that was read: nothing goes out that the sender has not seen."),
});
/** Approves what was read. */
export const ApprovalAnswer = z.strictObject({
  because: Because.optional(),
  draft: z
    .strictObject({ id: z.string().min(1).max(200), revision: z.int().positive() })
    .optional()
    .describe("The draft that was read; refused when it was changed since."),
});

/** A lead: whether it is at work, what it can take, what it has. */
export const LeadBody = z.object({
  id: z.string(),
  title: z.string(),
  atWork: z.boolean(),
  opensAt: instant.nullable().describe("When its hours begin next; null while it is at work."),
  capacity: z.int().nullable().describe("How many cases it can have taken at once; null for no bound."),
  waiting: z.int().describe("Open cases that nobody has taken."),
  taken: z.int(),
  authority: z.record(z.string(), z.number()).describe("The most that it may offer alone, by currency."),
});
/** Every lead of a brand. */
export const LeadsBody = z.object({ leads: z.array(LeadBody) });
export type LeadBody = z.infer<typeof LeadBody>;
export type LeadsBody = z.infer<typeof LeadsBody>;

const Who = WhoBody.extend({ at: instant });

/** What a person at the desk is asked for. */
export const ASKED = ["accept", "answer", "checkDraft", "approve"] as const;

/** A case in the queue: what is owed, who has it, what is asked of people. */
export const DeskCase = z.object({
  case: z.string(),
  lead: z.string(),
  because: z.string().describe("Why this lead."),
  priority: z.number(),
  due: instant.nullable().describe("By when the next thing is owed."),
  owed: z.array(z.object({ clock: z.string(), title: z.string(), dueAt: instant, overdue: z.boolean() })),
  openedAt: instant,
  takenBy: Who.nullable(),
  asked: z.array(z.enum(ASKED)),
  events: z.array(z.string()).describe("Events of the protocol's own that the case waits for; see `tell`."),
  state: StateBody,
  mention: z.object({
    channel: z.string(),
    text: z.string(),
    author: z.string(),
    public: z.boolean(),
    deleted: z.boolean(),
  }),
});
/** A page of the queue. */
export const DeskBody = z.object({
  cases: z.array(DeskCase),
  next: z.string().nullable().describe("The cursor of the next page."),
});
export type DeskCase = z.infer<typeof DeskCase>;
export type DeskBody = z.infer<typeof DeskBody>;

/** A reply that the protocol drafted. */
export const ReplyDraftBody = z.object({
  id: z.string(),
  case: z.string(),
  message: z.string(),
  text: z.string(),
  language: z.string(),
  where,
  revision: z.int(),
  status: z.enum(["waiting", "sent", "discarded", "replaced", "lapsed"]),
  writtenAt: instant,
  editedBy: Who.nullable(),
  closedBy: Who.nullable().describe("Null where nobody did, but the protocol or the course of things."),
  closedAt: instant.nullable(),
  because: z.string().nullable().describe("Why it was discarded."),
});
/** The drafts of a case, the oldest first. */
export const ReplyDraftsBody = z.object({ drafts: z.array(ReplyDraftBody) });
export type ReplyDraftBody = z.infer<typeof ReplyDraftBody>;
export type ReplyDraftsBody = z.infer<typeof ReplyDraftsBody>;

/** A reply that a person wrote or released. */
export const ReplyBody = z.object({
  effect: z.string().describe("The effect under which it goes out."),
  at: instant,
  by: WhoBody,
  text: z.string(),
  to: where,
  channel: z.string(),
  draft: z.string().nullable().describe("The draft that was sent, if it was one."),
  forcedBecause: z.string().nullable().describe("Why it was sent against what the protocol decided."),
});
export type ReplyBody = z.infer<typeof ReplyBody>;

/** What may become of a request for approval; `lapsed` when nobody needs the answer any more. */
export const APPROVAL_STATUSES = ["waiting", "granted", "refused", "lapsed"] as const;

/** What a second person is asked to approve, and who answered. */
export const ApprovalBody = z.object({
  id: z.string(),
  case: z.string(),
  about: z.enum(["offer", "reply"]),
  from: z.string().describe("The lead that is asked."),
  because: z.string().nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  status: z.enum(APPROVAL_STATUSES),
  askedAt: instant,
  askedBy: WhoBody.nullable().describe("Null when the protocol asked by itself."),
  answered: Who.extend({ because: z.string().nullable() }).nullable().describe("The last answer."),
  drafts: z.array(ReplyDraftBody).describe("The replies that wait in the case."),
});
/** A page of approvals. */
export const ApprovalsBody = z.object({
  approvals: z.array(ApprovalBody),
  next: z.string().nullable().describe("The cursor of the next page."),
});
export type ApprovalBody = z.infer<typeof ApprovalBody>;
export type ApprovalsBody = z.infer<typeof ApprovalsBody>;
