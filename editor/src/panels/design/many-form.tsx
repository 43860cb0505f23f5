import { Button } from "@mantine/core";
import { wrapInPhase } from "../../commands/nesting.ts";
import { removeChosen } from "../../commands/remove-chosen.ts";
import { Part } from "../part.tsx";
import type { FormAround } from "./form-around.ts";

/** Several things at once: what can be done with all of them. */
export function ManyForm({ ids, chart, run }: FormAround & { readonly ids: readonly string[] }) {
  const states = ids.flatMap((id) => chart.byPath.get(id) ?? []);
  const others = ids.length - states.length;
  return (
    <>
      <header className="form-head">
        <h2>{ids.length} things chosen</h2>
        <p className="small">
          {states.length} {states.length === 1 ? "state" : "states"}
          {others > 0 && `, ${others} ${others === 1 ? "transition" : "transitions"}`}
        </p>
      </header>
      <Part title="With all of them">
        <div className="buttons">
          <Button
            size="compact-sm"
            variant="default"
            disabled={states.length === 0}
            onClick={() => run((now) => wrapInPhase(now, ids, "New phase"))}
          >
            Put them into a phase
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => run((now) => removeChosen(now, ids))}>
            Delete them
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
