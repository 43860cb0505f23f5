import type { MoveBody } from "@parley/engine";
import { t } from "../../texts/texts.ts";

interface MoveCountsProps {
  readonly move: Pick<MoveBody, "cases" | "moved" | "closed" | "stayed">;
  /** Did it happen, or would it? */
  readonly isDone?: boolean;
}

/** What became of the cases of a move, or would become of them, each with a sign and a word. */
export function MoveCounts({ move: { cases, moved, closed, stayed }, isDone = false }: MoveCountsProps) {
  if (cases === 0) return <p>{t("No case runs under it any more: there is nothing to move.")}</p>;
  return (
    <dl className="move-counts" aria-label={t(isDone ? "What became of them" : "What would become of them")}>
      <Count
        kind="moved"
        sign="✓"
        count={moved}
        words={t(isDone ? "moved, and go on under the live version" : "can move, and go on under the live version")}
      />
      {closed > 0 && (
        <Count
          kind="closed"
          sign="✕"
          count={closed}
          words={t(isDone ? "ended, with nothing left of them" : "would end: nothing is left of them")}
        />
      )}
      {stayed > 0 && (
        <Count
          kind="stayed"
          sign="–"
          count={stayed}
          words={t(
            isDone ? "stayed under their version" : "cannot move, and would stay: something of them has no place",
          )}
        />
      )}
    </dl>
  );
}

interface CountProps {
  readonly kind: "moved" | "closed" | "stayed";
  readonly sign: string;
  readonly count: number;
  readonly words: string;
}

function Count({ kind, sign, count, words }: CountProps) {
  return (
    <div data-kind={kind}>
      <dt>
        <span aria-hidden="true">{sign}</span>{" "}
        <span className="num">{t("{count, plural, one {# case} other {# cases}}", { count })}</span>
      </dt>
      <dd>{words}</dd>
    </div>
  );
}
