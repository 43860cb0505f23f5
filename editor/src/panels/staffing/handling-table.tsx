import { NumberInput } from "@mantine/core";
import { USUAL_HANDLING, WORK_KINDS, type Roster, type WorkKind } from "@parley/engine";
import { minutesIn, timeOf } from "../../model/staffing/minutes.ts";
import { t } from "../../texts/texts.ts";

const WORK: { readonly [K in WorkKind]: { readonly title: string; readonly rests: string } } = {
  answer: {
    title: t("Answering"),
    rests: t("Mean 5.8 min: AT&T's 19 people and 32,000 tickets a month leave about 5.7 min each (Ad Age 2010)."),
  },
  draft: { title: t("Reading and sending a drafted reply"), rests: t("An assumption.") },
  handoff: {
    title: t("A call, or another way offline"),
    rests: t("Mean 8.6 min: telephone care of telecoms is put at 6 to 10 min (supplo.io)."),
  },
  approval: { title: t("Approving"), rests: t("An assumption.") },
  judgement: { title: t("Judging"), rests: t("An assumption.") },
  solution: { title: t("Solving it after the reply"), rests: t("As a call.") },
};

interface HandlingTableProps {
  readonly roster: Roster;
  readonly onChange: (roster: Roster) => void;
}

/** How long people take over each kind of work, in minutes, and what the usual times rest on. */
export function HandlingTable({ roster, onChange }: HandlingTableProps) {
  return (
    <div className="staffing-wide">
      <table className="job-table staffing-handling">
        <caption className="visually-hidden">{t("How long work takes")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("Work")}</th>
            <th scope="col">{t("Half within, min")}</th>
            <th scope="col">{t("Nine in ten within, min")}</th>
            <th scope="col">{t("What the usual time rests on")}</th>
          </tr>
        </thead>
        <tbody>
          {WORK_KINDS.map((kind) => (
            <HandlingRow key={kind} {...{ kind, roster, onChange }} />
          ))}
        </tbody>
      </table>
      <p className="small">
        {t(
          "Times differ from case to case, as service times do (lognormal: Brown and others, JASA 100, 2005). Nobody publishes them for public care desks: put your own in where you know them.",
        )}
      </p>
    </div>
  );
}

function HandlingRow({ kind, roster, onChange }: HandlingTableProps & { readonly kind: WorkKind }) {
  const { title, rests } = WORK[kind];
  const own = roster.handling[kind];
  const minutes = minutesIn(own ?? USUAL_HANDLING[kind]);
  const set = (median: number, p90: number): void =>
    onChange({ ...roster, handling: { ...roster.handling, [kind]: timeOf(median, p90) } });
  return (
    <tr>
      <th scope="row">{title}</th>
      {minutes === null ? (
        <td colSpan={2}>{t("As its file says")}</td>
      ) : (
        <>
          <td>
            <NumberInput
              size="xs"
              aria-label={t("{work}: half within, minutes", { work: title })}
              value={minutes[0]}
              min={0.1}
              max={10_000}
              step={0.5}
              onChange={(value) => Number(value) > 0 && set(Number(value), minutes[1])}
            />
          </td>
          <td>
            <NumberInput
              size="xs"
              aria-label={t("{work}: nine in ten within, minutes", { work: title })}
              value={minutes[1]}
              min={0.1}
              max={10_000}
              step={0.5}
              onChange={(value) => Number(value) > 0 && set(minutes[0], Number(value))}
            />
          </td>
        </>
      )}
      <td className="dim">{own === undefined ? rests : t("Your own.")}</td>
    </tr>
  );
}
