import { Button } from "@mantine/core";
import { ApiProblem } from "../api/http.ts";
import { t } from "../texts/texts.ts";

/** Says what went wrong, what may help, and offers to try again. */
export function Trouble({
  what,
  error,
  onRetry,
}: {
  readonly what: string;
  readonly error: Error;
  readonly onRetry: () => void;
}) {
  const hint = error instanceof ApiProblem ? error.hint : null;
  return (
    <div className="trouble" role="alert">
      <h3>{what}</h3>
      <p>
        {error.message}
        {hint !== null && <> {hint}</>}
      </p>
      <Button size="compact-xs" variant="default" onClick={onRetry}>
        {t("Try again")}
      </Button>
    </div>
  );
}
