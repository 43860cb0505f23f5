import type { MeBody, VersionStatus, VersionSummary } from "@parley/engine";
import { t } from "../texts/texts.ts";

/** Where a version stands, in a word or two. */
export const STATUS_WORDS = {
  waiting: t("waits for agreement"),
  live: t("live"),
  shadow: t("runs as a shadow"),
  retired: t("taken out"),
  refused: t("refused"),
} as const satisfies Record<VersionStatus, string>;

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
