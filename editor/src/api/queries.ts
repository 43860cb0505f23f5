import { infiniteQueryOptions, queryOptions, type InfiniteData, type QueryClient } from "@tanstack/react-query";
import type { BrandsBody, CaseBody, CasesBody, CaseSummary, PublishedBody } from "@parley/engine";
import { getJson } from "./http.ts";

const enc = encodeURIComponent;

/** The brands that this server answers for. */
export const brandsQuery = queryOptions({
  queryKey: ["brands"],
  queryFn: async ({ signal }) => {
    return (await getJson<BrandsBody>("/v1/brands", signal)).brands;
  },
});

/** The protocol that a brand has published. */
export const protocolQuery = (brand: string) =>
  queryOptions({
    queryKey: ["protocol", brand],
    queryFn: ({ signal }) => getJson<PublishedBody>(`/v1/brands/${enc(brand)}/protocol`, signal),
    staleTime: 60_000,
  });

/** A brand's cases in pages, newest change first. */
export const casesQuery = (brand: string) =>
  infiniteQueryOptions({
    queryKey: ["cases", brand],
    queryFn: ({ signal, pageParam }) =>
      getJson<CasesBody>(
        `/v1/brands/${enc(brand)}/cases?limit=50${pageParam === null ? "" : `&cursor=${enc(pageParam)}`}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** One case, whole. */
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ["case", id],
    queryFn: ({ signal }) => readCase(id, signal),
  });

/** Reads a case. Throws ApiProblem as getJson does. */
export function readCase(id: string, signal?: AbortSignal): Promise<CaseBody> {
  return getJson<CaseBody>(`/v1/cases/${enc(id)}`, signal);
}

/** Takes in a case that opened or moved: it goes to the top of its list, and is read again where it is shown. */
export function takeInCase(client: QueryClient, summary: CaseSummary): void {
  client.setQueryData<InfiniteData<CasesBody, string | null>>(
    ["cases", summary.brand],
    (known) => known && withCaseOnTop(known, summary),
  );
  void client.invalidateQueries({ queryKey: ["case", summary.id] });
}

/** Pages of cases with one case moved to, or put on, their top; a case that is already newer stays. */
export function withCaseOnTop(
  data: InfiniteData<CasesBody, string | null>,
  summary: CaseSummary,
): InfiniteData<CasesBody, string | null> {
  const known = data.pages.flatMap((page) => page.cases).find((one) => one.id === summary.id);
  if (known !== undefined && known.changedAt > summary.changedAt) return data;
  const pages = data.pages.map((page, index) => {
    const others = page.cases.filter((one) => one.id !== summary.id);
    return { ...page, cases: index === 0 ? [summary, ...others] : others };
  });
  return { ...data, pages };
}
