import { useMemo, useState } from "react";
import { useEquityAudit } from "../../api/jobs.ts";
import { DocumentContext } from "../../fields/document-context.ts";
import { EquityForm } from "../../panels/equity/equity-form.tsx";
import { EquityFoundView } from "../../panels/equity/equity-found.tsx";
import { NewestRecorded, USUAL_MENTIONS } from "../../panels/equity/newest-recorded.tsx";
import { JobState } from "../../panels/rehearse/job-state.tsx";
import { JobFailed } from "../../panels/rehearse/job-failed.tsx";
import { Trouble } from "../../panels/trouble.tsx";
import { t } from "../../texts/texts.ts";
import { DownloadReport } from "../download-report.tsx";
import { MentionSourceField } from "../mention-file/mention-source-field.tsx";
import { useMentionSource } from "../mention-file/use-mention-source.ts";
import type { RehearsePageProps } from "../rehearse/rehearse-page-props.ts";
import { RehearseShell } from "../rehearse/rehearse-shell.tsx";

/** Fairness: are people served differently for who they are, or for where they write? */
export function EquityPage(props: RehearsePageProps) {
  const { kept, brand, protocol, mayReadCases } = props;
  const draft = kept.id;
  const around = useMemo(() => ({ protocol, brand }), [protocol, brand]);
  const { job, error, refused, isAsking, ask, cancel, retry } = useEquityAudit(kept.brand, draft);
  const source = useMentionSource(kept.brand, mayReadCases);
  const [last, setLast] = useState(USUAL_MENTIONS);
  const isBusy = isAsking || (job !== null && job !== undefined && job.endedAt === null);
  return (
    <RehearseShell {...props} page="equity">
      <section className="list" aria-label={t("Fairness")}>
        <header className="list-head">
          <h2>{t("Fairness")}</h2>
        </header>
        <div className="job-form">
          <p className="small">
            {t(
              "Each mention goes through this draft as it is, and again with one thing swapped and all else the same.",
            )}
          </p>
          <DocumentContext value={around}>
            <EquityForm
              isBusy={isBusy}
              mentions={source.isLacking ? null : source.ready === null ? { last } : { file: source.ready }}
              onRun={(wish) => ask({ draft, ...wish })}
            >
              <MentionSourceField source={source}>
                <NewestRecorded value={last} onChange={setLast} />
              </MentionSourceField>
            </EquityForm>
          </DocumentContext>
          {refused !== null && <Trouble what={t("That did not work.")} error={refused} onRetry={retry} />}
          {job !== null && job !== undefined && (
            <JobState job={job} soFar={(done, of) => t("{done} of {of} mentions", { done, of })} onCancel={cancel} />
          )}
        </div>
      </section>
      <main className="job-main" aria-label={t("What fairness was found")}>
        <Found {...{ job, error, retry, isBusy, brand, protocol, mayReadCases }} />
      </main>
    </RehearseShell>
  );
}

interface FoundProps extends Pick<ReturnType<typeof useEquityAudit>, "job" | "error" | "retry"> {
  readonly isBusy: boolean;
  readonly brand: RehearsePageProps["brand"];
  readonly protocol: RehearsePageProps["protocol"];
  readonly mayReadCases: boolean;
}

function Found({ job, error, retry, isBusy, brand, protocol, mayReadCases }: FoundProps) {
  if (error !== null) return <Trouble what={t("What was found could not be read.")} error={error} onRetry={retry} />;
  if (job?.state === "failed")
    return (
      <div className="job-empty">
        <JobFailed what={t("It could not be worked out.")} problem={job.problem} />
      </div>
    );
  const found = job?.result ?? null;
  if (job === null || job === undefined || found === null)
    return (
      <div className="job-empty" role="status">
        <h2>{isBusy ? t("Looking for differences …") : t("Is everybody served alike?")}</h2>
        <p>
          {t(
            "Would somebody with ten million followers be answered sooner? Would the same fault get another answer by private message? Swap it, and see who would be served differently, in what, and through which condition.",
          )}
        </p>
      </div>
    );
  return (
    <div className="job-page">
      <div className="job-head">
        <h2>{t("Is everybody served alike?")}</h2>
        <DownloadReport name={`${protocol.id}-equity`} report={found.report} />
      </div>
      {found.mentions === 0 ? (
        <p className="small">{t("No mention is recorded yet, so there was nothing to swap.")}</p>
      ) : (
        <>
          <p className="job-says" aria-live="polite">
            {found.says}
          </p>
          <EquityFoundView
            key={job.id}
            of={{ brand: job.brand, where: "equity-audits", id: job.id }}
            {...{ found, brand, protocol, mayReadCases }}
          />
        </>
      )}
      <p className="small">
        {t("Of revision {revision} of the draft. Kept for a day.", { revision: job.draft?.revision ?? 0 })}
      </p>
    </div>
  );
}
