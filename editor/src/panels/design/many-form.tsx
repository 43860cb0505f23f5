import { Button } from "@mantine/core";
import { wrapInPhase } from "../../commands/nesting.ts";
import { removeChosen } from "../../commands/remove-chosen.ts";
import { t } from "../../texts/texts.ts";
import { Part } from "../part.tsx";
import type { FormAround } from "./form-around.ts";
import { DeedsOfAll, KindOfAll, LeadOn, LeadTo } from "./many-fields.tsx";
import { chosenTransitions, ManyList } from "./many-list.tsx";

/** Several things at once: what can be done with all of them, and which they are. */
export function ManyForm({ ids, ...around }: FormAround & { readonly ids: readonly string[] }) {
  const { chart, run } = around;
  const states = ids.flatMap((id) => chart.byPath.get(id) ?? []);
  const transitions = chosenTransitions(chart, ids);
  const paths = states.map(({ path }) => path);
  return (
    <>
      <header className="form-head">
        <h2>{t("{count} things chosen", { count: ids.length })}</h2>
        <p className="small">
          {[
            ...(states.length > 0
              ? [t("{count, plural, one {# state} other {# states}}", { count: states.length })]
              : []),
            ...(transitions.length > 0
              ? [t("{count, plural, one {# transition} other {# transitions}}", { count: transitions.length })]
              : []),
          ].join(", ")}
        </p>
      </header>
      <Part title={t("With all of them")}>
        <div className="buttons">
          {states.length > 0 && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => run((now) => wrapInPhase(now, ids, t("New phase")))}
            >
              {t("Put them into a phase")}
            </Button>
          )}
          {states.length > 0 && <LeadOn paths={paths} run={run} />}
          {transitions.length > 0 && <LeadTo ids={ids} run={run} />}
          <Button size="compact-sm" variant="default" onClick={() => run((now) => removeChosen(now, ids))}>
            {t("Delete them")}
          </Button>
        </div>
      </Part>
      {states.length > 0 && <KindOfAll states={states} run={run} />}
      {states.length > 1 && states.every(({ kind }) => kind !== "history") && <DeedsOfAll states={states} run={run} />}
      <ManyList states={states} transitions={transitions} onChoose={around.onChoose} />
    </>
  );
}
