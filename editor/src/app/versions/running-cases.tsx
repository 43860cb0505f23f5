import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { MeBody, MoveBody, VersionSummary } from "@parley/engine";
import { movesQuery, runningCasesQuery, type RunningCases } from "../../api/versions-moves.ts";
import { t } from "../../texts/texts.ts";
import { dayInWords } from "../protocols/in-words.ts";
import { may } from "../protocols/may.ts";
import { versionName } from "./compared-side.ts";
import { MoveDialog } from "./move-dialog.tsx";
import { MoveResult } from "./move-result.tsx";

interface RunningCasesProps {
  readonly version: VersionSummary;
  /** All versions of the protocol. */
  readonly all: readonly VersionSummary[];
  readonly me: MeBody;
  readonly onCase: (id: string) => void;
}

/** The cases that run under a version, and those that run under others and can be moved to the live one. */
export function RunningCasesPart({ version, all, me, onCase }: RunningCasesProps) {
  const client = useQueryClient();
  const { data } = useQuery(runningCasesQuery(version.brand, version.protocol.id));
  const [moving, setMoving] = useState<VersionSummary | null>(null);
  const live = all.find(({ status }) => status === "live");
  if (data === undefined) return null;
  const others =
    live === undefined ? [] : all.filter((other) => other.version !== live.version && hasCases(other, data));
  const from = version.status === "live" ? others : others.filter((other) => other.version === version.version);
  const mayMove = may(me, version.brand, "protocols:publish");
  const close = (): void => {
    setMoving(null);
    void client.invalidateQueries({
      predicate: ({ queryKey }) => ["running-cases", "moves", "cases"].includes(String(queryKey[0])),
    });
  };
  return (
    <section className="version-part" aria-labelledby="running-title">
      <h3 id="running-title">{t("Running cases")}</h3>
      <p>{underIt(version, data)}</p>
      {from.map((other) => (
        <p key={other.version} className="running-row">
          <span>
            {other === version
              ? t("They go on under it, or are moved to what is live.")
              : howMany(other, data, versionName(other))}
          </span>
          {mayMove && (
            <Button size="compact-sm" variant="default" onClick={() => setMoving(other)}>
              {t(version.status === "live" ? "Move them here…" : "Move them to the live version…")}
            </Button>
          )}
        </p>
      ))}
      {live !== undefined && version.version === live.version && <LastMoves live={live} all={all} onCase={onCase} />}
      {moving !== null && live !== undefined && <MoveDialog from={moving} to={live} onCase={onCase} onClose={close} />}
    </section>
  );
}

/** A version without any counted case may have some where not all were counted. */
const hasCases = ({ version, liveAt }: VersionSummary, { byVersion, isWhole }: RunningCases): boolean =>
  byVersion.has(version) || (!isWhole && liveAt !== null);

/** How many cases run under a version, which is called `name` in the sentence. */
function howMany({ version }: VersionSummary, { byVersion, isWhole }: RunningCases, name: string): string {
  const count = byVersion.get(version) ?? 0;
  if (isWhole)
    return t("{count, plural, one {# case still runs} other {# cases still run}} under {name}.", { count, name });
  return count === 0
    ? t("Cases may still run under {name}.", { name })
    : t("At least {count, plural, one {# case still runs} other {# cases still run}} under {name}.", { count, name });
}

function underIt(version: VersionSummary, running: RunningCases): string {
  return hasCases(version, running)
    ? howMany(version, running, t("this version"))
    : t("No case runs under this version.");
}

interface LastMovesProps {
  readonly live: VersionSummary;
  readonly all: readonly VersionSummary[];
  readonly onCase: (id: string) => void;
}

/** The moves to the live version that were carried out, each with what came of it. */
function LastMoves({ live, all, onCase }: LastMovesProps) {
  const moves = (useQuery(movesQuery(live.brand, live.version)).data ?? []).filter(({ dryRun }) => !dryRun);
  const [shown, setShown] = useState<string | null>(null);
  return moves.map((move) => (
    <div key={move.id} className="last-move">
      <p className="running-row">
        <span>
          {t("{day}: {who} moved {count, plural, one {# case} other {# cases}} here from {version}.", {
            day: dayInWords(move.askedAt),
            who: move.askedBy.name,
            count: move.moved,
            version: fromName(move, all),
          })}
          {move.stayed > 0 && ` ${t("{count, plural, one {# case} other {# cases}} stayed.", { count: move.stayed })}`}
        </span>
        <button
          type="button"
          className="tile-link"
          aria-expanded={shown === move.id}
          onClick={() => setShown(shown === move.id ? null : move.id)}
        >
          {t(shown === move.id ? "Less" : "What came of it")}
        </button>
      </p>
      {shown === move.id && <MoveResult move={move} total={null} onCase={onCase} />}
    </div>
  ));
}

function fromName({ from }: Pick<MoveBody, "from">, all: readonly VersionSummary[]): string {
  const version = all.find((each) => each.version === from);
  return version === undefined ? t("another version") : versionName(version);
}
