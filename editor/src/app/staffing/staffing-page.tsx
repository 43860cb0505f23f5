import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useStaffingRun } from "../../api/jobs.ts";
import { versionsQuery } from "../../api/versions.ts";
import { Pills } from "../../fields/pickers/pills.tsx";
import { faultsOf, unserved } from "../../model/staffing/roster-faults.ts";
import { changed, demandFile, type Alternative } from "../../model/staffing/staffing-plan.ts";
import { ArrivalsForm } from "../../panels/staffing/arrivals-form.tsx";
import { HandlingTable } from "../../panels/staffing/handling-table.tsx";
import { RosterTable } from "../../panels/staffing/roster-table.tsx";
import { StaffingFoundView } from "../../panels/staffing/staffing-found.tsx";
import { JobFailed } from "../../panels/rehearse/job-failed.tsx";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { download } from "../download.ts";
import { DownloadReport } from "../download-report.tsx";
import { useMentionSource } from "../mention-file/use-mention-source.ts";
import type { RehearsePageProps } from "../rehearse/rehearse-page-props.ts";
import { RehearseShell } from "../rehearse/rehearse-shell.tsx";
import { StaffingSide } from "./staffing-side.tsx";
import { useStaffingPlan, type WrittenPlan } from "./use-staffing-plan.ts";
import "../../panels/staffing/staffing.css";

type Shown = "people" | "arrivals" | "found";

/** Staffing: how long would cases wait, and which promises be broken, with these people? */
export function StaffingPage(props: RehearsePageProps) {
  const { kept, brand, protocol, mayReadCases } = props;
  const written = useStaffingPlan(brand, kept.id);
  const { alternatives } = written.plan;
  const source = useMentionSource(kept.brand, mayReadCases);
  const asked = useStaffingRun(kept.brand, kept.id);
  const versions = useQuery(versionsQuery(kept.brand, protocol.id));
  const live = versions.data?.find(({ status }) => status === "live")?.version ?? null;
  const [shown, setShown] = useState<Shown | null>(null);
  const [id, setId] = useState<number | null>(null);
  const chosen = alternatives.find((each) => each.id === id) ?? alternatives[0];
  const view = shown ?? (asked.job === null || asked.job === undefined ? "people" : "found");
  return (
    <RehearseShell {...props} page="staffing">
      <StaffingSide
        {...{ brand, live, written, asked, source }}
        draft={kept.id}
        faults={faultsOf(alternatives, brand)}
        chosen={view === "people" ? (chosen?.id ?? null) : null}
        onChoose={(each) => {
          setId(each);
          setShown("people");
        }}
        onAsked={() => setShown("found")}
      />
      <main className="job-main" aria-label={t("Staffing")}>
        <div className="job-page">
          <div className="job-head">
            <Pills
              label={t("What to see")}
              value={view}
              options={[
                { value: "people", title: t("Who is there") },
                { value: "arrivals", title: t("What comes in") },
                { value: "found", title: t("Results") },
              ]}
              onChange={setShown}
            />
            <Deeds {...{ view, chosen, written, asked }} name={protocol.id} />
          </div>
          {view === "people" && chosen !== undefined && <People key={chosen.id} {...{ chosen, written, brand }} />}
          {view === "arrivals" && (
            <section className="job-card">
              <ArrivalsForm plan={written.plan} onChange={written.setPlan} />
            </section>
          )}
          {view === "found" && <Found {...{ asked, brand, protocol }} />}
        </div>
      </main>
    </RehearseShell>
  );
}

interface DeedsProps {
  readonly view: Shown;
  readonly chosen: Alternative | undefined;
  readonly written: WrittenPlan;
  readonly asked: ReturnType<typeof useStaffingRun>;
  readonly name: string;
}

function Deeds({ view, chosen, written, asked, name }: DeedsProps) {
  const found = asked.job?.result ?? null;
  if (view === "found")
    return found === null ? null : <DownloadReport name={`${name}-staffing`} report={found.report} />;
  const file = view === "arrivals" ? demandFile(written.plan) : chosen?.roster;
  const called = view === "arrivals" ? "arrivals.json" : "roster.json";
  return (
    <div className="job-deeds">
      <Button
        size="compact-sm"
        variant="default"
        title={t("As parley staffing reads it")}
        onClick={() => download(called, new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: "application/json" }))}
      >
        {t("Save as {file}", { file: called })}
      </Button>
    </div>
  );
}

interface PeopleProps extends Pick<RehearsePageProps, "brand"> {
  readonly chosen: Alternative;
  readonly written: WrittenPlan;
}

function People({ chosen, written, brand }: PeopleProps) {
  const { plan, setPlan } = written;
  const { roster } = chosen;
  const onChange = (next: Alternative["roster"]): void => setPlan(changed(plan, chosen.id, { roster: next }));
  const left = unserved(chosen, brand);
  return (
    <>
      <TextInput
        size="xs"
        className="staffing-title"
        label={t("What this roster is called")}
        value={roster.title}
        onChange={({ currentTarget: { value } }) => onChange({ ...roster, title: value })}
      />
      <section className="job-card">
        <RosterTable {...{ roster, brand, onChange }} />
        {left.length > 0 && (
          <p className="small">
            {t("Nobody takes the work of {leads}: it would wait for ever.", { leads: left.join(", ") })}
          </p>
        )}
      </section>
      <section className="job-card">
        <h3>{t("How long work takes")}</h3>
        <HandlingTable {...{ roster, onChange }} />
      </section>
    </>
  );
}

function Found({ asked, brand, protocol }: Pick<DeedsProps, "asked"> & Pick<RehearsePageProps, "brand" | "protocol">) {
  const { job, error, retry } = asked;
  if (error !== null) return <Trouble what={t("What was found could not be read.")} error={error} onRetry={retry} />;
  if (job?.state === "failed")
    return (
      <div className="job-empty">
        <JobFailed what={t("It could not be worked out.")} problem={job.problem} />
      </div>
    );
  if (job?.result === null || job?.result === undefined)
    return (
      <div className="job-empty" role="status">
        <h2>{job !== null && job?.endedAt === null ? t("Simulating …") : t("How long would cases wait?")}</h2>
        <p>
          {t(
            "Say who is there and what comes in, then simulate: people take what waits, by this protocol itself, run after run. Duplicate a roster and change it to compare the two on the same mentions.",
          )}
        </p>
      </div>
    );
  const { from, to } = job.result;
  return (
    <>
      <StaffingFoundView key={job.id} found={job.result} {...{ brand, protocol }} />
      <p className="small">
        {t("{from} to {to}, {seeds} runs each.", { from: from.slice(0, 10), to: to.slice(0, 10), seeds: job.seeds })}
      </p>
    </>
  );
}
