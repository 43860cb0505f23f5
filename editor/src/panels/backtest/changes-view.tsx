import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { QUESTIONS, type Brand, type ChangedMentionsBody, type Protocol } from "@parley/engine";
import { changesQuery, type BacktestResult, type Cause } from "../../api/backtests.ts";
import type { JobOfMentions } from "../../api/job-mentions.ts";
import { QuestionIcon } from "../../look/icons.tsx";
import { countedInWords, countInWords, shareInWords } from "../../model/backtest/answer-words.ts";
import { causeInWords } from "../../model/backtest/cause-words.ts";
import type { Chart } from "../../model/chart.ts";
import type { Followed } from "../../model/backtest/followed.ts";
import { fieldsInWords } from "../../model/backtest/result-words.ts";
import { t } from "../../texts/texts.ts";
import { Trouble } from "../trouble.tsx";
import { FollowedView } from "./followed-view.tsx";
import { MentionButtons } from "./mention-buttons.tsx";
import { MentionQuote, quoteInWords, useQuotes } from "./mention-quote.tsx";

type Changes = NonNullable<BacktestResult["changes"]>;

interface ChangesViewProps {
  readonly of: JobOfMentions;
  readonly brand: Brand;
  readonly protocol: Protocol;
  readonly chart: Chart;
  readonly changes: Changes;
  readonly followed: Followed;
  readonly onOpen: ((mention: string) => void) | null;
}

/** What is decided otherwise, by the condition that caused it, the largest group first; then what follows otherwise. */
export function ChangesView({ followed: { clocks, outcomes, states }, ...props }: ChangesViewProps) {
  return (
    <>
      <Causes {...props} />
      <FollowedView title={t("Clocks")} rows={clocks} />
      <FollowedView title={t("How cases ended")} rows={outcomes} />
      <FollowedView title={t("Cases in states")} rows={states} />
    </>
  );
}

function Causes({ of, brand, protocol, chart, changes, onOpen }: Omit<ChangesViewProps, "followed">) {
  const [open, setOpen] = useState<string | null>(null);
  if (changes.changed === 0)
    return (
      <p className="nothing-else">
        {t("Each is answered as before: whether, when, by whom, where, and what is taken offline.")}
      </p>
    );
  return (
    <ol className="causes">
      {changes.groups.map(({ cause, mentions, fields, examples }) => {
        const key = `${cause.kind} ${cause.of} ${cause.condition ?? ""}`;
        return (
          <li key={key} className="cause" data-testid="cause">
            <header>
              <h3>{causeInWords(cause, chart, protocol)}</h3>
              <b className="num">{countInWords(mentions)}</b>
            </header>
            <span className="cause-share" aria-hidden="true">
              <span style={{ width: `${(100 * mentions) / changes.changed}%` }} />
            </span>
            <p className="small">
              {t("{share} of what changed. {fields}", {
                share: shareInWords(mentions, changes.changed),
                fields: fieldsInWords(fields),
              })}
            </p>
            {onOpen !== null && (
              <>
                {open !== key && <MentionButtons of={of} mentions={examples} onOpen={onOpen} />}
                {mentions > examples.length && open !== key && (
                  <Button size="compact-xs" variant="subtle" onClick={() => setOpen(key)}>
                    {t("List all {count}", { count: mentions })}
                  </Button>
                )}
                {open === key && <AllOfCause {...{ of, brand, onOpen }} cause={cause} />}
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface AllOfCauseProps extends Pick<ChangesViewProps, "of" | "brand"> {
  readonly cause: Cause;
  readonly onOpen: (mention: string) => void;
}

function AllOfCause({ of, brand, cause, onOpen }: AllOfCauseProps) {
  const pages = useInfiniteQuery(changesQuery(of.brand, of.id, cause));
  if (pages.isError)
    return (
      <Trouble what={t("The mentions could not be read.")} error={pages.error} onRetry={() => void pages.refetch()} />
    );
  if (pages.isPending) return <p className="small">{t("Reading …")}</p>;
  return (
    <>
      <table className="changed-mentions">
        <thead>
          <tr>
            <th scope="col">{t("Mention")}</th>
            <th scope="col">{t("Changed")}</th>
          </tr>
        </thead>
        {pages.data.pages.map(({ changes }) => (
          <ChangedRows key={changes[0]?.mention ?? ""} {...{ of, brand, changes, onOpen }} />
        ))}
      </table>
      {pages.hasNextPage && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t("Show more")}
        </Button>
      )}
    </>
  );
}

interface ChangedRowsProps extends Pick<AllOfCauseProps, "of" | "brand" | "onOpen"> {
  readonly changes: ChangedMentionsBody["changes"];
}

/** A page of mentions that are decided otherwise, with what they say. */
function ChangedRows({ of, brand, changes: rows, onOpen }: ChangedRowsProps) {
  const ids = useMemo(() => rows.map(({ mention }) => mention), [rows]);
  const quoteOf = useQuotes(of, ids);
  return (
    <tbody>
      {rows.map(({ mention, channel, changes }) => (
        <tr key={`${channel} ${mention}`}>
          <th scope="row">
            <button
              type="button"
              className="link"
              aria-label={quoteInWords(mention, quoteOf(mention))}
              onClick={() => onOpen(mention)}
            >
              <MentionQuote mention={mention} quote={quoteOf(mention)} />
            </button>
          </th>
          <td>
            {changes.map(({ field, before, after }) => (
              <span className="changed-field" key={field}>
                <QuestionIcon field={field} size={12} />
                <span>
                  <span className="dim">
                    {QUESTIONS.find((each) => each.field === field)?.title}: {countedInWords(field, before, brand)}{" "}
                    →{" "}
                  </span>
                  {countedInWords(field, after, brand)}
                </span>
              </span>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
