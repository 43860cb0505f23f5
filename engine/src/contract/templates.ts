import { z } from "zod";
import { DocumentBody } from "./document.ts";

/** A protocol that comes with Parley, to begin a draft with. */
export const TemplateSummary = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  states: z.int().describe("How many states its chart has, at all levels."),
});
export type TemplateSummary = z.infer<typeof TemplateSummary>;

/** All templates, the smallest first. */
export const TemplatesBody = z.object({ templates: z.array(TemplateSummary) });
export type TemplatesBody = z.infer<typeof TemplatesBody>;

/** A template, whole. */
export const TemplateBody = TemplateSummary.extend({
  document: DocumentBody.describe("Its protocol; it names leads and schedules of the brand that it was written for."),
});
export type TemplateBody = z.infer<typeof TemplateBody>;
