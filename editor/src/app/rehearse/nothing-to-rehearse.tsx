import { Button } from "@mantine/core";
import { t } from "../../texts/texts.ts";

interface NothingToRehearseProps {
  /** Why the protocol cannot run; empty for one without states, null while it is made ready. */
  readonly fault: string | null;
  readonly onDraw: () => void;
}

/** What is shown while a protocol cannot be rehearsed. */
export function NothingToRehearse({ fault, onDraw }: NothingToRehearseProps) {
  return (
    <main className="rehearse-nothing">
      {fault === null ? (
        <p role="status">{t("Getting ready …")}</p>
      ) : (
        <div className="list-empty" role="status">
          <h2>{fault === "" ? t("There is nothing to rehearse yet") : t("This protocol cannot run yet")}</h2>
          <p>{fault === "" ? t("Draw a state first: a mention needs somewhere to go.") : fault}</p>
          <Button variant="default" onClick={onDraw}>
            {t("Go and draw")}
          </Button>
        </div>
      )}
    </main>
  );
}
