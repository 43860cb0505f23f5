import type { Protocol, Tally } from "@parley/engine";
import { BarsChart } from "../../look/charts/bars-chart.tsx";
import { clockBars } from "../../model/backtest/clock-bars.ts";
import { t } from "../../texts/texts.ts";
import type { ChosenMentions } from "./chosen-mentions.tsx";

interface ClocksViewProps {
  readonly tally: Tally;
  readonly protocol: Protocol;
  readonly chosen: ChosenMentions | null;
  readonly onChoose: ((chosen: ChosenMentions) => void) | undefined;
}

const SERIES = [
  { title: t("Met"), tone: "ok" },
  { title: t("Breached"), tone: "bad" },
  { title: t("Still running"), tone: "due" },
  { title: t("Called off"), tone: "rest" },
] as const;

/** What became of every promise of time; a clock opens a few of the mentions for which it was breached. */
export function ClocksView({ tally, protocol, chosen, onChoose }: ClocksViewProps) {
  const bars = clockBars(tally, protocol);
  if (bars.length === 0) return <p className="dim">{t("No clock was started.")}</p>;
  return (
    <div className="chart-card chart-wide">
      <BarsChart
        title={t("Clocks")}
        about={
          tally.totals.events === 0
            ? t("Nobody replied in what is recorded, so this tells what was promised, not what was kept.")
            : t("Was it kept? Open a clock to see mentions for which it was breached.")
        }
        rows={bars.map(({ name, title, met, breached, open, cancelled, kept }) => ({
          id: name,
          title,
          values: [met, breached, open, cancelled],
          says: kept === "–" ? t("no end yet") : t("{met} of {all} kept", { met, all: met + breached }),
        }))}
        series={SERIES}
        isStacked
        table={{
          head: [t("Clock"), ...SERIES.map(({ title }) => title), t("Kept"), t("Half within"), t("90 % within")],
          rows: bars.map(({ title, met, breached, open, cancelled, kept, median, p90 }) => [
            title,
            ...[met, breached, open, cancelled].map(String),
            kept,
            median ?? "–",
            p90 ?? "–",
          ]),
        }}
        chosen={chosen?.id ?? null}
        onChoose={
          onChoose &&
          ((name) => {
            const bar = bars.find((each) => each.name === name);
            if (bar === undefined) return;
            onChoose({ id: name, title: bar.title, about: t("Breached"), count: bar.breached, sample: bar.late });
          })
        }
      />
    </div>
  );
}
