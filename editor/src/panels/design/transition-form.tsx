import { Button, TextInput } from "@mantine/core";
import { findGroup, type FoundGroup } from "../../commands/rows.ts";
import {
  addRow,
  describeTransition,
  moveRow,
  removeTransition,
  retarget,
  setTransitionActions,
  setTrigger,
} from "../../commands/transitions.ts";
import { ActionList } from "../../fields/actions/action-list.tsx";
import { useDocument } from "../../fields/document-context.ts";
import { DurationField } from "../../fields/durations/duration-field.tsx";
import { EventPicker } from "../../fields/pickers/event-picker.tsx";
import { NamePicker } from "../../fields/pickers/name-picker.tsx";
import { Icon } from "../../look/icons.tsx";
import type { EventGroup, TransitionRow } from "../../model/chart.ts";
import { t } from "../../texts/texts.ts";
import { Part } from "../part.tsx";
import type { FormAround } from "./form-around.ts";
import { ElementIssues } from "./element-issues.tsx";
import { OnlyIf } from "./only-if.tsx";
import { useMakers } from "./use-makers.ts";

/** One event of a state: when it happens, and what is done then, if, else if and otherwise. */
export function TransitionForm({
  group: id,
  row: chosen,
  ...around
}: FormAround & { readonly group: string; readonly row: string | null }) {
  const { chart, run } = around;
  const { protocol } = useDocument();
  const found = findGroup(protocol, id);
  const group = groupIn(chart, id);
  if (found === null || group === undefined) return null;
  const source = chart.byPath.get(group.source);
  return (
    <>
      <header className="form-head">
        <h2>{sentence(group.title)}</h2>
        <p className="small">
          {source === undefined ? t("anywhere in the protocol") : t("in “{place}”", { place: source.title })}
        </p>
      </header>
      <WhenField found={found} run={run} />
      <Part title={group.rows.length > 1 ? t("Tried in this order") : t("Then")}>
        <ol className="row-forms">
          {group.rows.map((row, index) => (
            <RowForm
              // By its place: its id has its event in it, and a press on a button is lost where the row is made anew between down and up.
              key={index}
              row={row}
              index={index}
              count={group.rows.length}
              isChosen={row.id === chosen}
              actions={found.rows[index]}
              {...around}
            />
          ))}
        </ol>
        <Button size="compact-sm" variant="default" onClick={() => run((now) => addRow(now, id))}>
          {t(group.rows.length === 0 ? "Add a row" : "Add an else-if")}
        </Button>
      </Part>
      <ElementIssues id={id} {...around} />
    </>
  );
}

function WhenField({ found, run }: { readonly found: FoundGroup; readonly run: FormAround["run"] }) {
  const makers = useMakers(run);
  if (found.kind === "after")
    return (
      <DurationField
        label={t("After")}
        value={found.name}
        schedule="allowed"
        onChange={(name) => void run((now) => setTrigger(now, found.id, { kind: "after", name }))}
      />
    );
  if (found.kind === "on")
    return (
      <EventPicker
        label={t("When")}
        help={t("What has to happen for it to go on from here.")}
        value={found.name}
        onChange={(name) => void run((now) => setTrigger(now, found.id, { kind: "on", name }))}
        onCreate={(title) => {
          const name = makers.create("event", title);
          if (name !== null) run((now) => setTrigger(now, found.id, { kind: "on", name }));
        }}
      />
    );
  return null;
}

interface RowFormProps extends FormAround {
  readonly row: TransitionRow;
  readonly index: number;
  readonly count: number;
  readonly isChosen: boolean;
  readonly actions: FoundGroup["rows"][number] | undefined;
}

function RowForm({ row, index, count, isChosen, actions, run }: RowFormProps) {
  const makers = useMakers(run);
  const written = typeof actions === "object" ? actions : {};
  const guard = guardOf(written.guard);
  const target = row.targets[0];
  // What helps with a field is said once, in the first row.
  const told = (help: string): string | undefined => (index === 0 ? help : undefined);
  return (
    <li className="row-form" data-chosen={isChosen}>
      <RowHead row={row} index={index} count={count} run={run} />
      <OnlyIf
        row={row}
        guard={guard}
        help={
          guard === undefined
            ? t("Nothing is asked: what comes to this row takes it.")
            : told(t("The first row that holds is taken."))
        }
        run={run}
      />
      <NamePicker
        kind="state"
        label={t("Leads to")}
        help={target === undefined ? t("Nowhere: the case stays where it is.") : told(t("Where the case goes on."))}
        value={target}
        onChange={(path) => void run((now) => retarget(now, row.id, path ?? null))}
      />
      <ActionList
        label={t("Does on the way")}
        actions={written.actions ?? []}
        onChange={(list) => void run((now) => setTransitionActions(now, row.id, list))}
        onCreate={makers.create}
      />
      <TextInput
        label={t("Note on the card")}
        description={told(t("It explains, and changes nothing for a case."))}
        value={row.description ?? ""}
        onChange={(event) => {
          const text = event.currentTarget.value;
          run((now) => describeTransition(now, row.id, text));
        }}
      />
    </li>
  );
}

function RowHead({ row, index, count, run }: Pick<RowFormProps, "row" | "index" | "count" | "run">) {
  const last = index === count - 1;
  const move = (to: number) => () => void run((now) => moveRow(now, row.id, to));
  return (
    <header>
      <b>{row.word ?? t("always")}</b>
      <span className="row-tools">
        <Tool label={t("Try it earlier")} icon="up" isOff={index === 0} onClick={move(index - 1)} />
        <Tool label={t("Try it later")} icon="down" isOff={last} onClick={move(index + 1)} />
        <Tool
          label={t("Delete this row")}
          icon="close"
          isOff={false}
          onClick={() => void run((now) => removeTransition(now, row.id))}
        />
      </span>
    </header>
  );
}

interface ToolProps {
  readonly label: string;
  readonly icon: "up" | "down" | "close";
  readonly isOff: boolean;
  readonly onClick: () => void;
}

function Tool({ label, icon, isOff, onClick }: ToolProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} disabled={isOff} onClick={onClick}>
      <Icon name={icon} size={12} />
    </button>
  );
}

function guardOf(guard: unknown): string | undefined {
  if (typeof guard === "string") return guard;
  return typeof guard === "object" && guard !== null && "type" in guard && typeof guard.type === "string"
    ? guard.type
    : undefined;
}

function groupIn({ rootGroups, states }: FormAround["chart"], id: string): EventGroup | undefined {
  return [...rootGroups, ...states.flatMap(({ groups }) => groups)].find((group) => group.id === id);
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
