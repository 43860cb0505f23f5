import { Button } from "@mantine/core";
import { wrapInPhase } from "../../commands/nesting.ts";
import { removeChosen } from "../../commands/remove-chosen.ts";
import { t } from "../../texts/texts.ts";
import { Part } from "../part.tsx";
import type { FormAround } from "./form-around.ts";

/** Several things at once: what can be done with all of them. */
export function ManyForm({ ids, chart, run }: FormAround & { readonly ids: readonly string[] }) {
  const states = ids.flatMap((id) => chart.byPath.get(id) ?? []);
  const others = ids.length - states.length;
  return (
    <>
      <header className="form-head">
        <h2>{t("{count} things chosen", { count: ids.length })}</h2>
        <p className="small">
          {[
            t("{count, plural, one {# state} other {# states}}", { count: states.length }),
            ...(others > 0 ? [t("{count, plural, one {# transition} other {# transitions}}", { count: others })] : []),
          ].join(", ")}
        </p>
      </header>
      <Part title={t("With all of them")}>
        <div className="buttons">
          <Button
            size="compact-sm"
            variant="default"
            disabled={states.length === 0}
            onClick={() => run((now) => wrapInPhase(now, ids, t("New phase")))}
          >
            {t("Put them into a phase")}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => run((now) => removeChosen(now, ids))}>
            {t("Delete them")}
          </Button>
        </div>
      </Part>
      <ul className="small">
        {states.map(({ path, title }) => (
          <li key={path}>{title}</li>
        ))}
      </ul>
    </>
  );
}
