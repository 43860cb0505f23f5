import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { ApiProblem } from "../api/http.ts";
import { t } from "../texts/texts.ts";

/** Says what went wrong, what may help, and offers to try again, and other ways on beside that. */
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
  const hint = error instanceof ApiProblem ? error.hint : null;
  return (
    <div className="trouble" role="alert">
      <h3>{what}</h3>
      <p>
        {asSentence(error.message)}
        {hint !== null && <> {hint}</>}
      </p>
      <div className="buttons">
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          {t("Try again")}
        </Button>
        {children}
      </div>
    </div>
  );
}

/** A message as it stands in an answer or a terminal, with the quotes of a page and a full stop. */
const asSentence = (message: string): string => message.replaceAll(/"([^"]*)"/g, "“$1”").replace(/[^.!?…]$/, "$&.");
