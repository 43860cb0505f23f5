import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  BacktestBody,
  BacktestsBody,
  ChangedMentionsBody,
  KeptMentions,
  NewBacktest,
  TracedMentionBody,
  WholeMention,
} from "@parley/engine";
import { deleteAt, getJson, postJson } from "./http.ts";

const enc = encodeURIComponent;
const allOf = (brand: string): string => `/v1/brands/${enc(brand)}/backtests`;
const oneOf = (brand: string, id: string): string => `${allOf(brand)}/${enc(id)}`;
/** How often it is asked how far a backtest has come, in ms. */
const EVERY = 300;

/** A backtest as lists of them tell it. */
export type BacktestSummary = BacktestsBody["backtests"][number];

/** What a backtest found. */
export type BacktestResult = NonNullable<BacktestBody["result"]>;

/** The backtests of a brand that the server still knows, the newest first. */
export const backtestsQuery = (brand: string) =>
  queryOptions({
    queryKey: ["backtests", brand],
    queryFn: async ({ signal }) => (await getJson<BacktestsBody>(allOf(brand), signal)).backtests,
  });

/** A backtest with what it found; asked for again and again until it has ended. */
export const backtestQuery = (brand: string, id: string) =>
  queryOptions({
    queryKey: ["backtest", brand, id],
    queryFn: ({ signal }) => getJson<BacktestBody>(oneOf(brand, id), signal),
    refetchInterval: ({ state }) => (state.data?.endedAt === null ? EVERY : false),
    staleTime: 60_000,
  });

/** Asks for a backtest. Throws ApiProblem as postJson does: 429 when too many wait. */
export async function askForBacktest(
  brand: string,
  wish: Omit<NewBacktest, "mentions"> & Partial<NewBacktest>,
): Promise<BacktestBody> {
  const asked = await postJson<BacktestBody>(allOf(brand), wish);
  if (asked === null) throw new Error("The server began a backtest and did not say which.");
  return asked;
}

/** Breaks a backtest off; one that has ended stays as it is. */
export const cancelBacktest = (brand: string, id: string): Promise<void> => deleteAt(oneOf(brand, id), {});

/** The mentions that a backtest found decided otherwise, in pages; only those of one cause where one is named. */
export const changesQuery = (brand: string, id: string, of: string | null) =>
  infiniteQueryOptions({
    queryKey: ["backtest-changes", brand, id, of],
    queryFn: ({ signal, pageParam }) => readChanges(brand, id, of, pageParam, 50, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

function readChanges(
  brand: string,
  id: string,
  of: string | null,
  cursor: string | null,
  limit: number,
  signal?: AbortSignal,
): Promise<ChangedMentionsBody> {
  const only = of === null ? "" : `&of=${enc(of)}`;
  const after = cursor === null ? "" : `&cursor=${enc(cursor)}`;
  return getJson<ChangedMentionsBody>(`${oneOf(brand, id)}/changes?limit=${limit}${only}${after}`, signal);
}

/** All mentions that a backtest lists as decided otherwise. */
export async function readAllChanges(brand: string, id: string): Promise<ChangedMentionsBody["changes"]> {
  const all: ChangedMentionsBody["changes"] = [];
  let cursor: string | null = null;
  do {
    const page: ChangedMentionsBody = await readChanges(brand, id, null, cursor, 100);
    all.push(...page.changes);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

/** What becomes of one mention of a backtest, in both versions. */
export const tracedQuery = (brand: string, id: string, mention: string) =>
  queryOptions({
    queryKey: ["backtest-mention", brand, id, mention],
    queryFn: ({ signal }) => getJson<TracedMentionBody>(`${oneOf(brand, id)}/mentions/${enc(mention)}`, signal),
    staleTime: 60_000,
    retry: false,
  });

/** A recorded mention, whole. */
export const recordedMentionQuery = (brand: string, channel: string, mention: string) =>
  queryOptions({
    queryKey: ["recorded-mention", brand, channel, mention],
    queryFn: ({ signal }) =>
      getJson<WholeMention>(`/v1/brands/${enc(brand)}/mentions/${enc(channel)}/${enc(mention)}`, signal),
    staleTime: 60_000,
    retry: false,
  });

/** Has the brand recorded any mention yet? */
export const hasMentionsQuery = (brand: string) =>
  queryOptions({
    queryKey: ["has-mentions", brand],
    queryFn: async ({ signal }) =>
      (await getJson<KeptMentions>(`/v1/brands/${enc(brand)}/mentions?limit=1&status=taken`, signal)).mentions.length >
      0,
  });
