import { Button, Modal, NativeSelect } from "@mantine/core";
import { ACTIONS, clockDue, EVENTS, type NameKind, type Protocol, type UnknownName } from "@parley/engine";
import { useState } from "react";
import { clockTitle } from "../../model/case-log.ts";
import type { Chart } from "../../model/chart.ts";
import { eventTitle } from "../../model/event-words.ts";
import { renameIn, type ScenarioDocument } from "../../model/rehearsal/mend-scenario.ts";
import { t } from "../../texts/texts.ts";
import { Trouble } from "../trouble.tsx";
import { KINDS, titleOf } from "./scenario-list.tsx";

interface MendNamesProps {
  readonly document: ScenarioDocument;
  readonly unknown: readonly UnknownName[];
  readonly chart: Chart;
  readonly protocol: Protocol;
  readonly isSaving: boolean;
  readonly error: Error | null;
  readonly onMend: (document: ScenarioDocument) => void;
  readonly onClose: () => void;
}

const OUT = "";

/** Names in a scenario that the protocol does not have any more: what each is called now, or that it is to be left out. */
export function MendNames({ document, unknown, chart, protocol, isSaving, error, onMend, onClose }: MendNamesProps) {
  const [chosen, setChosen] = useState<readonly string[]>(() => unknown.map(({ meant }) => meant ?? OUT));
  const mended = (): ScenarioDocument =>
    // From the last to the first: what is left out of a list moves what stands behind it.
    unknown.reduceRight<ScenarioDocument>((now, gone, index) => renameIn(now, gone, chosen[index] || null), document);
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ "aria-label": t("Close") }}
      size={560}
      title={t("Mend “{title}”", { title: titleOf(document) })}
      centered
    >
      <p className="small">
        {t("These names are gone from the protocol: renamed, taken out, or misspelt. Say what each is called now.")}
      </p>
      <ul className="mend-names">
        {unknown.map((gone, index) => (
          <li key={gone.at}>
            <NativeSelect
              label={t("The {kind} “{name}”", { kind: KINDS[gone.kind], name: gone.name })}
              description={stepWords(gone.at)}
              value={chosen[index] ?? OUT}
              onChange={({ currentTarget: { value } }) => setChosen(chosen.with(index, value))}
              data={[
                { value: OUT, label: t("Expect nothing of it any more") },
                ...namesOf(gone.kind, chart, protocol).map(({ value, title }) => ({ value, label: title })),
              ]}
            />
          </li>
        ))}
      </ul>
      {error !== null && (
        <Trouble what={t("The scenario could not be saved.")} error={error} onRetry={() => onMend(mended())} />
      )}
      <div className="buttons">
        <Button className="primary" loading={isSaving} onClick={() => onMend(mended())}>
          {t("Mend it")}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t("Leave it")}
        </Button>
      </div>
    </Modal>
  );
}

function stepWords(at: string): string {
  const step = /^steps\.(\d+)/.exec(at)?.[1];
  return step === undefined ? t("What must never be") : t("Step {step}", { step: Number(step) + 1 });
}

interface KnownName {
  readonly value: string;
  readonly title: string;
}

function namesOf(kind: NameKind, { states }: Chart, protocol: Protocol): readonly KnownName[] {
  switch (kind) {
    case "state":
      return states.map(({ path, title, parent }) => ({
        value: path,
        title: parent === null ? title : `${title} (${path})`,
      }));
    case "clock":
      return Object.keys(protocol.clocks).map((value) => ({ value, title: clockTitle(value, protocol) }));
    case "effect":
      return Object.entries(ACTIONS).flatMap(([value, { title, effect }]) =>
        effect === null ? [] : [{ value, title }],
      );
    case "event":
      return [
        ...Object.keys(EVENTS),
        ...Object.keys(protocol.events),
        ...Object.keys(protocol.clocks).map(clockDue),
      ].map((value) => ({ value, title: eventTitle(value, protocol) }));
  }
}
