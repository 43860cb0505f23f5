import { Button, NumberInput } from "@mantine/core";
import type { Brand } from "@parley/engine";
import type { useStaffingRun } from "../../api/jobs.ts";
import { changed, withAlternative, without, wishOf } from "../../model/staffing/staffing-plan.ts";
import { JobState } from "../../panels/rehearse/job-state.tsx";
import { RosterList } from "../../panels/staffing/roster-list.tsx";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { MentionSourceField } from "../mention-file/mention-source-field.tsx";
import type { MentionSource } from "../mention-file/use-mention-source.ts";
import type { WrittenPlan } from "./use-staffing-plan.ts";

interface StaffingSideProps {
  readonly brand: Brand;
  readonly draft: string;
  /** The version that is live; null where none is. */
  readonly live: string | null;
  readonly written: WrittenPlan;
  readonly source: MentionSource;
  readonly faults: readonly string[];
  readonly chosen: number | null;
  readonly onChoose: (id: number) => void;
  readonly asked: ReturnType<typeof useStaffingRun>;
  readonly onAsked: () => void;
}

/** The left side: what is compared, for how long, and how far the simulation is. */
export function StaffingSide(props: StaffingSideProps) {
  const { draft, live, written, source, faults, chosen, onChoose, asked, onAsked } = props;
  const { plan, setPlan, isKept, fileFault } = written;
  const { job, refused, isAsking, ask, cancel, retry } = asked;
  const isBusy = isAsking || (job !== null && job !== undefined && job.endedAt === null);
  const run = (): void => {
    ask(wishOf(plan, draft, live, source.ready));
    onAsked();
  };
  return (
    <section className="list" aria-label={t("Staffing")}>
      <header className="list-head">
        <h2>{t("Staffing")}</h2>
      </header>
      <div className="job-form">
        <Compared {...{ live, written, chosen, onChoose }} />
        {fileFault !== null && (
          <p className="staffing-faults" role="alert">
            {fileFault}
          </p>
        )}
        <MentionSourceField source={source} />
        <RunFields {...{ plan, setPlan }} />
        <Button className="primary" loading={isBusy} disabled={faults.length > 0 || source.isLacking} onClick={run}>
          {t("Simulate")}
        </Button>
        <Faults faults={faults} />
        {refused !== null && <Trouble what={t("That did not work.")} error={refused} onRetry={retry} />}
        {job !== null && job !== undefined && (
          <JobState job={job} soFar={(done, of) => t("{done} of {of} runs", { done, of })} onCancel={cancel} />
        )}
        <p className="small">
          {isKept
            ? t("What is written here stays in this browser.")
            : t("This browser has no room to keep this: save it as files.")}
        </p>
      </div>
    </section>
  );
}

function Faults({ faults }: Pick<StaffingSideProps, "faults">) {
  if (faults.length === 0) return null;
  return (
    <ul className="staffing-faults">
      {faults.map((fault) => (
        <li key={fault}>{fault}</li>
      ))}
    </ul>
  );
}

function RunFields({ plan, setPlan }: Pick<WrittenPlan, "plan" | "setPlan">) {
  return (
    <div className="staffing-pair">
      <NumberInput
        size="xs"
        label={t("Weeks")}
        placeholder={plan.arrivals === "recorded" ? t("all") : "4"}
        value={plan.weeks ?? ""}
        min={1}
        max={52}
        allowDecimal={false}
        onChange={(value) =>
          setPlan({ ...plan, weeks: value === "" ? null : Math.min(52, Math.max(1, Number(value))) })
        }
      />
      <NumberInput
        size="xs"
        label={t("Runs")}
        value={plan.seeds}
        min={2}
        max={200}
        allowDecimal={false}
        onChange={(value) => setPlan({ ...plan, seeds: Math.min(200, Math.max(2, Number(value) || 10)) })}
      />
    </div>
  );
}

function Compared({
  live,
  written,
  chosen,
  onChoose,
}: Pick<StaffingSideProps, "live" | "written" | "chosen" | "onChoose">) {
  const { plan, setPlan, takeFile } = written;
  return (
    <RosterList
      {...{ chosen, onChoose }}
      alternatives={plan.alternatives}
      hasLive={live !== null}
      onDuplicate={(one) => {
        const next = withAlternative(plan, one);
        setPlan(next);
        onChoose(next.alternatives.at(-1)?.id ?? one.id);
      }}
      onRemove={(id) => setPlan(without(plan, id))}
      onTry={(id, on) => setPlan(changed(plan, id, { on }))}
      onFile={(file) => void takeFile(file)}
    />
  );
}
