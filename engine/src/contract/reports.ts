import { z } from "zod";

const Share = z.number().min(0).max(1);
const Ms = z.number().min(0);

/** A middle and a tail: the median and the 90th percentile by nearest rank, in ms. */
const Spread = z.object({ median: Ms, p90: Ms });

const AnswerCount = z.object({
  answer: z.string().describe("The answer; of `due` its promise, such as PT1H@desk. `none`, or `undecided`."),
  because: z.string().nullable(),
  cases: z.int(),
});

const ClockReport = z.object({
  clock: z.string(),
  runs: z.int().describe("How often it was started."),
  met: z.int(),
  breached: z.int(),
  running: z.int().describe("Clocks of open cases that run or are paused now."),
  attainment: Share.nullable().describe("met / (met + breached); null while there is neither."),
  metAfter: Spread.nullable().describe("From its start until it was met, of those that were, in ms."),
});

const ChannelReport = z.object({
  channel: z.string().describe("Where the customer wrote."),
  cases: z.int(),
  answered: z.int().describe("Cases in which a reply went out."),
  answeredShare: Share,
  promised: Ms.nullable().describe("The median of what was promised: from opening until due, in ms."),
  firstReply: Spread.nullable().describe("From opening until the first reply, in ms."),
  offlineShare: Share.describe("Cases that were to leave the public channel."),
  leads: z.array(z.object({ lead: z.string(), cases: z.int() })).describe("Who took the lead, most cases first."),
});
export type ChannelReport = z.infer<typeof ChannelReport>;

const TopicReport = z.object({
  topic: z.string(),
  channels: z.array(ChannelReport),
  gap: z
    .object({ answeredShare: Share, promised: Ms.nullable(), firstReply: Ms.nullable(), offlineShare: Share })
    .describe("The best served channel against the worst: how far apart they are. All zero is parity."),
});

const ChannelCost = z.object({
  channel: z.string(),
  cases: z.int(),
  publicReplies: z.int(),
  privateReplies: z.int(),
  calls: z.int(),
  handoffs: z.int(),
  cost: z.number().describe("Replies, calls and handovers, each times its price."),
  perCase: z.number(),
});

const CostReport = z.object({
  currency: z.string(),
  channels: z.array(ChannelCost),
  cost: z.number(),
  deflection: z
    .object({
      cases: z.int(),
      calls: z.number().describe("What as many calls would have cost."),
      spent: z.number().describe("What these cases cost as they were."),
      saved: z.number(),
    })
    .describe(
      "Cases that ended answered or resolved, with a reply and without a call or another handover. saved = cases × price of a call − spent: what was saved if each of these people had called instead, and so the most that it can be.",
    ),
});

const Listed = z.object({ cases: z.int(), newest: z.array(z.string()).describe("Ids of the newest, at most 20.") });

/** How a brand answered: of the cases that were opened in a span of time, as they are now. */
export const ReportBody = z.object({
  brand: z.string(),
  from: z.iso.datetime(),
  to: z.iso.datetime().describe("Excluded."),
  cases: z.object({ opened: z.int(), open: z.int(), finished: z.int() }),
  unanswered: Listed.describe("Cases at rest without an answer to each of the five questions. There must be none."),
  fallbacks: Listed.describe("Cases that the protocol could not decide, so that its fallback did."),
  outcomes: z.array(z.object({ outcome: z.string().nullable(), cases: z.int() })).describe("Of finished cases."),
  decisions: z.object({
    respond: z.array(AnswerCount),
    due: z.array(AnswerCount),
    lead: z.array(AnswerCount),
    channel: z.array(AnswerCount),
    offline: z.array(AnswerCount),
  }),
  firstReply: Spread.extend({ cases: z.int() }).nullable().describe("From opening until the first reply, in ms."),
  clocks: z.array(ClockReport),
  parity: z.object({
    channels: z.array(ChannelReport).describe("All topics together."),
    topics: z.array(TopicReport).describe("The same topic on each channel; the 50 topics with most cases."),
  }),
  costs: CostReport.nullable().describe("Null when the brand file names no costs."),
});
export type ReportBody = z.infer<typeof ReportBody>;
