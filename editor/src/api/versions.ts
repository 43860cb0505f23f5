import { infiniteQueryOptions, queryOptions, type QueryClient } from "@tanstack/react-query";
import type {
  DecisionField,
  DifferencesBody,
  VersionBody,
  VersionChanged,
  VersionsBody,
  VersionSummary,
} from "@parley/engine";
import { getJson, postJson } from "./http.ts";

const enc = encodeURIComponent;
const allOf = (brand: string): string => `/v1/brands/${enc(brand)}/versions`;
const oneOf = (brand: string, version: string): string => `${allOf(brand)}/${enc(version)}`;

/** The last two hundred versions of a brand's protocols, the last asked for first; of one protocol where it is named. */
export const versionsQuery = (brand: string, protocol: string | null = null) =>
  queryOptions({
    queryKey: ["versions", brand, protocol],
    queryFn: async ({ signal }) => {
      const only = protocol === null ? "" : `&protocol=${enc(protocol)}`;
      return (await getJson<VersionsBody>(`${allOf(brand)}?limit=200${only}`, signal)).versions;
    },
  });

/** A version with its document and what the gate said. */
export const versionQuery = (brand: string, version: string) =>
  queryOptions({
    queryKey: ["version", brand, version],
    queryFn: ({ signal }) => getJson<VersionBody>(oneOf(brand, version), signal),
  });

/** What a shadow decided otherwise, in pages of cases, newest first; only where a field differs when one is named. */
export const differencesQuery = (brand: string, version: string, field: DecisionField | null) =>
  infiniteQueryOptions({
    queryKey: ["differences", brand, version, field],
    queryFn: ({ signal, pageParam }) => {
      const only = field === null ? "" : `&field=${field}`;
      const after = pageParam === null ? "" : `&cursor=${enc(pageParam)}`;
      return getJson<DifferencesBody>(`${oneOf(brand, version)}/differences?limit=20${only}${after}`, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** What somebody can do about a version. `words` are a note, or why, where one is asked for. */
export type VersionDeed = "agree" | "refuse" | "publish" | "rollBack" | "retire" | "startShadow" | "stopShadow";

/** The API takes no longer reason. */
const MOST_BECAUSE = 500;

/** Does something about a version; how it stands afterwards. Throws ApiProblem with what the server has against it. */
export async function changeVersion(
  deed: VersionDeed,
  { brand, version, protocol }: VersionSummary,
  words: string,
): Promise<VersionSummary | VersionChanged> {
  const one = oneOf(brand, version);
  const [path, sent] = {
    agree: [`${one}/approve`, words === "" ? {} : { because: words }],
    refuse: [`${one}/refuse`, { because: words }],
    publish: [`${one}/publish`, { note: words, ...(words === "" ? {} : { because: words.slice(0, MOST_BECAUSE) }) }],
    rollBack: [`/v1/brands/${enc(brand)}/rollback`, { protocol: protocol.id, note: words }],
    retire: [`${one}/retire`, {}],
    startShadow: [`${one}/shadow`, { running: true }],
    stopShadow: [`${one}/shadow`, { running: false }],
  }[deed] as [string, object];
  const changed = await postJson<VersionSummary | VersionChanged>(path, sent);
  if (changed === null) throw new Error("The server changed a version and did not say how it stands.");
  return changed;
}

/** After a version changed: what tells of versions, or of what is live, is read anew. */
export async function readVersionsAnew(client: QueryClient): Promise<void> {
  const told = new Set(["versions", "version", "differences", "brands", "protocol"]);
  await client.invalidateQueries({ predicate: ({ queryKey }) => told.has(String(queryKey[0])) });
}
