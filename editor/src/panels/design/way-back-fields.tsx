import type { StateNode } from "@parley/engine";
import { firstGoalOf, memoryOf, setFirstGoal, setMemory, type Memory } from "../../commands/way-back.ts";
import { useDocument } from "../../fields/document-context.ts";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { NamePicker } from "../../fields/pickers/name-picker.tsx";
import { PickField } from "../../fields/pickers/pick-field.tsx";
import type { ChartState } from "../../model/chart.ts";
import { t } from "../../texts/texts.ts";
import type { FormAround } from "./form-around.ts";

const MEMORIES: Readonly<Record<Memory, string>> = {
  shallow: t("The state of the phase alone"),
  deep: t("Everything inside, however deep"),
};

const MEMORY_OPTIONS = Object.entries(MEMORIES).map(([value, title]) => ({ value, title }));

type WayBackFieldsProps = Pick<FormAround, "chart" | "run"> & { readonly state: ChartState; readonly node: StateNode };

/** What a way back remembers, and where it leads as long as there is nothing to remember. */
export function WayBackFields({ state, node, chart, run }: WayBackFieldsProps) {
  const { protocol } = useDocument();
  const phase = state.parent === null ? undefined : chart.byPath.get(state.parent);
  const others = chart.states.filter(
    ({ path, kind }) => kind === "history" || (state.parent !== null && !path.startsWith(`${state.parent}.`)),
  );
  return (
    <>
      <FieldFrame
        label={t("What it remembers")}
        help={t("Where a phase in the phase was left counts only when everything is remembered.")}
      >
        {(ids) => (
          <PickField
            ids={ids}
            value={memoryOf(node)}
            options={MEMORY_OPTIONS}
            onChange={(memory) => void run((now) => setMemory(now, state.path, memory === "deep" ? "deep" : "shallow"))}
            noun={t("memory")}
            listed={t("What may be remembered")}
          />
        )}
      </FieldFrame>
      <NamePicker
        kind="state"
        label={t("Where a case goes that was never there")}
        help={t("There is nothing to come back to then.")}
        empty={phase === undefined ? t("Where every case begins") : t("Where “{phase}” begins", { phase: phase.title })}
        value={firstGoalOf(protocol, state.path) ?? undefined}
        except={others.map(({ path }) => path)}
        onChange={(goal) => void run((now) => setFirstGoal(now, state.path, goal ?? null))}
      />
    </>
  );
}
