import { z } from "zod";
import { Delay, Duration, Name } from "../protocol/protocol.ts";
import { choice, param } from "./param.ts";

const because = param(z.string().min(1).max(300), {
  title: "Because",
  description: "The reason, as a person would give it; records and reports repeat it.",
});
const text = z.string().min(1).max(1000);
const lead = z.string().min(1).max(60);
const leadOf = (title: string, description: string) => param(lead, { title, description, refersTo: "lead" });

/** A table that gives a value; `output` names the column when it has several. */
const FromTable = z.strictObject({
  table: param(Name, { title: "Table", description: "The table that gives the value.", refersTo: "table" }),
  output: param(Name, {
    title: "Column",
    description: "Which of the table's outputs, when it has several.",
    refersTo: "output",
  }).optional(),
});

/** A value, or the table that gives it. */
const orTable = <T extends z.ZodType>(value: T) => z.union([value, FromTable]);

const MODES = { send: "Send it", draft: "Draft it for a person" } as const;
const mode = choice(MODES, { title: "How", description: "Sent as it is, or drafted for a person to look at first." });
const amount = param(z.number().positive().max(1e9), {
  title: "Amount",
  description: "How much is offered.",
  unit: "of the currency",
});
const currency = param(z.string().regex(/^[A-Z]{3}$/, "write an ISO 4217 code such as EUR"), {
  title: "Currency",
  description: "ISO 4217 code, such as EUR.",
});
const WAYS = { public: "In public", private: "In private", asWritten: "Where the customer wrote" } as const;
const where = choice(WAYS, { title: "Where", description: "Where the reply goes." });
const clock = param(Name, { title: "Clock", description: "Which clock.", refersTo: "clock" });
const someClock = param(z.union([Name, z.literal("*")]), {
  title: "Clock",
  description: "Which clock, or every one.",
  refersTo: "clock",
  labels: { "*": "Every clock" },
});
const level = (most: number, description: string) => param(z.int().min(1).max(most), { title: "Level", description });
const timerId = param(z.string().min(1).max(60), {
  title: "Id",
  description: "A name by which the delayed event can be cancelled.",
  refersTo: "timer",
});

/** What actions are for, in the order in which designers are offered them. */
export const ACTION_GROUPS = {
  answer: "Answer",
  promise: "Promise times",
  people: "Tell people",
  brand: "Protect the brand",
  data: "Keep data",
} as const;
export type ActionGroupName = keyof typeof ACTION_GROUPS;

/** One action: its words, what it takes, and what the world is asked for. */
export interface ActionSpec {
  readonly title: string;
  /** Under which heading designers find it. */
  readonly group: ActionGroupName;
  readonly description: string;
  /** What the effect in the outbox carries; null where there is none, since the action is the case's own affair. */
  readonly effect: z.ZodType | null;
  readonly params: z.ZodType;
}

/** What a protocol may want done. The parameters' schemas check documents and generate forms. */
export const ACTIONS = {
  decide: {
    title: "Decide",
    group: "answer",
    description: "Answers some of the five questions.",
    effect: null,
    params: z.strictObject({
      respond: choice(
        { yes: "Yes", no: "No" },
        { title: "Respond", description: "Should we respond? “No” settles the other four as well." },
      ).optional(),
      due: param(z.literal("none"), {
        title: "When",
        description: "Only that there is no time; a clock that answers “due” says a time.",
        labels: { none: "There is no time" },
      }).optional(),
      lead: orTable(leadOf("Lead", "Who takes the lead; `none` for nobody.")).optional(),
      channel: orTable(
        choice({ ...WAYS, none: "Nowhere" }, { title: "Channel", description: "Where do we answer?" }),
      ).optional(),
      offline: orTable(
        param(z.string().min(1).max(60), {
          title: "Offline",
          description: "How the conversation leaves the public channel; `no` or `none` where it does not.",
        }),
      ).optional(),
      because,
    }),
  },
  lead: {
    title: "Give the lead to",
    group: "answer",
    description: "Says who takes the lead: a lead of the brand, or by a table.",
    effect: z.strictObject({ lead, because }),
    params: z.union([
      z.strictObject({ to: leadOf("Lead", "Who takes the lead."), because: because.optional() }),
      FromTable,
    ]),
  },
  reply: {
    title: "Reply",
    group: "answer",
    description: "Sends a message, or drafts it for a person.",
    effect: z.strictObject({
      message: Name.optional().describe("The protocol's message; missing when a person wrote the reply."),
      text: z.string(),
      language: z.string().optional(),
      where: z.enum(["public", "private"]),
      channel: z.string().optional().describe("Where it goes, if not where the mention came from."),
      mode,
      by: z.string().optional().describe("Who wrote or released it at the desk."),
      fitted: z.enum(["shortened", "movedToPrivate", "draftedTooLong"]).optional(),
    }),
    params: z.strictObject({
      message: param(Name, { title: "Message", description: "Which message of the protocol.", refersTo: "message" }),
      where: where.default("asWritten"),
      mode: mode.default("draft"),
      tooLong: choice(
        { shorten: "Shorten it", private: "Send it in private", draft: "Leave it to a person" },
        { title: "When it is too long", description: "What to do where it does not fit the channel." },
      ).default("draft"),
    }),
  },
  react: {
    title: "React",
    group: "answer",
    description: "Likes the mention, or another reaction that the channel has.",
    effect: z.strictObject({ how: z.string() }),
    params: z.strictObject({
      how: param(z.string().min(1).max(40), {
        title: "How",
        description: "`like`, or another reaction that the channel has.",
      }).default("like"),
    }),
  },
  handoff: {
    title: "Hand over",
    group: "answer",
    description: "Takes the conversation to another medium.",
    effect: z.strictObject({ how: z.string(), to: lead.optional() }),
    params: z.strictObject({
      how: choice(
        {
          phone: "By phone",
          callback: "By call-back",
          email: "By email",
          webchat: "By web chat",
          "direct-message": "By direct message",
          ticket: "By ticket",
        },
        { title: "How", description: "The medium in which the conversation goes on." },
      ),
      to: orTable(leadOf("To", "Who takes over; without it, whoever leads the case.")).optional(),
    }),
  },
  requestApproval: {
    title: "Ask for approval",
    group: "people",
    description: "Asks somebody to approve the next reply.",
    effect: z.strictObject({
      from: lead,
      because: because.optional(),
      amount: amount.optional(),
      currency: currency.optional(),
    }),
    params: z.strictObject({ from: leadOf("From", "Who is asked."), because: because.optional() }),
  },
  notify: {
    title: "Tell",
    group: "people",
    description: "Tells a lead something; without one, whoever leads the case.",
    effect: z.strictObject({ lead: lead.nullable(), text: z.string() }),
    params: z.strictObject({
      lead: leadOf("Lead", "Who is told; without it, whoever leads the case.").optional(),
      text: param(text, { title: "Text", description: "What they are told." }),
    }),
  },
  startClock: {
    title: "Start clock",
    group: "promise",
    description: "Starts a clock; one that runs, is paused or was met is left alone.",
    effect: null,
    params: z.strictObject({ clock }),
  },
  restartClock: {
    title: "Start clock anew",
    group: "promise",
    description: "Starts a clock from now, whatever it did before.",
    effect: null,
    params: z.strictObject({ clock }),
  },
  pauseClock: {
    title: "Pause clock",
    group: "promise",
    description: "Stops counting and keeps what has passed.",
    effect: null,
    params: z.strictObject({ clock: someClock }),
  },
  resumeClock: {
    title: "Resume clock",
    group: "promise",
    description: "Goes on counting a paused clock.",
    effect: null,
    params: z.strictObject({ clock: someClock }),
  },
  stopClock: {
    title: "Stop clock",
    group: "promise",
    description: "The obligation is met; or cancelled, and may be started again. `*` means every clock.",
    effect: null,
    params: z.strictObject({
      clock: someClock,
      as: choice(
        { met: "Met", cancelled: "Cancelled" },
        { title: "As", description: "Was the promise kept, or does it no longer count?" },
      ).default("met"),
    }),
  },
  extendClock: {
    title: "Extend clock",
    group: "promise",
    description: "Gives a clock that runs or is paused more time, counted as the clock counts.",
    effect: null,
    params: z.strictObject({
      clock: someClock,
      by: param(Duration, { title: "By", description: "How much more time, as `PT30M`." }),
      because: because.optional(),
    }),
  },
  moderate: {
    title: "Moderate",
    group: "brand",
    description: "Hides, mutes, reports or blocks.",
    effect: z.strictObject({ how: z.string() }),
    params: z.strictObject({
      how: choice(
        { hide: "Hide the mention", mute: "Mute the author", report: "Report the mention", block: "Block the author" },
        { title: "How", description: "What is done about it." },
      ),
    }),
  },
  openIncident: {
    title: "Open an incident",
    group: "brand",
    description: "Once per cluster of similar mentions of the brand: those with the same topics.",
    effect: z.strictObject({ cluster: z.string(), because: because.optional() }),
    params: z.strictObject({ because: because.optional() }),
  },
  holdPublishing: {
    title: "Hold publishing",
    group: "brand",
    description: "Asks schedulers to post nothing for now.",
    effect: z.strictObject({ because: because.optional() }),
    params: z.strictObject({ because: because.optional() }),
  },
  releasePublishing: {
    title: "Release publishing",
    group: "brand",
    description: "Lets schedulers post again.",
    effect: z.strictObject({}),
    params: z.strictObject({}),
  },
  offer: {
    title: "Offer",
    group: "answer",
    description:
      "Offers an amount of money; more than the lead may offer alone waits until somebody who may has approved.",
    effect: z.strictObject({
      amount,
      currency,
      lead: lead.nullable(),
      because: because.optional(),
      approvedBy: z.json().optional(),
    }),
    params: z.strictObject({
      amount: orTable(amount),
      currency,
      because: because.optional(),
    }),
  },
  severity: {
    title: "Set severity",
    group: "data",
    description: "How bad it is, 1 (worst) to 4; it does not change the order of service.",
    effect: null,
    params: z.strictObject({ level: level(4, "1 is the worst.") }),
  },
  priority: {
    title: "Set priority",
    group: "data",
    description:
      "Order of service, 1 (first) to 5; equals go by what is due first, then by who has waited longest. Neither reach nor channel counts, nor does severity: that is impact.",
    effect: null,
    params: z.strictObject({ level: level(5, "1 is served first.") }),
  },
  tag: {
    title: "Tag",
    group: "data",
    description: "Adds a tag to the case.",
    effect: null,
    params: z.strictObject({
      tag: param(z.string().min(1).max(60), { title: "Tag", description: "The word to add." }),
    }),
  },
  set: {
    title: "Set",
    group: "data",
    description: "Gives a variable the value of a CEL expression.",
    effect: null,
    params: z.strictObject({
      variable: param(Name, { title: "Variable", description: "Which variable.", refersTo: "variable" }),
      value: param(z.string().min(1).max(500), {
        title: "Value",
        description: "What it becomes: a CEL expression, such as `vars.tries + 1`.",
        expression: true,
      }),
    }),
  },
  raise: {
    title: "Raise",
    group: "data",
    description: "Raises an event in the case, now or after a delay.",
    effect: null,
    params: z.strictObject({
      event: param(z.string().min(1).max(120), { title: "Event", description: "What happens.", refersTo: "event" }),
      delay: param(z.union([Delay, z.number().nonnegative()]), {
        title: "After",
        description:
          "How much later, as `PT30M` or `PT30M@schedule`; at once without it. A number counts milliseconds.",
      }).optional(),
      id: timerId.optional(),
    }),
  },
  cancel: {
    title: "Cancel",
    group: "data",
    description: "Cancels a delayed event by its id.",
    effect: null,
    params: z.strictObject({ id: timerId }),
  },
  log: {
    title: "Note",
    group: "data",
    description: "Writes a line into the case's trace.",
    effect: null,
    params: z.strictObject({ text: param(text, { title: "Text", description: "What the trace says." }) }),
  },
} as const satisfies Record<string, ActionSpec>;

export type ActionType = keyof typeof ACTIONS;

/** The parameters of an action after its defaults are filled in. */
export type ParamsOf<T extends ActionType> = z.output<(typeof ACTIONS)[T]["params"]>;

/** Is this the name of an action that Parley carries out? */
export function isActionType(type: string): type is ActionType {
  return Object.hasOwn(ACTIONS, type);
}
