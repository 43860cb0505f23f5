import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { QuotedMentionsBody, TracedMentionBody } from "@parley/engine";
import { getJson } from "./http.ts";

const enc = encodeURIComponent;

/** A job that took mentions: a brand's backtest or equity audit. */
export interface JobOfMentions {
  readonly brand: string;
  readonly where: "backtests" | "equity-audits";
  readonly id: string;
}

/** Who wrote a mention, and how what they wrote begins. */
export type Quote = QuotedMentionsBody["mentions"][number];

const mentionsAt = ({ brand, where, id }: JobOfMentions): string =>
  `/v1/brands/${enc(brand)}/${where}/${enc(id)}/mentions`;

/** How many mentions are quoted at once, at most; the server says the same. */
const MOST = 100;

/** What was written in some mentions of a job, by their ids; those that were erased since are left out. */
export const quotesQuery = (of: JobOfMentions, ids: readonly string[]) =>
  queryOptions({
    queryKey: ["quotes", of, ids],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, Quote>> => {
      const query = new URLSearchParams({ ids: ids.slice(0, MOST).join("\n") });
      const { mentions } = await getJson<QuotedMentionsBody>(`${mentionsAt(of)}?${query}`, signal);
      return new Map(mentions.map((quote) => [quote.mention, quote]));
    },
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** What becomes of one mention of a job, on both sides: in two versions, or as it is and swapped. */
export const tracedQuery = (of: JobOfMentions, mention: string, swap: string | null) =>
  queryOptions({
    queryKey: ["traced-mention", of, mention, swap],
    queryFn: ({ signal }) => {
      const query = swap === null ? "" : `?${new URLSearchParams({ swap })}`;
      return getJson<TracedMentionBody>(`${mentionsAt(of)}/${enc(mention)}${query}`, signal);
    },
    staleTime: 60_000,
    retry: false,
  });
