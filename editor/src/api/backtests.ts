import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  BacktestBody,
  BacktestsBody,
  ChangedMentionsBody,
  KeptMentions,
  NewBacktest,
  WholeMention,
} from "@parley/engine";
import { deleteAt, getJson, postJson } from "./http.ts";
import type { JobOfMentions } from "./job-mentions.ts";

const enc = encodeURIComponent;
const allOf = (brand: string): string => `/v1/brands/${enc(brand)}/backtests`;
const oneOf = (brand: string, id: string): string => `${allOf(brand)}/${enc(id)}`;
/** How often it is asked how far a backtest has come, in ms. */
const EVERY = 300;

/** A backtest as lists of them tell it. */
export type BacktestSummary = BacktestsBody["backtests"][number];

/** What a backtest found. */
export type BacktestResult = NonNullable<BacktestBody["result"]>;

/** A backtest as its mentions are asked for. */
export const jobOf = ({ brand, id }: Pick<BacktestBody, "brand" | "id">): JobOfMentions => ({
  brand,
  where: "backtests",
  id,
});

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

/** The first thing on which two versions went different ways. */
export type Cause = ChangedMentionsBody["changes"][number]["cause"];

/** Where every decision of a backtest is as CSV: for a link, as it may be large. */
export const decisionsCsv = (brand: string, id: string): string => `${oneOf(brand, id)}/decisions`;

/** The mentions that a backtest found decided otherwise for one cause, in pages. */
export const changesQuery = (brand: string, id: string, cause: Cause) =>
  infiniteQueryOptions({
    queryKey: ["backtest-changes", brand, id, cause],
    queryFn: ({ signal, pageParam }) => readChanges(brand, id, cause, pageParam, 50, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

function readChanges(
  brand: string,
  id: string,
  cause: Cause | null,
  cursor: string | null,
  limit: number,
  signal?: AbortSignal,
): Promise<ChangedMentionsBody> {
  const query = new URLSearchParams({ limit: String(limit) });
  for (const [name, value] of Object.entries({ ...cause, cursor }))
    if (value !== null && value !== undefined) query.set(name, value);
  return getJson<ChangedMentionsBody>(`${oneOf(brand, id)}/changes?${query}`, signal);
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
