import { Modal, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { Protocol } from "@parley/engine";
import { retitled } from "../model/begin-with.ts";
import { blankProtocol } from "../model/blank-protocol.ts";
import { t } from "../texts/texts.ts";
import { BeginBlank } from "./protocols/begin-blank.tsx";
import { BeginFromFile } from "./protocols/begin-from-file.tsx";
import { BeginFromTemplate } from "./protocols/begin-from-template.tsx";
import "./protocols/new-protocol.css";

interface NewProtocolProps {
  /** What it begins with, until somebody chooses another way. */
  readonly way: Way;
  /** Ids of the brand's protocols: a new one gets another. */
  readonly taken: ReadonlySet<string>;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onClose: () => void;
  readonly onBegin: (protocol: Protocol) => void;
}

const WAYS = [
  { value: "blank", label: t("Blank page") },
  { value: "template", label: t("Template") },
  { value: "file", label: t("File") },
] as const;

/** What a protocol can begin with. */
export type Way = (typeof WAYS)[number]["value"];

/** Asks what a new protocol begins with and what it is called; everything else can be said later. */
export function NewProtocol({ way: first, taken, isBusy, error, onClose, onBegin }: NewProtocolProps) {
  const [way, setWay] = useState(first);
  const begin = (protocol: Protocol, title: string): void => onBegin(retitled(protocol, title, taken));
  return (
    <Modal opened onClose={onClose} title={t("A new protocol")} centered size={way === "template" ? 1060 : 520}>
      <SegmentedControl
        className="begin-ways"
        aria-label={t("What it begins with")}
        size="xs"
        fullWidth
        withItemsBorders={false}
        data={[...WAYS]}
        value={way}
        onChange={setWay}
      />
      {way === "blank" && (
        <BeginBlank isBusy={isBusy} error={error} onBegin={(title) => begin(blankProtocol(title), title)} />
      )}
      {way === "template" && <BeginFromTemplate isBusy={isBusy} error={error} onBegin={begin} />}
      {way === "file" && <BeginFromFile isBusy={isBusy} error={error} onBegin={begin} />}
    </Modal>
  );
}
