import { queryOptions } from "@tanstack/react-query";
import type { BrandFileBody, BrandSaved, PublishedBody, RevisionBody } from "@parley/engine";
import { ApiProblem, getJson, postJson, putJson } from "./http.ts";

const enc = encodeURIComponent;

/** Something of a brand's file that the server does not take: where in the file, and why. */
export interface BrandFault {
  readonly at: string;
  readonly message: string;
}

/** Reads a brand's file as it is now. Throws ApiProblem as getJson does. */
export function readBrandFile(brand: string): Promise<BrandFileBody> {
  return getJson<BrandFileBody>(`/v1/brands/${enc(brand)}`);
}

/** A live protocol of a brand, whole, at one version. */
export const liveProtocolQuery = (brand: string, protocol: string, version: string) =>
  queryOptions({
    queryKey: ["live-protocol", brand, protocol, version],
    queryFn: ({ signal }) =>
      getJson<PublishedBody>(`/v1/brands/${enc(brand)}/protocol?protocol=${enc(protocol)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Makes a brand of a file. One of its id is there: ApiProblem 409; what does not fit: 422. */
export async function createBrand(file: object): Promise<void> {
  await postJson<BrandSaved>("/v1/brands", file);
}

/** Saves a brand's file over the revision that it was made from. A newer one there: ApiProblem 412; what does not fit: 422. */
export function saveBrandFile(brand: string, file: object, over: number): Promise<BrandSaved> {
  return putJson<BrandSaved>(`/v1/brands/${enc(brand)}`, file, { "if-match": `"${over}"` });
}

/** What keeps the server from taking a file, by its places; none where it is another error. */
export function brandFaultsIn(error: unknown): readonly BrandFault[] {
  if (!(error instanceof ApiProblem)) return [];
  return (error.problem?.errors ?? []).map(({ field, message, hint }) => ({
    at: field,
    message: hint === undefined ? message : `${message} ${hint}`,
  }));
}

/** Who changed the file since the revision that was to be overwritten, newest first; null where that is not what happened. */
export function changedSince(error: unknown): readonly RevisionBody[] | null {
  if (!(error instanceof ApiProblem) || error.status !== 412) return null;
  return error.problem?.since ?? [];
}
