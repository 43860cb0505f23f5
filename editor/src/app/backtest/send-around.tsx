import { Button, Menu } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { backtestReport, reportHtml, reportMarkdown, type Brand, type Protocol, type Tally } from "@parley/engine";
import { errorInWords } from "../../api/error-words.ts";
import { decisionsCsv, readAllChanges, type BacktestResult } from "../../api/backtests.ts";
import { quotesQuery, type JobOfMentions } from "../../api/job-mentions.ts";
import { countInWords } from "../../model/backtest/answer-words.ts";
import { changesCsv } from "../../model/backtest/changes-csv.ts";
import { t } from "../../texts/texts.ts";
import { download } from "../download.ts";

interface SendAroundProps {
  readonly of: JobOfMentions;
  readonly brand: Brand;
  readonly protocol: Protocol;
  readonly tally: Tally;
  readonly changes: BacktestResult["changes"];
  readonly mayReadCases: boolean;
  /** How many decisions are kept. */
  readonly decisions: number;
}

/** What was found as files: a report to read, and the changed mentions as a table. */
export function SendAround({ of, brand, protocol, tally, changes, mayReadCases, decisions }: SendAroundProps) {
  const listing = useMutation({
    mutationFn: () => readAllChanges(of.brand, of.id),
    onSuccess: (all) => save(`${protocol.id}-changed-mentions.csv`, changesCsv(all), "text/csv"),
  });
  const quoted = changes?.groups.flatMap(({ examples }) => examples) ?? [];
  const { data: quotes } = useQuery({ ...quotesQuery(of, quoted), enabled: mayReadCases && quoted.length > 0 });
  const texts = new Map([...(quotes ?? [])].map(([id, { text }]) => [id, text]));
  const report = () => backtestReport({ protocol, brand }, { tally, changes }, texts);
  return (
    <>
      {listing.isError && (
        <span className="late" role="alert">
          {errorInWords(listing.error)}
        </span>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="default" loading={listing.isPending}>
            {t("Download")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => save(`${protocol.id}-past-mentions.md`, reportMarkdown(report()), "text/markdown")}>
            {t("A report, as Markdown")}
          </Menu.Item>
          <Menu.Item onClick={() => save(`${protocol.id}-past-mentions.html`, reportHtml(report()), "text/html")}>
            {t("A report, as HTML")}
          </Menu.Item>
          {mayReadCases && changes !== null && changes.changed > 0 && (
            <Menu.Item onClick={() => listing.mutate()}>{t("Changed mentions, as CSV")}</Menu.Item>
          )}
          {mayReadCases && decisions > 0 && (
            <Menu.Item component="a" href={decisionsCsv(of.brand, of.id)} download>
              {decisions < tally.totals.mentions
                ? t("The first {count} decisions, as CSV", { count: countInWords(decisions) })
                : t("Every decision, as CSV")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

const save = (name: string, text: string, type: string): void => download(name, new Blob([text], { type }));
