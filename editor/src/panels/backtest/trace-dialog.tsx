import { Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { QUESTIONS, type Brand, type Protocol, type TracedMentionBody, type TracedSideBody } from "@parley/engine";
import { recordedMentionQuery } from "../../api/backtests.ts";
import { tracedQuery, type JobOfMentions } from "../../api/job-mentions.ts";
import { QuestionIcon } from "../../look/icons.tsx";
import { journalOfSide } from "../../model/backtest/result-words.ts";
import { caseLog } from "../../model/case-log.ts";
import type { Chart } from "../../model/chart.ts";
import { decisionLines } from "../../model/decision-words.ts";
import { reasonsOf } from "../../model/reasons.ts";
import { innermost } from "../../projection/light.ts";
import { t } from "../../texts/texts.ts";
import { channelTitle } from "../case-row.tsx";
import { useQuotes } from "./mention-quote.tsx";
import { Answers } from "../answers-view.tsx";
import { Happened } from "../log-view.tsx";
import { Reasons } from "../reasons-view.tsx";
import { timeInZone } from "../times.ts";
import { Trouble } from "../trouble.tsx";
import "./mentions.css";

interface TraceDialogProps {
  readonly of: JobOfMentions;
  readonly mention: string;
  /** The swap that is looked at, by its id; none where two versions are. */
  readonly swap?: string;
  readonly protocol: Protocol;
  readonly brand: Brand;
  readonly chart: Chart;
  /** What the sides are called: what it was compared with, and what was tried. */
  readonly sides: { readonly before: string; readonly after: string };
  readonly onClose: () => void;
}

/** One mention with the whole case that comes of it, before and after, side by side. */
export function TraceDialog(props: TraceDialogProps) {
  const { of, mention, swap, onClose } = props;
  const traced = useQuery(tracedQuery(of, mention, swap ?? null));
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1080px, 94vw)"
      title={t("What becomes of a mention")}
      transitionProps={{ duration: 0 }}
    >
      {traced.isPending && <p role="status">{t("Works out what became of it …")}</p>}
      {traced.isError && (
        <Trouble
          what={t("The mention could not be traced.")}
          error={traced.error}
          onRetry={() => void traced.refetch()}
        />
      )}
      {traced.isSuccess && <Traced {...props} traced={traced.data} />}
    </Modal>
  );
}

type TracedProps = Omit<TraceDialogProps, "onClose" | "mention" | "swap"> & { readonly traced: TracedMentionBody };

function Traced({ traced, sides, of, ...around }: TracedProps) {
  const { before, after } = traced;
  return (
    <>
      <Written of={of} channel={traced.channel} mention={traced.mention} />
      {before !== null && <Changed before={before} after={after} {...around} />}
      <div className="trace-sides" data-two={before !== null}>
        {before !== null && <Side title={sides.before} side={before} {...around} />}
        <Side title={sides.after} side={after} {...around} />
      </div>
    </>
  );
}

interface WrittenProps {
  readonly of: JobOfMentions;
  readonly channel: string;
  readonly mention: string;
}

/** What was written: whole where it is recorded, as it begins where it came with a file. */
function Written({ of, channel, mention }: WrittenProps) {
  const { data } = useQuery(recordedMentionQuery(of.brand, channel, mention));
  const quote = useQuotes(of, [mention])(mention);
  const whole = data?.sent["text"];
  return (
    <blockquote className="mention trace-mention">
      <span className="dim trace-byline">
        <b>@{data?.author ?? quote?.author ?? "…"}</b> · {channelTitle(channel)} · {mention}
      </span>
      <p>{typeof whole === "string" ? whole : (quote?.text ?? "…")}</p>
    </blockquote>
  );
}

type SideAround = Pick<TraceDialogProps, "protocol" | "brand" | "chart">;

/** The fields that differ, first of all. */
function Changed({
  before,
  after,
  protocol,
  brand,
}: SideAround & { readonly before: TracedSideBody; readonly after: TracedSideBody }) {
  const [was, is] = [before, after].map(({ decision }) => decisionLines({ decision, earlier: [] }, protocol, brand));
  const now = nowOf(after);
  const said = (line: NonNullable<typeof is>[number]): string =>
    line.dueAt === null ? line.text : timeInZone(line.dueAt, brand.timeZone, now);
  const changed = QUESTIONS.flatMap(({ field, title }) => {
    const [old, next] = [was, is].map((lines) => lines?.find((line) => line.field === field));
    if (old === undefined || next === undefined || said(old) === said(next)) return [];
    return [{ field, title, old: said(old), next: said(next) }];
  });
  if (changed.length === 0) return <p className="small">{t("In the end both decide alike.")}</p>;
  return (
    <ul className="trace-changed">
      {changed.map(({ field, title, old, next }) => (
        <li key={field}>
          <QuestionIcon field={field} /> {title}: <span className="dim">{old} →</span> <b>{next}</b>
        </li>
      ))}
    </ul>
  );
}

function Side({
  title,
  side,
  protocol,
  brand,
  chart,
}: SideAround & { readonly title: string; readonly side: TracedSideBody }) {
  const journal = journalOfSide(side);
  const zone = brand.timeZone;
  const now = nowOf(side);
  const where = innermost(side.active).map((path) => chart.byPath.get(path)?.title ?? path);
  return (
    <section className="trace-side" aria-label={title}>
      <h3>{title}</h3>
      <p className="small">
        {side.joined ? t("It joined an open case.") : t("It opened a case.")}{" "}
        {where.length > 0 && t("It rests in {where}.", { where: where.join(", ") })}{" "}
        {side.fallback && t("The protocol could not decide; its fallback did.")}
      </p>
      <Answers
        lines={decisionLines({ decision: side.decision, earlier: [] }, protocol, brand)}
        zone={zone}
        now={now}
        clocks={{}}
      />
      <Happened lines={caseLog(journal, chart, protocol)} zone={zone} now={now} />
      {side.omitted > 0 && <p className="small">{t("{count} further steps are left out.", { count: side.omitted })}</p>}
      <Reasons reasons={reasonsOf(journal, protocol)} zone={zone} />
    </section>
  );
}

const nowOf = ({ steps }: TracedSideBody): number => Date.parse(steps[0]?.at ?? "1970-01-01T00:00:00Z");
