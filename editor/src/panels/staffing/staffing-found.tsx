import { WEEKDAYS, type Brand, type Protocol } from "@parley/engine";
import { BandsChart } from "../../look/charts/bands-chart.tsx";
import { BarsChart } from "../../look/charts/bars-chart.tsx";
import type { Series } from "../../look/charts/legend.tsx";
import type { Tone } from "../../look/charts/chart-frame.tsx";
import { DAY_NAMES } from "../../model/brand-hours-words.ts";
import {
  bandWords,
  barsOf,
  drawn,
  overviewRows,
  percent,
  plansIn,
  time,
  worstClock,
  type Band,
  type PlanFound,
  type StaffingFound,
} from "../../model/staffing/results.ts";
import { t } from "../../texts/texts.ts";

const TONES: readonly Tone[] = ["accent", "due", "channel", "lead", "ok", "rest"];

interface StaffingFoundViewProps {
  readonly found: StaffingFound;
  readonly brand: Brand;
  readonly protocol: Protocol;
}

/** What a staffing run found: in sentences, side by side as numbers, and drawn with their bands. */
export function StaffingFoundView({ found, brand, protocol }: StaffingFoundViewProps) {
  const plans = plansIn(found);
  const series = plans.map(({ title }, index): Series => ({ title, tone: TONES[index % TONES.length] ?? "rest" }));
  return (
    <>
      <Verdicts found={found} plans={plans} />
      <SideBySide found={found} plans={plans} />
      <div className="job-pair">
        <section className="job-card">
          <FirstReplies {...{ plans, series }} />
        </section>
        <LateDays {...{ plans, series, protocol }} />
        <Bars
          title={t("Waiting for somebody to begin")}
          about={t("Nine in ten waited no longer than this.")}
          {...{ plans, series }}
          names={Object.entries(brand.leads).map(([id, { title }]) => [id, title] as const)}
          of={({ leads }, id) => leads[id]?.wait.p90}
          words={time}
        />
        <Bars
          title={t("Promised times that passed, by clock")}
          {...{ plans, series }}
          names={clocksIn(plans).map((id) => [id, protocol.clocks[id]?.title ?? id] as const)}
          of={({ clocks }, id) => clocks[id]?.lateShare}
          words={percent}
          whole={1}
        />
        <Bars
          title={t("Share of their time on cases")}
          about={t("Above 85 to 90 % people cannot keep up for long.")}
          {...{ plans, series }}
          names={teamsIn(plans).map((id) => [id, id] as const)}
          of={({ teams }, id) => teams[id]?.occupancy}
          words={percent}
          whole={1}
        />
      </div>
      <p className="small">
        {t(
          "Each number is a mean over the runs; after ±, or as a band, how far the true one may lie from it with 95 % confidence. The bands tell how sure the simulation is of the model, not how well the model fits your customers.",
        )}
      </p>
    </>
  );
}

const clocksIn = (plans: readonly PlanFound[]) => [...new Set(plans.flatMap(({ bands }) => Object.keys(bands.clocks)))];
const teamsIn = (plans: readonly PlanFound[]) => [...new Set(plans.flatMap(({ bands }) => Object.keys(bands.teams)))];

function Verdicts({ found, plans }: { readonly found: StaffingFound; readonly plans: readonly PlanFound[] }) {
  return (
    <div className="staffing-verdicts">
      {found.comparisons.map(({ before, after, verdict }) => (
        <section key={after} aria-label={t("{after} instead of {before}", { after, before })}>
          <h3>{t("{after} instead of {before}", { after, before })}</h3>
          <ul className="job-says">
            {verdict.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      {plans.map(({ title, verdict }) => (
        <section key={title} aria-label={title}>
          {plans.length > 1 && <h3>{title}</h3>}
          <ul className="job-says">
            {verdict.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function SideBySide({ found, plans }: { readonly found: StaffingFound; readonly plans: readonly PlanFound[] }) {
  return (
    <section className="job-card staffing-wide">
      <table className="job-table">
        <caption className="visually-hidden">{t("Side by side")}</caption>
        <thead>
          <tr>
            <td />
            {plans.map(({ title }) => (
              <th key={title} scope="col" className="num">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {overviewRows(found).map(([title, ...cells]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {cells.map((cell, index) => (
                <td key={index} className="num">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DrawnProps {
  readonly plans: readonly PlanFound[];
  readonly series: readonly Series[];
}

interface BarsProps extends DrawnProps {
  readonly title: string;
  readonly about?: string;
  readonly names: readonly (readonly [id: string, title: string])[];
  readonly of: (bands: PlanFound["bands"], id: string) => Band | undefined;
  readonly words: (value: number) => string;
  readonly whole?: number;
}

function Bars({ title, about, plans, series, names, of, words, whole }: BarsProps) {
  const { rows, table } = barsOf(plans, names, of, words);
  if (rows.length === 0) return null;
  return (
    <section className="job-card">
      <BarsChart
        {...{ title, series, rows, table }}
        {...(about === undefined ? {} : { about })}
        {...(whole === undefined ? {} : { whole })}
      />
    </section>
  );
}

function FirstReplies({ plans, series }: DrawnProps) {
  const parts = [
    [t("half"), ({ firstReply }: PlanFound["bands"]): Band => firstReply.p50],
    [t("nine in ten"), ({ firstReply }: PlanFound["bands"]): Band => firstReply.p90],
    [t("19 in 20"), ({ firstReply }: PlanFound["bands"]): Band => firstReply.p95],
  ] as const;
  return (
    <BandsChart
      title={t("First reply: so many have it within")}
      points={parts.map(([x, of]) => ({ x, values: plans.map(({ bands }) => drawn(of(bands))) }))}
      series={series}
      inWords={time}
      says={t("Time to the first reply, by the share of customers; the numbers are in the table.")}
      table={{
        head: ["", ...plans.map(({ title }) => title)],
        rows: parts.map(([x, of]) => [x, ...plans.map(({ bands }) => bandWords(of(bands), time))]),
      }}
    />
  );
}

/** By weekday, for the clock of which most promised times passed: the weekdays of several cannot be put together. */
function LateDays({ plans, series, protocol }: DrawnProps & { readonly protocol: Protocol }) {
  const clock = worstClock(plans);
  if (clock === null) return null;
  const lateOn = ({ bands }: PlanFound, day: (typeof WEEKDAYS)[number]): Band =>
    bands.clocks[clock]?.lateShareBy[day] ?? { mean: null, half: null };
  return (
    <section className="job-card">
      <BandsChart
        title={t("“{clock}” passed, by weekday", { clock: protocol.clocks[clock]?.title ?? clock })}
        points={WEEKDAYS.map((day, index) => ({
          x: DAY_NAMES[index] ?? day,
          values: plans.map((plan) => drawn(lateOn(plan, day), 1)),
        }))}
        series={series}
        inWords={percent}
        says={t("Share of promised times that passed, by the day on which they began; the numbers are in the table.")}
        table={{
          head: ["", ...plans.map(({ title }) => title)],
          rows: WEEKDAYS.map((day, index) => [
            DAY_NAMES[index] ?? day,
            ...plans.map((plan) => bandWords(lateOn(plan, day), percent)),
          ]),
        }}
      />
    </section>
  );
}
