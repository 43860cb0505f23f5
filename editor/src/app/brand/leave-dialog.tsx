import { Button, Modal } from "@mantine/core";
import type { BrandChange } from "../../model/brand-changes.ts";
import { t } from "../../texts/texts.ts";
import type { Leaving } from "./use-leave-guard.ts";

interface LeaveDialogProps {
  readonly leaving: Leaving;
  readonly changes: readonly BrandChange[];
}

/** Asks whether changes are to be lost before somebody leaves them. */
export function LeaveDialog({ leaving, changes }: LeaveDialogProps) {
  return (
    <Modal opened onClose={leaving.stay} title={t("Leave without saving?")} centered>
      <p className="small leave-lead">{t("This would be lost:")}</p>
      <ul className="change-list">
        {changes.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
      <div className="buttons">
        <Button className="primary" data-autofocus onClick={leaving.stay}>
          {t("Stay here")}
        </Button>
        <Button variant="default" onClick={leaving.go}>
          {t("Leave without saving")}
        </Button>
      </div>
    </Modal>
  );
}
