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
