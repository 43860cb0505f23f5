import type { JobBody } from "@parley/engine";
import { asSentence } from "../../api/error-words.ts";
import { rowFaultInWords } from "../../model/backtest/fault-words.ts";
import { t } from "../../texts/texts.ts";
import { FaultLines } from "../fault-lines.tsx";

interface JobFailedProps {
  /** What did not work, as a sentence. */
  readonly what: string;
  readonly problem: JobBody["problem"];
}

/** Why work at the server failed: what was wrong, in which lines of a file or where else, and what helps. */
export function JobFailed({ what, problem }: JobFailedProps) {
  return (
    <div className="trouble" role="alert">
      <h3>{what}</h3>
      {problem !== null && <Why problem={problem} />}
    </div>
  );
}

function Why({ problem: { code, detail, hint, issues } }: { readonly problem: NonNullable<JobBody["problem"]> }) {
  // Its detail is the first of its issues, with its place as those know it who write protocols by hand.
  const isUnsound = code === "PARLEY_PROTOCOL_UNSOUND";
  const helps = isUnsound ? t("Design shows each of these where it is.") : hint;
  return (
    <>
      <p>{isUnsound ? t("The protocol is not sound yet.") : asSentence(detail)}</p>
      <FaultLines lines={issues.map(({ at, message }) => rowFaultInWords(at, message) ?? asSentence(message))} />
      {helps !== null && <p>{helps}</p>}
    </>
  );
}
