import { Button, Progress } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { MoveBody } from "@parley/engine";
import { moveQuery, stayedQuery } from "../../api/versions-moves.ts";
import { Trouble } from "../../panels/trouble.tsx";
import { counted } from "../protocols/in-words.ts";
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
      <Trouble what="How far it has come could not be read." error={now.error} onRetry={() => void now.refetch()} />
    );
  if (now.data === undefined) return <p role="status">Beginning …</p>;
  const { status, cases, stayed } = now.data;
  if (status === "running")
    return (
      <div className="move-running" role="status">
        <p>
          Moving: {cases}
          {total === null ? "" : ` of ${total}`} {cases === 1 && total === null ? "case" : "cases"} so far. It goes on,
          even when this window is closed.
        </p>
        <Progress
          aria-label="How far it has come"
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
        what="The cases that stayed could not be read."
        error={stayed.error}
        onRetry={() => void stayed.refetch()}
      />
    );
  return (
    <section aria-label="Cases that stayed">
      <h4>{counted(cases.length, "case")} that stayed, and why</h4>
      <ul className="stayed">
        {cases.map(({ case: id, unmapped }) => (
          <li key={id}>
            <button type="button" className="tile-link" onClick={() => onCase(id)}>
              Open the case
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
          More cases
        </Button>
      )}
    </section>
  );
}
