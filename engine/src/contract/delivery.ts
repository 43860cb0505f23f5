import { z } from "zod";
import { ACTIONS } from "../vocabulary/actions.ts";
import { WhoBody } from "./document.ts";

/** The effects that can leave the house, by type. */
export const EFFECT_TYPES = Object.entries(ACTIONS).flatMap(([type, { effect }]) => (effect === null ? [] : [type]));

const URL_LENGTH = 2000;
const instant = z.iso.datetime();
const next = z.string().nullable().describe("The cursor of the next page.");

/** Where a brand wants its effects. */
export const WebhookInput = z.strictObject({
  url: z
    .string()
    .min(1)
    .max(URL_LENGTH)
    .describe("Where effects are posted: https, on the public internet unless the operator allows more."),
  types: z
    .array(z.enum(EFFECT_TYPES))
    .min(1)
    .max(EFFECT_TYPES.length)
    .optional()
    .describe("Which effects; all of them if left out. The others are only logged."),
});
export type WebhookInput = z.infer<typeof WebhookInput>;

/** A brand's webhook, without its secret. */
export const WebhookBody = z.object({
  url: z.string(),
  types: z.array(z.string()).nullable(),
  changedAt: instant,
  oldSecretUntil: instant.nullable().describe("Until then the secret before this one signs as well."),
});
export type WebhookBody = z.infer<typeof WebhookBody>;

/** A brand's webhook with a secret that was just made: it is shown now and never again. */
export const NewWebhookBody = WebhookBody.extend({
  secret: z
    .string()
    .nullable()
    .describe(
      "As Standard Webhooks writes it. Null where no new one was made, and in the answer to a repeated request.",
    ),
});
export type NewWebhookBody = z.infer<typeof NewWebhookBody>;

/** What came back when a test effect was sent. */
export const WebhookTestBody = z.object({
  delivered: z.boolean(),
  confirmed: z.boolean(),
  because: z.string().nullable().describe("Why it was not delivered."),
});
export type WebhookTestBody = z.infer<typeof WebhookTestBody>;

/** What may become of an effect in the outbox. */
export const EFFECT_STATUSES = ["pending", "delivered", "parked", "dropped"] as const;

/** Who last had an effect sent again or dropped it. */
export const ByHandBody = WhoBody.extend({
  did: z.enum(["retried", "dropped"]),
  at: instant,
  because: z.string(),
});
export type ByHandBody = z.infer<typeof ByHandBody>;

/** An effect in a brand's list. */
export const BrandEffectBody = z.object({
  key: z.string(),
  case: z.string().nullable().describe("Null for an effect of the brand itself."),
  type: z.string(),
  params: z.record(z.string(), z.unknown()),
  at: instant.describe("When it was wanted."),
  status: z.enum(EFFECT_STATUSES),
  attempts: z.int(),
  nextAt: instant.nullable().describe("When it is tried next; null while it waits behind another effect of its case."),
  error: z.string().nullable().describe("Why the last attempt failed."),
  byHand: ByHandBody.nullable().describe("Who last had it sent again or dropped it; null where nobody did."),
});
export type BrandEffectBody = z.infer<typeof BrandEffectBody>;

/** A page of a brand's effects, newest first. */
export const BrandEffectsBody = z.object({ effects: z.array(BrandEffectBody), next });
export type BrandEffectsBody = z.infer<typeof BrandEffectsBody>;

/** Many people report the same thing: an incident. */
export const IncidentBody = z.object({
  id: z.string(),
  cluster: z.string().describe("The brand's topics that the mentions have in common, such as baggage+delays."),
  because: z.string().nullable(),
  openedAt: instant,
  closedAt: instant.nullable(),
  closedBecause: z.string().nullable(),
  cases: z.int().describe("How many cases joined it."),
});
export type IncidentBody = z.infer<typeof IncidentBody>;

/** A page of a brand's incidents, newest first. */
export const IncidentsBody = z.object({ incidents: z.array(IncidentBody), next });
export type IncidentsBody = z.infer<typeof IncidentsBody>;

/** An incident with a page of the cases that joined it, in the order in which they did. */
export const IncidentCasesBody = IncidentBody.extend({
  joined: z.array(z.object({ case: z.string(), at: instant, open: z.boolean().describe("Is the case open?") })),
  next,
});
export type IncidentCasesBody = z.infer<typeof IncidentCasesBody>;

/** May schedulers post in the brand's name? */
export const PublishingBody = z.object({
  held: z.boolean(),
  since: instant.nullable(),
  holders: z.array(
    z.object({
      holder: z.string().describe("A case, or who held it: person:… or key:…"),
      name: z.string().describe("The name of the person or key; of a case, what it is about."),
      because: z.string().nullable(),
      since: instant,
    }),
  ),
});
export type PublishingBody = z.infer<typeof PublishingBody>;
