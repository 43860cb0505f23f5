import { Checkbox } from "@mantine/core";
import type { ChartState } from "../../model/chart.ts";
import type { Breakpoints } from "../../model/rehearsal/pass-time.ts";
import { t } from "../../texts/texts.ts";
import { Part } from "../part.tsx";

interface StopTogglesProps {
  readonly state: ChartState;
  readonly breakpoints: Breakpoints;
  readonly onToggle: (kind: keyof Breakpoints, id: string) => void;
}

/** Where passing time is to stop: when the case comes to a state, or when one of its conditions is asked. */
export function StopToggles({ state, breakpoints, onToggle }: StopTogglesProps) {
  const asked = state.groups.flatMap(({ title, rows }) =>
    rows.flatMap(({ id, condition }) => (condition === null ? [] : [{ id, title, condition }])),
  );
  return (
    <Part title={t("Time stops")}>
      <div className="stops">
        <Checkbox
          size="xs"
          label={t("when the case comes here")}
          checked={breakpoints.states.has(state.path)}
          onChange={() => onToggle("states", state.path)}
        />
        {asked.map(({ id, title, condition }) => (
          <Checkbox
            key={id}
            size="xs"
            label={t("when “{condition}” is asked ({event})", { condition, event: title })}
            checked={breakpoints.rows.has(id)}
            onChange={() => onToggle("rows", id)}
          />
        ))}
      </div>
    </Part>
  );
}
