import { queryOptions } from "@tanstack/react-query";
import type {
  NewVersion,
  BrandFileBody,
  DraftIssuesBody,
  DraftSummary,
  GateLookBody,
  ProtocolDraftBody,
  ProtocolDraftsBody,
  VersionChanged,
} from "@parley/engine";
import { whenLeft } from "./keep-draft.ts";
import { ApiProblem, deleteAt, getJson, getNewer, postJson, putJson } from "./http.ts";

const enc = encodeURIComponent;

/** The drafts of a brand, the last changed first. */
export const draftsQuery = (brand: string) =>
  queryOptions({
    queryKey: ["drafts", brand],
    queryFn: async ({ signal }) =>
      (await getJson<ProtocolDraftsBody>(`/v1/brands/${enc(brand)}/drafts?limit=100`, signal)).drafts,
  });

/** A draft, whole, as the server keeps it now. */
export const draftQuery = (brand: string, draft: string) =>
  queryOptions({
    queryKey: ["draft", brand, draft],
    queryFn: async ({ signal }) => {
      await whenLeft(draft);
      return readDraft(brand, draft, signal);
    },
    // What is being edited is the newest there is; reading it anew under the designer's hands would lose it.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** What the gate would say of a draft as it is saved at a revision. */
export const gateQuery = (brand: string, draft: string, revision: number) =>
  queryOptions({
    queryKey: ["gate", brand, draft, revision],
    queryFn: ({ signal }) => getJson<GateLookBody>(`/v1/brands/${enc(brand)}/drafts/${enc(draft)}/gate`, signal),
    // Mentions come all the time: whoever asks again sees those, too.
    gcTime: 0,
  });

/** Reads a draft. Throws ApiProblem as getJson does. */
export function readDraft(brand: string, draft: string, signal?: AbortSignal): Promise<ProtocolDraftBody> {
  return getJson<ProtocolDraftBody>(`/v1/brands/${enc(brand)}/drafts/${enc(draft)}`, signal);
}

/** How often it is asked whether somebody else saved a draft, in ms. */
const LOOK_EVERY = 10_000;

/** A draft as somebody else saved it since a revision; null while nobody did. It is asked for again and again, and whenever one comes back to the window. */
export const newerDraftQuery = (brand: string, draft: string, revision: number) =>
  queryOptions({
    queryKey: ["newer-draft", brand, draft, revision],
    queryFn: ({ signal }) =>
      getNewer<ProtocolDraftBody>(`/v1/brands/${enc(brand)}/drafts/${enc(draft)}`, revision, signal),
    refetchInterval: LOOK_EVERY,
    refetchOnWindowFocus: "always",
    gcTime: 0,
  });

/** Which of some brands a draft is in, for a link that names no brand or the wrong one; null where it is in none. */
export const brandOfDraftQuery = (brands: readonly string[], draft: string) =>
  queryOptions({
    queryKey: ["brand-of-draft", draft, brands],
    queryFn: async ({ signal }) => {
      for (const brand of brands) {
        const kept = await readDraft(brand, draft, signal).catch(nothingHere);
        if (kept !== null) return brand;
      }
      return null;
    },
  });

function nothingHere(error: unknown): null {
  if (error instanceof ApiProblem && (error.status === 404 || error.status === 403)) return null;
  throw error;
}

/** A brand's file, as it is now. */
export const brandFileQuery = (brand: string) =>
  queryOptions({
    queryKey: ["brand-file", brand],
    queryFn: ({ signal }) => getJson<BrandFileBody>(`/v1/brands/${enc(brand)}`, signal),
  });

/** Begins a draft: from a document, or from a version with its scenarios. */
export async function beginDraft(
  brand: string,
  begun: { readonly from: string } | { readonly protocol: object },
): Promise<ProtocolDraftBody> {
  const made = await postJson<ProtocolDraftBody>(`/v1/brands/${enc(brand)}/drafts`, begun);
  if (made === null) throw new Error("The server made a draft and did not say which.");
  return made;
}

/** Saves a draft's scenarios, all of them, over a revision of the draft; the draft as it is then. A newer one there: ApiProblem 412. */
export function saveScenarios(
  brand: string,
  draft: string,
  scenarios: readonly object[],
  over: number,
): Promise<ProtocolDraftBody> {
  const path = `/v1/brands/${enc(brand)}/drafts/${enc(draft)}/scenarios`;
  return putJson<ProtocolDraftBody>(path, { scenarios }, { "if-match": `"${over}"` });
}

/** Publishes a draft as it is at a revision. The gate's refusal: ApiProblem 422 whose hint tells why. */
export async function publishDraft(
  brand: string,
  wish: Pick<NewVersion, "draft" | "revision" | "note" | "because">,
): Promise<VersionChanged> {
  const made = await postJson<VersionChanged>(`/v1/brands/${enc(brand)}/versions`, wish);
  if (made === null) throw new Error("The server published and did not say what.");
  return made;
}

/** What is to be said against a draft at a revision, for the brand as it is now. */
export const draftIssuesQuery = ({ brand, id, revision }: DraftSummary) =>
  queryOptions({
    queryKey: ["draft-issues", brand, id, revision],
    queryFn: ({ signal }) => getJson<DraftIssuesBody>(`/v1/brands/${enc(brand)}/drafts/${enc(id)}/issues`, signal),
    staleTime: 5 * 60_000,
  });

/** Takes a draft away as it was at a revision. Somebody saved it since: ApiProblem 412. */
export function removeDraft({ brand, id, revision }: DraftSummary): Promise<void> {
  return deleteAt(`/v1/brands/${enc(brand)}/drafts/${enc(id)}`, { "if-match": `"${revision}"` });
}
