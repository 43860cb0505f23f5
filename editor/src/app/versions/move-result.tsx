import { Button, Progress } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { MoveBody } from "@parley/engine";
import { moveQuery, stayedQuery } from "../../api/versions-moves.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { MoveCounts } from "./move-counts.tsx";

interface MoveResultProps {
  readonly move: Pick<MoveBody, "brand" | "to" | "id">;
  /** How many cases it comes to, where that is known. */
  readonly total: number | null;
  readonly onCase: (id: string) => void;
}

/** How far a move has come, and, when it is done, what became of the cases and which stayed. */
export function MoveResult({ move, total, onCase }: MoveResultProps) {
  const now = useQuery(moveQuery(move));
  if (now.isError)
    return (
      <Trouble
        what={t("How far it has come could not be read.")}
        error={now.error}
        onRetry={() => void now.refetch()}
      />
    );
  if (now.data === undefined) return <p role="status">{t("Beginning …")}</p>;
  const { status, cases, stayed } = now.data;
  if (status === "running")
    return (
      <div className="move-running" role="status">
        <p>{movingInWords(cases, total)}</p>
        <Progress
          aria-label={t("How far it has come")}
          color="var(--accent)"
          value={total === null ? 100 : (100 * cases) / Math.max(1, total)}
          animated={total === null}
        />
      </div>
    );
  return (
    <>
      <MoveCounts move={now.data} isDone />
      {stayed > 0 && <Stayed move={move} onCase={onCase} />}
    </>
  );
}

function movingInWords(count: number, total: number | null): string {
  return total === null
    ? t("Moving: {count, plural, one {# case} other {# cases}} so far. It goes on, even when this window is closed.", {
        count,
      })
    : t("Moving: {count} of {total} cases so far. It goes on, even when this window is closed.", { count, total });
}

interface StayedProps {
  readonly move: MoveResultProps["move"];
  readonly onCase: (id: string) => void;
}

/** The cases that stayed, each with why. */
function Stayed({ move, onCase }: StayedProps) {
  const stayed = useInfiniteQuery(stayedQuery(move));
  const cases = stayed.data?.pages.flatMap((page) => page.cases) ?? [];
  if (stayed.isError)
    return (
      <Trouble
        what={t("The cases that stayed could not be read.")}
        error={stayed.error}
        onRetry={() => void stayed.refetch()}
      />
    );
  return (
    <section aria-label={t("Cases that stayed")}>
      <h4>{t("{count, plural, one {# case} other {# cases}} that stayed, and why", { count: cases.length })}</h4>
      <ul className="stayed">
        {cases.map(({ case: id, unmapped }) => (
          <li key={id}>
            <button type="button" className="tile-link" onClick={() => onCase(id)}>
              {t("Open the case")}
            </button>
            {unmapped
              .filter(({ accepted }) => accepted === undefined)
              .map(({ at, message }) => (
                <span key={`${at} ${message}`}>{message}</span>
              ))}
          </li>
        ))}
      </ul>
      {stayed.hasNextPage && (
        <Button
          size="compact-sm"
          variant="default"
          loading={stayed.isFetchingNextPage}
          onClick={() => void stayed.fetchNextPage()}
        >
          {t("More cases")}
        </Button>
      )}
    </section>
  );
}
