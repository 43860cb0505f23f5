import { queryOptions } from "@tanstack/react-query";
import type { TemplateBody, TemplatesBody } from "@parley/engine";
import { getJson } from "./http.ts";

/** The protocols that come with Parley, the smallest first. */
export const templatesQuery = queryOptions({
  queryKey: ["templates"],
  queryFn: async ({ signal }) => (await getJson<TemplatesBody>("/v1/templates", signal)).templates,
  staleTime: Number.POSITIVE_INFINITY,
});

/** Reads a template with its document. Throws ApiProblem as getJson does. */
export function readTemplate(id: string): Promise<TemplateBody> {
  return getJson<TemplateBody>(`/v1/templates/${encodeURIComponent(id)}`);
}
