import { QUESTIONS, type BacktestBody, type JournalBody, type TraceEntry, type TracedSideBody } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { countInWords, shareInWords } from "./answer-words.ts";

type Changes = NonNullable<NonNullable<BacktestBody["result"]>["changes"]>;

/** What a backtest comes to, in a sentence or two; `follows`: what differs in what follows, if anything. */
export function verdictOf(
  mentions: number,
  changes: Pick<Changes, "mentions" | "changed"> | null,
  follows: string | null = null,
): string {
  const all = countInWords(mentions);
  if (mentions === 0) return t("No recorded mention fits, so nothing was decided.");
  if (changes === null)
    return t("{count, plural, one {One mention was} other {{all} mentions were}} taken through the draft.", {
      count: mentions,
      all,
    });
  const { changed } = changes;
  if (changed === 0 && follows === null)
    return t("Of {all} mentions none is decided otherwise, and what follows is the same.", { all });
  if (changed === 0)
    return t(
      "{count, plural, one {The one mention gets} other {All {all} mentions get}} the same five answers. {follows}",
      { count: mentions, all, follows: follows ?? "" },
    );
  return t("Of {all} mentions {changed} {count, plural, one {is} other {are}} decided otherwise, {share}. {rest}", {
    all,
    count: changed,
    changed: countInWords(changed),
    share: shareInWords(changed, mentions),
    rest: follows ?? t("Nothing else changed."),
  });
}

/** In how many mentions each field changed: "who leads 12, when 3". */
export function fieldsInWords(fields: Changes["fields"]): string {
  return QUESTIONS.flatMap(({ field, title }) => {
    const count = fields[field];
    return count === undefined ? [] : [`${title} ${countInWords(count)}`];
  }).join(", ");
}

/** The case of a traced mention as a journal tells it. */
export function journalOfSide({ steps }: TracedSideBody): JournalBody[] {
  return steps.map(({ at, event, trace }, step) => ({
    step,
    at,
    event,
    actor: null,
    // The server writes what its engine told, and that is of these shapes.
    trace: trace as unknown as readonly TraceEntry[],
  }));
}
