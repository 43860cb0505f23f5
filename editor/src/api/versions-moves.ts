import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { CasesBody, MoveBody, MovedCasesBody, MovesBody, NewMove } from "@parley/engine";
import { getJson, postJson } from "./http.ts";

const enc = encodeURIComponent;
const movesTo = (brand: string, to: string): string => `/v1/brands/${enc(brand)}/versions/${enc(to)}/moves`;

/** How long to wait before asking again how far a move has come, in ms. */
const AGAIN_MS = 400;
/** How many pages of open cases are counted. */
const COUNTED_PAGES = 5;

/** Running cases of one version, to go on under another. */
export interface MoveWish {
  readonly brand: string;
  readonly from: string;
  readonly to: string;
  readonly mapping: NewMove["mapping"];
}

/** Has the cases of a version moved; the move has only begun then. Throws ApiProblem with what the server has against it. */
export async function askForMove({ brand, to, ...wish }: MoveWish, dryRun = false): Promise<MoveBody> {
  const asked = await postJson<MoveBody>(movesTo(brand, to), { ...wish, dryRun });
  if (asked === null) throw new Error("The server began a move and did not say which.");
  return asked;
}

/** What would become of each case: nothing moves. It is there when every case was looked at. */
export const dryRunQuery = (wish: MoveWish) =>
  queryOptions({
    queryKey: ["dry-run", wish],
    queryFn: async ({ signal }) => {
      let move = await askForMove(wish, true);
      while (move.status === "running") {
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
        move = await getJson<MoveBody>(`${movesTo(wish.brand, wish.to)}/${enc(move.id)}`, signal);
      }
      return move;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });

/** A move, asked for again and again until it is done. */
export const moveQuery = ({ brand, to, id }: Pick<MoveBody, "brand" | "to" | "id">) =>
  queryOptions({
    queryKey: ["move", brand, to, id],
    queryFn: ({ signal }) => getJson<MoveBody>(`${movesTo(brand, to)}/${enc(id)}`, signal),
    refetchInterval: ({ state: { data } }) => (data?.status === "done" ? false : AGAIN_MS),
  });

/** The moves to a version, newest first. */
export const movesQuery = (brand: string, to: string) =>
  queryOptions({
    queryKey: ["moves", brand, to],
    queryFn: async ({ signal }) => (await getJson<MovesBody>(`${movesTo(brand, to)}?limit=50`, signal)).moves,
  });

/** The cases that a move left where they were, in pages, each with why. */
export const stayedQuery = ({ brand, to, id }: Pick<MoveBody, "brand" | "to" | "id">) =>
  infiniteQueryOptions({
    queryKey: ["stayed", brand, to, id],
    queryFn: ({ signal, pageParam }) => {
      const after = pageParam === null ? "" : `&cursor=${enc(pageParam)}`;
      return getJson<MovedCasesBody>(`${movesTo(brand, to)}/${enc(id)}/cases?outcome=stayed&limit=20${after}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** How many cases run under each version of a protocol; `isWhole` is false where there are more than were counted. */
export interface RunningCases {
  readonly byVersion: ReadonlyMap<string, number>;
  readonly isWhole: boolean;
}

/** Counts the open cases of a protocol by their versions, up to a thousand. */
export const runningCasesQuery = (brand: string, protocol: string) =>
  queryOptions({
    queryKey: ["running-cases", brand, protocol],
    queryFn: async ({ signal }): Promise<RunningCases> => {
      const byVersion = new Map<string, number>();
      let next: string | null = null;
      for (let page = 0; page < COUNTED_PAGES; page += 1) {
        const after: string = next === null ? "" : `&cursor=${enc(next)}`;
        const body: CasesBody = await getJson<CasesBody>(
          `/v1/brands/${enc(brand)}/cases?status=open&protocol=${enc(protocol)}&limit=200${after}`,
          signal,
        );
        for (const { protocol: under } of body.cases)
          byVersion.set(under.version, (byVersion.get(under.version) ?? 0) + 1);
        next = body.next;
        if (next === null) break;
      }
      return { byVersion, isWhole: next === null };
    },
  });
