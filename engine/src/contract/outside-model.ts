import { z } from "zod";
import { DrawnTime } from "./drawn-time.ts";

const Answers = z
  .strictObject({ respond: z.string(), due: z.string(), lead: z.string(), channel: z.string(), offline: z.string() })
  .partial();

/** Something that may happen after something else: with a probability, after a time, while the case answers so. */
const Follow = z.strictObject({
  type: z.string().min(1).max(120),
  // Any JSON, told as unknown: the API description cannot tell of a shape that holds itself.
  data: z.record(z.string(), z.unknown().pipe(z.json())).optional(),
  /** A mention, an event such as `reply.sent`, or the type of an effect that the protocol wants, such as `requestApproval`. */
  after: z.string().min(1).max(120).default("mention"),
  probability: z.number().min(0).max(1).default(1),
  delay: DrawnTime,
  only: Answers.optional(),
});

/**
 * What happens outside of the protocol in a backtest, as a model: replies that people send, customers' answers, approvals.
 * What is drawn hangs on the seed and the mention's id only, so that two versions meet the same people.
 */
export const OutsideModel = z.strictObject({
  title: z.string().max(200).optional(),
  seed: z.int().default(1),
  events: z.array(Follow).min(1).max(50),
});
export type OutsideModel = z.infer<typeof OutsideModel>;

/** What the model of a run says of itself, in the API description. */
export const OUTSIDE_WANTED =
  "What happens outside beside what is recorded, as a model: what follows what, how often and after how long. The same people meet every version.";

/** The model that a run had. */
export const OutsideBody = OutsideModel.nullable().describe(
  "The model of what happens outside; null for what is recorded alone.",
);
