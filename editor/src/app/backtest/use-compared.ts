import { useQuery } from "@tanstack/react-query";
import type { BacktestBody, VersionSummary } from "@parley/engine";
import { versionsQuery } from "../../api/versions.ts";
import { dayAndTime } from "../../panels/times.ts";
import { t } from "../../texts/texts.ts";

/** What backtests of a protocol are compared with. */
export interface Compared {
  /** The versions to choose from beside what is live: their ids, and when each was asked for and why. */
  readonly versions: ReadonlyArray<{ readonly id: string; readonly title: string }>;
  /** Is anything live, so far as is known? */
  readonly isAnyLive: boolean;
  /** What a backtest was compared with, as the end of a sentence. */
  readonly inWords: (run: Pick<BacktestBody, "against">) => string;
}

/** More would be no list to choose from. */
const MOST_VERSIONS = 20;

/** The versions that a protocol's backtests are compared with, by when they were asked for in this time zone. */
export function useCompared(brand: string, protocol: string, zone: string): Compared {
  const { data } = useQuery(versionsQuery(brand, protocol));
  const known = data ?? [];
  const day = ({ askedAt }: VersionSummary): string => dayAndTime(Date.parse(askedAt), zone);
  return {
    isAnyLive: data === undefined || known.some(({ status }) => status === "live"),
    versions: known
      .filter(({ status }) => status !== "live")
      .slice(0, MOST_VERSIONS)
      .map((each) => ({
        id: each.version,
        title: each.note === "" ? t("the version of {day}", { day: day(each) }) : `${day(each)} · ${each.note}`,
      })),
    inWords({ against }) {
      if (against === null) return t("compared with nothing");
      if (against === "unchanged") return t("compared with the draft unchanged");
      const version = known.find((each) => each.version === against);
      if (version === undefined) return t("compared with an older version");
      return version.status === "live"
        ? t("compared with what is live")
        : t("compared with the version of {day}", { day: day(version) });
    },
  };
}
