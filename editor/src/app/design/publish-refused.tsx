import type { GateFindingBody } from "@parley/engine";
import { errorInWords, asSentence } from "../../api/error-words.ts";
import { ApiProblem } from "../../api/http.ts";
import { FaultLines } from "../../panels/fault-lines.tsx";
import { t } from "../../texts/texts.ts";
import { writePlace } from "../place.ts";

interface PublishRefusedProps {
  readonly error: Error;
  readonly draft: string;
}

/** Did warnings alone keep it from going live, for which nobody said why they may stand? */
export const isDoubted = (error: Error): boolean => {
  const closing = closingOf(error);
  return closing.length > 0 && closing.every(({ severity }) => severity === "warning");
};

const closingOf = (error: Error): readonly GateFindingBody[] =>
  error instanceof ApiProblem ? (error.problem?.findings ?? []).filter(({ closes }) => closes) : [];

/** Why a draft did not go live: what the gate found, and where each of it is shown and mended. */
export function PublishRefused({ error, draft }: PublishRefusedProps) {
  const closing = closingOf(error);
  if (closing.length === 0) return errorInWords(error);
  const failing = new Set(
    closing.filter(({ gate }) => gate === "scenarios").map(({ at }) => at.split(".", 2).join(".")),
  );
  return (
    <>
      <p>{t("It does not go live so.")}</p>
      {failing.size > 0 && (
        <p>
          {t("{count, plural, one {One of its scenarios does} other {# of its scenarios do}} not pass.", {
            count: failing.size,
          })}{" "}
          <a href={writePlace({ kind: "rehearse", id: draft })}>{t("See what happens there")}</a>
        </p>
      )}
      <FaultLines
        lines={closing.filter(({ gate }) => gate !== "scenarios").map(({ message }) => asSentence(message))}
      />
    </>
  );
}
