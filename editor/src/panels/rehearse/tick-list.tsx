import { Checkbox } from "@mantine/core";
import { useState } from "react";
import type { Tick } from "../../model/rehearsal/expectations.ts";
import type { ToldPlay } from "../../model/rehearsal/tell-plays.ts";
import { t } from "../../texts/texts.ts";
import { dayAndTime } from "../times.ts";

type Chosen = ReadonlySet<string>;

interface TickListProps {
  readonly told: readonly ToldPlay[];
  /** What can be expected after each. */
  readonly ticks: ReadonlyArray<readonly Tick[]>;
  /** What is expected: the number of the step and the id of the tick. */
  readonly chosen: Chosen;
  readonly zone: string;
  readonly onChange: (chosen: Chosen) => void;
}

/** All steps of a rehearsal with what can be expected after each. */
export function TickList({ told, ticks, chosen, zone, onChange }: TickListProps) {
  return (
    <ol className="tick-steps">
      {told.map(({ play, title, at }, step) => (
        <li key={play.id}>
          <StepTicks {...{ step, title, chosen, zone, onChange }} at={dayAndTime(at, zone)} ticks={ticks[step] ?? []} />
        </li>
      ))}
    </ol>
  );
}

interface StepTicksProps {
  readonly step: number;
  readonly title: string;
  readonly at: string;
  readonly zone: string;
  readonly ticks: readonly Tick[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** What can be expected after one step: what is new there first, the rest when it is asked for. */
function StepTicks({ step, title, at, zone, ticks, chosen, onChange }: StepTicksProps) {
  const toggled = (id: string): Chosen => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    return next;
  };
  const [isOpen, setOpen] = useState(false);
  const shown = ticks.filter(({ id, isLikely }) => isOpen || isLikely || chosen.has(`${step} ${id}`));
  return (
    <fieldset className="tick-step">
      <legend>
        {title} <span className="dim num">{at}</span>
      </legend>
      {shown.map(({ id, words, at: instant }) => (
        <Checkbox
          key={id}
          size="xs"
          label={instant === undefined ? words : `${words} ${dayAndTime(Date.parse(instant), zone)}`}
          checked={chosen.has(`${step} ${id}`)}
          onChange={() => onChange(toggled(`${step} ${id}`))}
        />
      ))}
      {shown.length < ticks.length && (
        <button type="button" className="link tick-more" onClick={() => setOpen(true)}>
          {t("{count} more that could be expected", {
            count: ticks.length - shown.length,
          })}
        </button>
      )}
    </fieldset>
  );
}
