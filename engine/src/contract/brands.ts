import { z } from "zod";
import { DocumentBody, WhoBody } from "./document.ts";

/** A brand's file as it is kept. */
export const BrandFileBody = z.object({
  brand: DocumentBody.describe("The brand file; `brand.schema.json` says what may stand in it."),
  revision: z.int(),
  at: z.iso.datetime(),
  by: WhoBody,
});
export type BrandFileBody = z.infer<typeof BrandFileBody>;

/** What goes another way than a brand's `protocols` says: where, what instead, and how to mend it. */
export const RouteWarnings = z
  .array(z.object({ at: z.string(), message: z.string(), hint: z.string() }))
  .describe("Entries of the brand's `protocols` that name what is not live, and what their mentions take instead.");
export type RouteWarnings = z.infer<typeof RouteWarnings>;

/** A brand's file that was saved. */
export const BrandSaved = BrandFileBody.extend({ warnings: RouteWarnings });
export type BrandSaved = z.infer<typeof BrandSaved>;
