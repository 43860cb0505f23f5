import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { errorInWords } from "../api/error-words.ts";
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
  return (
    <div className="trouble" role="alert">
      <h3>{what}</h3>
      <p>{errorInWords(error)}</p>
      <div className="buttons">
        <Button size="compact-xs" variant="default" onClick={onRetry}>
          {t("Try again")}
        </Button>
        {children}
      </div>
    </div>
  );
}
