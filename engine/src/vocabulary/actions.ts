import { z } from "zod";
import { Delay, Duration, Name } from "../protocol/protocol.ts";

const because = z.string().min(1).max(300);
const text = z.string().min(1).max(1000);
const lead = z.string().min(1).max(60);

/** A table that gives a value; `output` names the column when it has several. */
const FromTable = z.strictObject({ table: Name, output: Name.optional() });

/** A value, or the table that gives it. */
const orTable = <T extends z.ZodType>(value: T) => z.union([value, FromTable]);

const mode = z.enum(["send", "draft"]);
const amount = z.number().positive().max(1e9);
const currency = z.string().regex(/^[A-Z]{3}$/, "write an ISO 4217 code such as EUR");
const where = z.enum(["public", "private", "asWritten"]);
const clock = z.union([Name, z.literal("*")]);

/** One action: its words, what it takes, and what the world is asked for. */
export interface ActionSpec {
  readonly title: string;
  readonly description: string;
  /** What the effect in the outbox carries; null where there is none, since the action is the case's own affair. */
  readonly effect: z.ZodType | null;
  readonly params: z.ZodType;
}

/** What a protocol may want done. The parameters' schemas check documents and generate forms. */
export const ACTIONS = {
  decide: {
    title: "Decide",
    description: "Answers some of the five questions.",
    effect: null,
    params: z.strictObject({
      respond: z.enum(["yes", "no"]).optional(),
      due: z.literal("none").optional(),
      lead: orTable(lead).optional(),
      channel: orTable(z.enum(["public", "private", "asWritten", "none"])).optional(),
      offline: orTable(z.string().min(1).max(60)).optional(),
      because,
    }),
  },
  lead: {
    title: "Give the lead to",
    description: "Says who takes the lead: a lead of the brand, or by a table.",
    effect: z.strictObject({ lead, because }),
    params: z.union([z.strictObject({ to: lead, because: because.optional() }), FromTable]),
  },
  reply: {
    title: "Reply",
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
      message: Name,
      where: where.default("asWritten"),
      mode: mode.default("draft"),
      tooLong: z.enum(["shorten", "private", "draft"]).default("draft"),
    }),
  },
  react: {
    title: "React",
    description: "Likes the mention, or another reaction that the channel has.",
    effect: z.strictObject({ how: z.string() }),
    params: z.strictObject({ how: z.string().min(1).max(40).default("like") }),
  },
  handoff: {
    title: "Hand over",
    description: "Takes the conversation to another medium.",
    effect: z.strictObject({ how: z.string(), to: lead.optional() }),
    params: z.strictObject({
      how: z.enum(["phone", "callback", "email", "webchat", "direct-message", "ticket"]),
      to: orTable(lead).optional(),
    }),
  },
  requestApproval: {
    title: "Ask for approval",
    description: "Asks somebody to approve the next reply.",
    effect: z.strictObject({
      from: lead,
      because: because.optional(),
      amount: amount.optional(),
      currency: currency.optional(),
    }),
    params: z.strictObject({ from: lead, because: because.optional() }),
  },
  notify: {
    title: "Tell",
    description: "Tells a lead something; without one, whoever leads the case.",
    effect: z.strictObject({ lead: lead.nullable(), text: z.string() }),
    params: z.strictObject({ lead: lead.optional(), text }),
  },
  startClock: {
    title: "Start clock",
    description: "Starts a clock; one that runs, is paused or was met is left alone.",
    effect: null,
    params: z.strictObject({ clock: Name }),
  },
  restartClock: {
    title: "Start clock anew",
    description: "Starts a clock from now, whatever it did before.",
    effect: null,
    params: z.strictObject({ clock: Name }),
  },
  pauseClock: {
    title: "Pause clock",
    description: "Stops counting and keeps what has passed.",
    effect: null,
    params: z.strictObject({ clock }),
  },
  resumeClock: {
    title: "Resume clock",
    description: "Goes on counting a paused clock.",
    effect: null,
    params: z.strictObject({ clock }),
  },
  stopClock: {
    title: "Stop clock",
    description: "The obligation is met; or cancelled, and may be started again. `*` means every clock.",
    effect: null,
    params: z.strictObject({ clock, as: z.enum(["met", "cancelled"]).default("met") }),
  },
  extendClock: {
    title: "Extend clock",
    description: "Gives a clock that runs or is paused more time, counted as the clock counts.",
    effect: null,
    params: z.strictObject({ clock, by: Duration, because: because.optional() }),
  },
  moderate: {
    title: "Moderate",
    description: "Hides, mutes, reports or blocks.",
    effect: z.strictObject({ how: z.string() }),
    params: z.strictObject({ how: z.enum(["hide", "mute", "report", "block"]) }),
  },
  openIncident: {
    title: "Open an incident",
    description: "Once per cluster of similar mentions of the brand: those with the same topics.",
    effect: z.strictObject({ cluster: z.string(), because: because.optional() }),
    params: z.strictObject({ because: because.optional() }),
  },
  holdPublishing: {
    title: "Hold publishing",
    description: "Asks schedulers to post nothing for now.",
    effect: z.strictObject({ because: because.optional() }),
    params: z.strictObject({ because: because.optional() }),
  },
  releasePublishing: {
    title: "Release publishing",
    description: "Lets schedulers post again.",
    effect: z.strictObject({}),
    params: z.strictObject({}),
  },
  offer: {
    title: "Offer",
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
    description: "How bad it is, 1 (worst) to 4; it does not change the order of service.",
    effect: null,
    params: z.strictObject({ level: z.int().min(1).max(4) }),
  },
  priority: {
    title: "Set priority",
    description:
      "Order of service, 1 (first) to 5; equals go by what is due first, then by who has waited longest. Neither reach nor channel counts, nor does severity: that is impact.",
    effect: null,
    params: z.strictObject({ level: z.int().min(1).max(5) }),
  },
  tag: {
    title: "Tag",
    description: "Adds a tag to the case.",
    effect: null,
    params: z.strictObject({ tag: z.string().min(1).max(60) }),
  },
  set: {
    title: "Set",
    description: "Gives a variable the value of a CEL expression.",
    effect: null,
    params: z.strictObject({ variable: Name, value: z.string().min(1).max(500) }),
  },
  raise: {
    title: "Raise",
    description: "Raises an event in the case, now or after a delay.",
    effect: null,
    params: z.strictObject({
      event: z.string().min(1).max(120),
      delay: z.union([Delay, z.number().nonnegative()]).optional(),
      id: z.string().min(1).max(60).optional(),
    }),
  },
  cancel: {
    title: "Cancel",
    description: "Cancels a delayed event by its id.",
    effect: null,
    params: z.strictObject({ id: z.string().min(1).max(60) }),
  },
  log: {
    title: "Note",
    description: "Writes a line into the case's trace.",
    effect: null,
    params: z.strictObject({ text }),
  },
} as const satisfies Record<string, ActionSpec>;

export type ActionType = keyof typeof ACTIONS;

/** The parameters of an action after its defaults are filled in. */
export type ParamsOf<T extends ActionType> = z.output<(typeof ACTIONS)[T]["params"]>;

/** Is this the name of an action that Parley carries out? */
export function isActionType(type: string): type is ActionType {
  return Object.hasOwn(ACTIONS, type);
}
