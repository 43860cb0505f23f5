import { z } from "zod";
import { Because } from "./because.ts";
import { RouteWarnings } from "./brands.ts";
import { DocumentBody, WhoBody } from "./document.ts";
import { RecordedLookBody } from "./recorded.ts";

/** Where a version stands. Of each protocol of a brand at most one version is live. */
export const VERSION_STATUSES = {
  waiting: "Somebody else must agree before it goes live.",
  live: "New cases take it.",
  shadow: "It runs beside the live version; nothing of it is delivered.",
  retired: "No new case takes it; cases that began with it go on.",
  refused: "Whoever was asked to agree did not.",
} as const;

export type VersionStatus = keyof typeof VERSION_STATUSES;

const Status = z.enum(Object.keys(VERSION_STATUSES) as [VersionStatus, ...VersionStatus[]]);
const Note = z.string().max(2000);

const Accepting = Because.optional().describe(
  "Why it goes live with the warnings that nobody accepted yet, neither the protocol nor who asked for the same content before: with such, and without a because, the gate is closed.",
);

/** Asks for a draft to be published. */
export const NewVersion = z.strictObject({
  draft: z.string().max(100),
  revision: z.int().positive().describe("The draft's revision that was looked at; an older one is refused."),
  note: Note.default("").describe("Why, for those who read the list later."),
  because: Accepting,
  as: z
    .enum(["live", "shadow"])
    .default("live")
    .describe("`shadow`: it runs beside the live version, and nothing of it is delivered."),
});

/** The same, as it is sent. */
export type NewVersion = z.input<typeof NewVersion>;

/** Asks for a version that is kept already to go live. */
export const PublishAgain = z.strictObject({ note: Note.default(""), because: Accepting });

/** Somebody else agrees, and may say why; who does not agree says why in any case (`BecauseInput`). */
export const Agreement = z.strictObject({ because: Because.optional() });

/** Which protocol goes back to its version before. */
export const RollBack = z.strictObject({ protocol: z.string().max(60), note: Note.default("") });

/** Whether a version is to run beside the live one. */
export const ShadowSwitch = z.strictObject({ running: z.boolean() });

/** What a gate says about a version. */
export const GateFindingBody = z.object({
  gate: z
    .string()
    .describe("Who says it: `checker`, `scenarios`, `routes`, `recorded`, or a gate that was plugged in."),
  closes: z.boolean().describe("Does it keep the version from going live?"),
  severity: z.enum(["error", "warning"]),
  code: z.string(),
  message: z.string(),
  at: z.string(),
  hint: z.string().optional(),
  accepted: z.string().optional(),
});
export type GateFindingBody = z.infer<typeof GateFindingBody>;

/** What the gate would say of a draft: nothing is published. */
export const GateLookBody = z.object({
  revision: z.int().describe("The draft's revision that was looked at."),
  scenarios: z
    .array(z.object({ title: z.string(), passed: z.boolean() }))
    .describe(
      "Its scenarios. Why one does not pass is among the findings; while an error keeps it from running, none does.",
    ),
  findings: z
    .array(GateFindingBody)
    .describe(
      "What closes the gate, and warnings that may stand: those with `accepted` by the protocol, or for the same content before; the others want a because.",
    ),
  recorded: RecordedLookBody.nullable().describe(
    "What it changes in how the brand's newest recorded mentions are decided; null where no version of its protocol is live, the gate does not look at them, or an error keeps it from running.",
  ),
});
export type GateLookBody = z.infer<typeof GateLookBody>;

/** A version in a list. */
export const VersionSummary = z.object({
  version: z.string().describe("The content hash that names it."),
  brand: z.string(),
  protocol: z.object({ id: z.string(), title: z.string() }),
  status: Status,
  note: z.string(),
  askedAt: z.iso.datetime().describe("When it was last asked for."),
  askedBy: WhoBody,
  draft: z.object({ id: z.string(), revision: z.int() }).nullable(),
  brandRevision: z.int().describe("The revision of the brand that the gate looked at."),
  liveAt: z.iso.datetime().nullable().describe("When it last went live."),
  retiredAt: z.iso.datetime().nullable(),
  decided: z
    .object({ by: WhoBody, at: z.iso.datetime(), agreed: z.boolean(), because: z.string().nullable() })
    .nullable()
    .describe("What the second person said."),
  shadow: z.object({ since: z.iso.datetime(), until: z.iso.datetime().nullable() }).nullable(),
});
export type VersionSummary = z.infer<typeof VersionSummary>;

/** A version that was published, decided on, or taken back. */
export const VersionChanged = VersionSummary.extend({ warnings: RouteWarnings });
export type VersionChanged = z.infer<typeof VersionChanged>;

/** A page of versions, the last asked for first. */
export const VersionsBody = z.object({ versions: z.array(VersionSummary), next: z.string().nullable() });
export type VersionsBody = z.infer<typeof VersionsBody>;

/** A version, whole. */
export const VersionBody = VersionSummary.extend({
  document: DocumentBody,
  scenarios: z.array(DocumentBody),
  findings: z.array(GateFindingBody).describe("What the gate said when it let the version through."),
  recorded: RecordedLookBody.nullable().describe(
    "What it changed, when the gate looked, in how the brand's newest recorded mentions are decided; null where no version of its protocol was live, or the gate does not look at them.",
  ),
});
export type VersionBody = z.infer<typeof VersionBody>;
