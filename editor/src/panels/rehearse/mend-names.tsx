import { Button, Modal, NativeSelect } from "@mantine/core";
import { ACTIONS, clockDue, EVENTS, type Brand, type NameKind, type Protocol, type UnknownName } from "@parley/engine";
import { useState } from "react";
import { messageExcerpt } from "../../model/action-words.ts";
import { clockTitle } from "../../model/case-log.ts";
import type { Chart } from "../../model/chart.ts";
import { eventTitle } from "../../model/event-words.ts";
import { renameIn, type ScenarioDocument } from "../../model/rehearsal/mend-scenario.ts";
import { listInWords } from "../../texts/locale.ts";
import { t } from "../../texts/texts.ts";
import { Trouble } from "../trouble.tsx";
import { KINDS, titleOf } from "./scenario-list.tsx";

interface MendNamesProps {
  readonly document: ScenarioDocument;
  readonly unknown: readonly UnknownName[];
  readonly chart: Chart;
  readonly protocol: Protocol;
  readonly brand: Brand;
  readonly isSaving: boolean;
  readonly error: Error | null;
  readonly onMend: (document: ScenarioDocument) => void;
  readonly onClose: () => void;
}

const OUT = "";

/** Names in a scenario that the protocol does not have any more: what each is called now, or that it is to be left out. */
export function MendNames({
  document,
  unknown,
  chart,
  protocol,
  brand,
  isSaving,
  error,
  onMend,
  onClose,
}: MendNamesProps) {
  const names = [...new Map(unknown.map((gone) => [nameOf(gone), gone])).entries()];
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(
    () => new Map(unknown.map((gone) => [nameOf(gone), gone.meant ?? OUT])),
  );
  const mended = (): ScenarioDocument =>
    // From the last to the first: what is left out of a list moves what stands behind it.
    unknown.reduceRight<ScenarioDocument>(
      (now, gone) => renameIn(now, gone, chosen.get(nameOf(gone)) || null),
      document,
    );
  return (
    <Modal opened onClose={onClose} size={560} title={t("Mend “{title}”", { title: titleOf(document) })} centered>
      <p className="small">
        {t("These names are gone from the protocol: renamed, taken out, or misspelt. Say what each is called now.")}
      </p>
      <ul className="mend-names">
        {names.map(([key, gone]) => (
          <GoneName
            key={key}
            {...{ gone, chart, protocol, brand }}
            places={unknown.filter((each) => nameOf(each) === key).map(({ at }) => at)}
            value={chosen.get(key) ?? OUT}
            onChange={(value) => setChosen(new Map(chosen).set(key, value))}
          />
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

/** A name is one, wherever it stands. */
const nameOf = ({ kind, name }: Pick<UnknownName, "kind" | "name">): string => `${kind} ${name}`;

type Around = Pick<MendNamesProps, "chart" | "protocol" | "brand">;

interface GoneNameProps extends Around {
  readonly gone: Pick<UnknownName, "kind" | "name">;
  readonly places: readonly string[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One name that is gone, the steps in which it stands, and what it is called now. */
function GoneName({ gone: { kind, name }, places, value, onChange, ...around }: GoneNameProps) {
  return (
    <li>
      <NativeSelect
        size="xs"
        label={t("The {kind} “{name}”", { kind: KINDS[kind], name })}
        description={listInWords([...new Set(places.map(stepWords))])}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        data={[
          { value: OUT, label: t("Expect nothing of it any more") },
          ...namesOf(kind, around).map((known) => ({ value: known.value, label: known.title })),
        ]}
      />
    </li>
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

function namesOf(kind: NameKind, { chart: { states }, protocol, brand }: Around): readonly KnownName[] {
  switch (kind) {
    case "state":
      return states.map(({ path, title }) => ({
        value: path,
        title: states.some((other) => other.path !== path && other.title === title) ? `${title} (${path})` : title,
      }));
    case "clock":
      return Object.keys(protocol.clocks).map((value) => ({ value, title: clockTitle(value, protocol) }));
    case "effect":
      return Object.entries(ACTIONS).flatMap(([value, { title, effect }]) =>
        effect === null ? [] : [{ value, title }],
      );
    case "lead":
      return Object.entries(brand.leads).map(([value, { title }]) => ({ value, title }));
    case "message":
      return Object.keys(protocol.messages).map((value) => ({ value, title: messageExcerpt(value, protocol) }));
    case "event":
      return [
        ...Object.keys(EVENTS),
        ...Object.keys(protocol.events),
        ...Object.keys(protocol.clocks).map(clockDue),
      ].map((value) => ({ value, title: eventTitle(value, protocol) }));
  }
}
