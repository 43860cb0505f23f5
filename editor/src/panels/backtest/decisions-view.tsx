import { useState } from "react";
import type { Brand, Tally } from "@parley/engine";
import { Pills } from "../../fields/pickers/pills.tsx";
import { BarsChart } from "../../look/charts/bars-chart.tsx";
import { shareInWords } from "../../model/backtest/answer-words.ts";
import { countedBars, type TellBy } from "../../model/backtest/counted-bars.ts";
import { t } from "../../texts/texts.ts";
import type { ChosenMentions } from "./chosen-mentions.tsx";

interface DecisionsViewProps {
  readonly tally: Tally;
  readonly brand: Brand;
  readonly chosen: ChosenMentions | null;
  /** Unsaid for those who may not see what people wrote. */
  readonly onChoose: ((chosen: ChosenMentions) => void) | undefined;
}

const BY: ReadonlyArray<{ readonly value: TellBy; readonly title: string }> = [
  { value: "answer", title: t("by answer") },
  { value: "reason", title: t("by reason") },
  { value: "lead", title: t("by lead") },
  { value: "channel", title: t("by channel") },
];

/** How all mentions were decided, question by question; every bar opens a few of its mentions. */
export function DecisionsView({ tally, brand, chosen, onChoose }: DecisionsViewProps) {
  const [by, setBy] = useState<TellBy>("answer");
  const { mentions } = tally.totals;
  return (
    <>
      <Pills label={t("How decisions are told")} value={by} options={BY} onChange={setBy} />
      <div className="charts">
        {countedBars(tally, by, brand).map(({ field, title, question, bars, left }) => (
          <div className="chart-card" key={field}>
            <BarsChart
              title={title}
              about={
                left === 0 ? question : t("{question} {count} smaller ones are left out.", { question, count: left })
              }
              rows={bars.map(({ id, title: words, count, says }) => ({ id, title: words, values: [count], says }))}
              series={SERIES}
              whole={mentions}
              table={{
                head: [t("Answer"), t("Mentions"), t("Share")],
                rows: bars.map(({ title: words, count }) => [words, String(count), shareInWords(count, mentions)]),
              }}
              chosen={chosen?.id.startsWith(`${field}\n`) === true ? chosen.id.slice(field.length + 1) : null}
              onChoose={
                onChoose &&
                ((id) => {
                  const bar = bars.find((each) => each.id === id);
                  if (bar === undefined) return;
                  onChoose({
                    id: `${field}\n${id}`,
                    title: bar.title,
                    about: title,
                    count: bar.count,
                    sample: bar.sample,
                  });
                })
              }
            />
          </div>
        ))}
      </div>
    </>
  );
}

const SERIES = [{ title: t("Mentions"), tone: "accent" }] as const;
