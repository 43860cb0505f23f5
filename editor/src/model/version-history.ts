import type { DraftSummary, MeBody, VersionStatus, VersionSummary } from "@parley/engine";
import { t } from "../texts/texts.ts";

/** Where a version stands, in a word or two. */
const STATUS_WORDS = {
  waiting: t("waits for agreement"),
  live: t("live"),
  shadow: t("runs as a shadow"),
  retired: t("taken out"),
  refused: t("refused"),
} as const satisfies Record<VersionStatus, string>;

/** Did this version make way for one that was asked for later? Otherwise it was taken out by somebody. */
export const isReplaced = (version: VersionSummary, all: readonly VersionSummary[]): boolean =>
  version.status === "retired" &&
  version.retiredAt !== null &&
  all.some(({ liveAt, askedAt }) => liveAt === version.retiredAt && askedAt > version.askedAt);

/** Where a version stands among the others of its protocol, in a word or two. */
export const standingWords = (version: VersionSummary, all: readonly VersionSummary[]): string =>
  isReplaced(version, all) ? t("replaced") : STATUS_WORDS[version.status];

/** What a draft is to what is live: `live` is the version that is, as far as it is known. */
export function isPublished(
  { id, revision }: Pick<DraftSummary, "id" | "revision">,
  live: Pick<VersionSummary, "draft"> | undefined,
): "same" | "changed" | null {
  if (live?.draft?.id !== id) return null;
  return live.draft.revision === revision ? "same" : "changed";
}

/**
 * What a version is to be compared with: the one that was live before it, or, for one that was never live, the live one.
 * Null for the first.
 */
export function comparedWith(version: VersionSummary, all: readonly VersionSummary[]): VersionSummary | null {
  const others = all.filter((other) => other.version !== version.version && other.liveAt !== null);
  const newestFirst = others.toSorted((a, b) => (b.liveAt ?? "").localeCompare(a.liveAt ?? ""));
  const { liveAt } = version;
  if (liveAt === null) return others.find(({ status }) => status === "live") ?? newestFirst[0] ?? null;
  return newestFirst.find((other) => (other.liveAt ?? "") < liveAt) ?? null;
}

/** Was this version asked for by this person? Keys answer for those who made them, which only the server knows. */
export const isAskedBy = ({ askedBy }: VersionSummary, me: MeBody): boolean => askedBy.id === `${me.kind}:${me.id}`;
