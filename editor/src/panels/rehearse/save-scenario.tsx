import { Button, Checkbox, Modal, TextInput } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Program } from "@parley/engine";
import { DialogForm } from "../../look/dialog-form.tsx";
import type { Chart } from "../../model/chart.ts";
import { freeTitle } from "../../model/free-title.ts";
import { ticksOf, type Tick } from "../../model/rehearsal/expectations.ts";
import type { Play } from "../../model/rehearsal/plays.ts";
import { tellPlays } from "../../model/rehearsal/tell-plays.ts";
import { writtenScenario, type WrittenScenario } from "../../model/rehearsal/written-scenario.ts";
import { t } from "../../texts/texts.ts";
import { Trouble } from "../trouble.tsx";
import { TickList } from "./tick-list.tsx";

interface SaveScenarioProps {
  readonly program: Program;
  readonly chart: Chart;
  /** All plays from the first mention to the moment that is looked at. */
  readonly way: readonly Play[];
  /** What the draft's other scenarios are called. */
  readonly taken: readonly string[];
  /** Why it cannot be kept with the draft; null where it can. */
  readonly refusal: string | null;
  readonly isSaving: boolean;
  readonly error: Error | null;
  readonly onSave: (scenario: WrittenScenario) => void;
  readonly onDownload: (scenario: WrittenScenario) => void;
  readonly onClose: () => void;
}

/** Keeps what was rehearsed as a scenario: after each step one ticks what is to be so again. */
export function SaveScenario({ program, chart, way, taken, refusal, ...deeds }: SaveScenarioProps) {
  const { isSaving, error, onSave, onDownload, onClose } = deeds;
  const told = useMemo(() => tellPlays(way, chart, program.protocol), [way, chart, program]);
  const { title, setTitle, ticks, chosen, setChosen, isNever, setNever, count, written } = useChosen(
    program,
    chart,
    way,
    taken,
  );
  const isTaken = taken.includes(title.trim());
  const isReady = title.trim() !== "" && count > 0;
  return (
    <Modal opened onClose={onClose} size={640} title={t("Save as scenario")} centered>
      <DialogForm
        className="save-scenario"
        onSubmit={() => {
          if (isReady && refusal === null) onSave(written());
        }}
      >
        <TextInput
          label={t("What it shows")}
          value={title}
          maxLength={200}
          onChange={(event) => setTitle(event.currentTarget.value)}
          description={isTaken ? t("Another scenario is called that: saving this one replaces it.") : undefined}
          inputWrapperOrder={["label", "input", "description"]}
          data-autofocus
        />
        <p className="small">{t("Tick what must be so whenever this is rehearsed. Publishing asks all scenarios.")}</p>
        <TickList {...{ told, ticks, chosen }} zone={program.brand.timeZone} onChange={setChosen} />
        <Checkbox
          size="xs"
          label={t("In no step may the fallback decide")}
          checked={isNever}
          onChange={(event) => setNever(event.currentTarget.checked)}
        />
        {error !== null && (
          <Trouble what={t("The scenario could not be saved.")} error={error} onRetry={() => onSave(written())} />
        )}
        {refusal !== null && <p className="small">{refusal}</p>}
        {count === 0 && (
          <p className="small late">{t("Tick something: a scenario that expects nothing proves nothing.")}</p>
        )}
        <div className="buttons">
          <Button type="submit" className="primary" disabled={!isReady || refusal !== null} loading={isSaving}>
            {isTaken
              ? t("Replace that one")
              : t("Save with {count, plural, one {# expectation} other {# expectations}}", { count })}
          </Button>
          <Button variant="default" disabled={!isReady} onClick={() => onDownload(written())}>
            {t("Download as a file")}
          </Button>
        </div>
      </DialogForm>
    </Modal>
  );
}

/** What was ticked so far, and the scenario that comes of it. */
function useChosen(program: Program, chart: Chart, way: readonly Play[], taken: readonly string[]) {
  const ticks = useMemo(() => ticksOf(program, chart, way), [program, chart, way]);
  const [title, setTitle] = useState(() => freeTitle(titleFor(way), taken));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => likely(ticks));
  const [isNever, setNever] = useState(() => way.at(-1)?.happened.moment.state?.fallback !== true);
  const count = chosen.size + (isNever ? 1 : 0);
  const written = (): WrittenScenario =>
    writtenScenario({
      title: title.trim(),
      way,
      expected: ticks.map((all, step) =>
        all.filter(({ id }) => chosen.has(`${step} ${id}`)).map(({ expect }) => expect),
      ),
      never: isNever ? { fallback: true } : {},
    });
  return { title, setTitle, ticks, chosen, setChosen, isNever, setNever, count, written };
}

function likely(ticks: ReadonlyArray<readonly Tick[]>): ReadonlySet<string> {
  return new Set(ticks.flatMap((all, step) => all.filter((tick) => tick.isLikely).map(({ id }) => `${step} ${id}`)));
}

const MOST_LETTERS = 80;

/** The first words of what was written. */
function titleFor([first]: readonly Play[]): string {
  const text = first !== undefined && "mention" in first.step ? first.step.mention.text : "";
  const words = text.replace(/@\S+/g, "").replace(/\s+/g, " ").trim();
  return words.length <= MOST_LETTERS ? words : `${words.slice(0, MOST_LETTERS).replace(/\s+\S*$/, "")} …`;
}
