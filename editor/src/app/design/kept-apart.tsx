import { Button, Modal } from "@mantine/core";
import type { ProtocolDraftBody } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { writePlace } from "../place.ts";

interface KeptApartProps {
  readonly apart: Pick<ProtocolDraftBody, "id" | "title">;
  readonly onStay: () => void;
}

/** One's own changes are a draft of their own now: where it is, and that this one shows the other's. */
export function KeptApart({ apart, onStay }: KeptApartProps) {
  return (
    <Modal
      opened
      onClose={onStay}
      title={t("Yours is a draft of its own")}
      closeButtonProps={{ "aria-label": t("Close") }}
      centered
    >
      <p>
        {t("It is called “{title}” and stands beside this one, which shows theirs now.", {
          title: apart.title ?? apart.id,
        })}
      </p>
      <div className="buttons">
        <Button className="primary" component="a" href={writePlace({ kind: "draft", id: apart.id })}>
          {t("Go on with mine")}
        </Button>
        <Button variant="default" onClick={onStay}>
          {t("Stay with theirs")}
        </Button>
      </div>
    </Modal>
  );
}
