import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { OUTCOMES, type Outcome, type StateNode } from "@parley/engine";
import { setKind } from "../../commands/kinds.ts";
import { NEW_KINDS } from "../../commands/new-states.ts";
import { placedAt } from "../../commands/paths.ts";
import { describeState, renameState, setActions, setInitial, setOutcome } from "../../commands/states.ts";
import { connect } from "../../commands/transitions.ts";
import { ActionList } from "../../fields/actions/action-list.tsx";
import { useDocument } from "../../fields/document-context.ts";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { NamePicker } from "../../fields/pickers/name-picker.tsx";
import { PickField } from "../../fields/pickers/pick-field.tsx";
import type { ChartState, EventGroup } from "../../model/chart.ts";
import { Go } from "../../look/go.tsx";
import { t } from "../../texts/texts.ts";
import { Part } from "../part.tsx";
import type { FormAround } from "./form-around.ts";
import { ElementIssues } from "./element-issues.tsx";
import { KIND_OPTIONS, kindOf } from "./state-kinds.ts";
import { useMakers } from "./use-makers.ts";
import { WayBackFields } from "./way-back-fields.tsx";
import { WhenMenu } from "./when-menu.tsx";

/** One state: its name, what it answers and does, what it waits for, and its ways out. */
export function StateForm({ state, ...around }: StateFormProps) {
  const { protocol } = useDocument();
  const node = placedAt(protocol, state.path)?.node;
  if (node === undefined) return null;
  const isEnd = state.kind === "final";
  const isBack = state.kind === "history";
  return (
    <>
      <Texts state={state} {...around} />
      {isEnd && (
        <NamePicker
          kind="outcome"
          label={t("Outcome")}
          help={t("How the case ended, for reports.")}
          value={outcomeOf(node)}
          onChange={(outcome) => void around.run((now) => setOutcome(now, state.path, knownOutcome(outcome)))}
        />
      )}
      {isBack && <WayBackFields {...{ state, node }} {...around} />}
      {!isBack && (
        <Deeds
          title={isEnd ? t("Does at the end") : t("Does on the way in")}
          when="entry"
          {...{ state, node }}
          {...around}
        />
      )}
      {!isEnd && !isBack && <WaysOut state={state} {...around} />}
      {!isEnd && !isBack && <Deeds title={t("Does on leaving")} when="exit" {...{ state, node }} {...around} />}
      <Kind state={state} {...around} />
      {/* Last, as they come while one works: what stands below them would move from under the pointer. */}
      <ElementIssues id={state.path} {...around} />
    </>
  );
}

type StateFormProps = FormAround & { readonly state: ChartState };

function Texts({ state, chart, run }: StateFormProps) {
  const parent = state.parent === null ? undefined : chart.byPath.get(state.parent);
  return (
    <>
      <header className="form-head">
        <TextInput
          label={t("Name")}
          description={t("What its card says, in a few words.")}
          value={state.title}
          maxLength={200}
          onChange={(event) => {
            const title = event.currentTarget.value;
            run((now) => renameState(now, state.path, title, { typing: true }));
          }}
        />
        {parent !== undefined && <p className="small">{t("in “{place}”", { place: parent.title })}</p>}
      </header>
      <Textarea
        label={t("What happens here")}
        placeholder={t("A sentence for whoever reads the chart")}
        description={t("It explains, and changes nothing for a case.")}
        value={state.description ?? ""}
        onChange={(event) => {
          const text = event.currentTarget.value;
          run((now) => describeState(now, state.path, text));
        }}
      />
    </>
  );
}

interface DeedsProps extends StateFormProps {
  readonly title: string;
  readonly when: "entry" | "exit";
  readonly node: StateNode;
}

function Deeds({ title, when, node, state, run }: DeedsProps) {
  const makers = useMakers(run);
  return (
    <Part title={title}>
      <ActionList
        label={title}
        actions={node[when] ?? []}
        onChange={(actions) => void run((now) => setActions(now, state.path, when, actions))}
        onCreate={makers.create}
      />
    </Part>
  );
}

/** The kind is taken from a list that opens: keys that go through one of the browser's own would try every kind in between. */
function Kind({ state, ...around }: StateFormProps) {
  return (
    <div className="part">
      <FieldFrame label={t("Kind")} help={t("What leads here stays when it becomes another kind.")}>
        {(ids) => (
          <PickField
            ids={ids}
            value={kindOf(state)}
            options={KIND_OPTIONS}
            onChange={(picked) => {
              const kind = NEW_KINDS.find((known) => known === picked);
              if (kind !== undefined) around.run((now) => setKind(now, state.path, kind));
            }}
            noun={t("state")}
            listed={t("Kind of state")}
          />
        )}
      </FieldFrame>
      <Beginning state={state} {...around} />
    </div>
  );
}

function WaysOut({ state, chart, run, onChoose }: FormAround & { readonly state: ChartState }) {
  const [asksWhen, setAsksWhen] = useState(false);
  const makers = useMakers(run);
  return (
    <Part title={state.children.length > 0 ? t("At any time in here") : t("Waits for, and then")}>
      {state.groups.length > 0 && (
        <ul className="ways">
          {state.groups.map((group) => (
            <li key={group.id}>
              <Go className="way-out" onClick={() => onChoose([group.id])}>
                <b>{group.title}</b>
                <span className="dim">{goalsOf(group, chart.byPath)}</span>
              </Go>
            </li>
          ))}
        </ul>
      )}
      <div className="at-here">
        <Button size="compact-sm" variant="default" onClick={() => setAsksWhen(true)}>
          {t("Add what it waits for")}
        </Button>
        {asksWhen && (
          <WhenMenu
            source={state.path}
            onCreate={(title) => makers.create("event", title)}
            onPick={(trigger) => {
              setAsksWhen(false);
              run((now) => connect(now, { source: state.path, target: null, trigger }));
            }}
            onClose={() => setAsksWhen(false)}
          />
        )}
      </div>
    </Part>
  );
}

function goalsOf(group: EventGroup, states: ReadonlyMap<string, ChartState>): string {
  const goals = group.rows.flatMap(({ targets }) => targets.map((path) => states.get(path)?.title ?? path));
  return goals.length === 0 ? t("stays here") : `→ ${[...new Set(goals)].join(", ")}`;
}

function Beginning({ state, chart, run }: FormAround & { readonly state: ChartState }) {
  const parent = state.parent === null ? null : chart.byPath.get(state.parent);
  if (parent?.kind === "tracks" || state.kind === "history") return null;
  const begins = (parent?.initial ?? chart.initial) === state.path;
  if (begins)
    return (
      <p className="small">
        {parent == null ? t("Every case begins here.") : t("“{place}” begins here.", { place: parent.title })}
      </p>
    );
  return (
    <Button size="compact-sm" variant="default" onClick={() => run((now) => setInitial(now, state.path))}>
      {parent == null ? t("Let every case begin here") : t("Let “{place}” begin here", { place: parent.title })}
    </Button>
  );
}

function knownOutcome(name: string | undefined): Outcome | null {
  return (Object.keys(OUTCOMES) as Outcome[]).find((known) => known === name) ?? null;
}

function outcomeOf(node: StateNode): string | undefined {
  const outcome = node.meta?.["outcome"];
  return typeof outcome === "string" ? outcome : undefined;
}
