import { queryOptions } from "@tanstack/react-query";
import type { TemplateBody, TemplatesBody } from "@parley/engine";
import { getJson } from "./http.ts";

/** The protocols that come with Parley, the smallest first. */
export const templatesQuery = queryOptions({
  queryKey: ["templates"],
  queryFn: async ({ signal }) => (await getJson<TemplatesBody>("/v1/templates", signal)).templates,
  staleTime: Number.POSITIVE_INFINITY,
});

/** A template with its document; it never changes while the server runs. */
export const templateQuery = (id: string) =>
  queryOptions({
    queryKey: ["template", id],
    queryFn: () => getJson<TemplateBody>(`/v1/templates/${encodeURIComponent(id)}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
