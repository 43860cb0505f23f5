import { ScrollArea } from "@mantine/core";
import { useRef } from "react";
import { groupOfRow } from "../../model/element-of.ts";
import { t } from "../../texts/texts.ts";
import type { FormAround } from "./form-around.ts";
import { ManyForm } from "./many-form.tsx";
import { PartForm } from "./part-form.tsx";
import { partOf, WHOLE_PROTOCOL } from "./part-ids.ts";
import { ProtocolForm } from "./protocol-form.tsx";
import { StateForm } from "./state-form.tsx";
import { TransitionForm } from "./transition-form.tsx";
import { useFormFocus } from "./use-form-focus.ts";
import "./design-inspector.css";

/** What is chosen, as a form: a state, an event with its rows, several things, a named part, or the protocol itself. */
export function DesignInspector({ selection, ...around }: FormAround & { readonly selection: readonly string[] }) {
  const side = useRef<HTMLElement>(null);
  useFormFocus(side, selection);
  return (
    <aside
      ref={side}
      tabIndex={-1}
      className="side design-side"
      aria-label={t("What is chosen")}
      data-wide={selection[0]?.startsWith("part:tables:")}
      data-empty={selection.length === 0}
    >
      {/* Where no field can be entered, the keys that scroll need something to be on. */}
      <ScrollArea
        className="inspector-scroll"
        type="hover"
        scrollbarSize={8}
        viewportProps={around.mayChange ? {} : { tabIndex: 0 }}
      >
        <fieldset className="inspector" disabled={!around.mayChange}>
          <Form selection={selection} {...around} run={around.mayChange ? around.run : refuse} />
        </fieldset>
      </ScrollArea>
    </aside>
  );
}

/** A text with a caret is no control of the form, and is not disabled with it: what somebody types who may only look changes nothing. */
const refuse = (): boolean => false;

function Form({ selection, ...around }: FormAround & { readonly selection: readonly string[] }) {
  const [first, ...others] = selection;
  if (first === undefined || first === WHOLE_PROTOCOL) return <ProtocolForm {...around} />;
  if (others.length > 0) return <ManyForm ids={selection} {...around} />;
  const part = partOf(first);
  if (part !== null) return <PartForm key={first} {...part} {...around} />;
  const state = around.chart.byPath.get(first.replace(/@in$/, ""));
  if (state !== undefined) return <StateForm key={state.path} state={state} {...around} />;
  const row = groupOfRow(first, around.chart);
  const group = row ?? first;
  return (
    <TransitionForm key={placeOf(group, around.chart)} group={group} row={row === null ? null : first} {...around} />
  );
}

/** An event by its place among those of its state: it stays the same while one types after how long it happens. */
function placeOf(group: string, { rootGroups, states }: FormAround["chart"]): string {
  const holder = [{ path: "", groups: rootGroups }, ...states].find(({ groups }) =>
    groups.some(({ id }) => id === group),
  );
  return `${holder?.path ?? ""} ${holder?.groups.findIndex(({ id }) => id === group) ?? -1}`;
}
