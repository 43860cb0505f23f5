import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { errorInWords } from "../api/error-words.ts";
import { ApiProblem } from "../api/http.ts";
import { rowFaultInWords } from "../model/backtest/fault-words.ts";
import { t } from "../texts/texts.ts";
import { FaultLines } from "./fault-lines.tsx";

/** Says what went wrong, in which rows of a file, what may help, and offers to try again, and other ways on beside that. */
export function Trouble({
  what,
  error,
  onRetry,
  children,
}: {
  readonly what: string;
  readonly error: Error;
  readonly onRetry: () => void;
  readonly children?: ReactNode;
}) {
  const errors = error instanceof ApiProblem ? error.problem?.errors : undefined;
  const rows = (errors ?? []).flatMap(({ field, message }) => rowFaultInWords(field, message) ?? []);
  return (
    <div className="trouble" role="alert">
      <p className="trouble-what">{what}</p>
      <p>{errorInWords(error)}</p>
      <FaultLines lines={rows} />
      <div className="buttons">
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          {t("Try again")}
        </Button>
        {children}
      </div>
    </div>
  );
}
