import { useMemo, useState } from "react";
import type { Trigger } from "../../commands/rows.ts";
import { useDocument } from "../../fields/document-context.ts";
import { eventOptions } from "../../fields/pickers/event-options.ts";
import type { PickOption } from "../../fields/pickers/options.ts";
import { PickNow } from "../../fields/pickers/pick-now.tsx";
import { t } from "../../texts/texts.ts";

interface WhenMenuProps {
  /** The state that the transition leaves; "" for the protocol itself. */
  readonly source: string;
  /** Where the line ends at an empty spot: what is made there is chosen too. */
  readonly isNew?: boolean;
  readonly onPick: (trigger: Trigger, goal: NewGoal) => void;
  /** Makes an event of the protocol's own; its name, or null when that is not possible. */
  readonly onCreate: (title: string) => string | null;
  readonly onClose: () => void;
}

/** What a line may lead to that is not there yet. */
export type NewGoal = "state" | "final";

const GOALS: ReadonlyArray<{ readonly goal: NewGoal; readonly title: string }> = [
  { goal: "state", title: t("to a new state") },
  { goal: "final", title: t("to a new end") },
];

/** Choices that are no events. */
const AT_ONCE = "time:at-once";
const LATER = "time:later";

/** How long a new wait is until somebody says otherwise: a day. */
const FIRST_WAIT = "PT24H";

/** Asks when a transition is gone along: at once, after a while, or when something happens. */
export function WhenMenu({ source, isNew = false, onPick, onCreate, onClose }: WhenMenuProps) {
  const { protocol } = useDocument();
  const [goal, setGoal] = useState<NewGoal>("state");
  const options = useMemo((): readonly PickOption[] => {
    const byTime: PickOption[] = [
      {
        value: LATER,
        title: t("After a while"),
        about: t("When some time has passed in this state"),
        group: t("Time"),
      },
      {
        value: AT_ONCE,
        title: t("At once"),
        about: t("As soon as the case is here, if its condition is met"),
        group: t("Time"),
      },
    ];
    return [...byTime, ...eventOptions(protocol)];
  }, [protocol]);
  const pick = (value: string): void => onPick(triggerOf(value), goal);
  return (
    <PickNow
      label={source === "" ? t("When, anywhere in the protocol?") : t("When?")}
      options={options}
      onPick={pick}
      onCreate={(title) => {
        const name = onCreate(title);
        if (name !== null) onPick({ kind: "on", name }, goal);
      }}
      head={isNew && <GoalChoice goal={goal} onGoal={setGoal} />}
      noun={t("event of your own")}
      onClose={onClose}
    />
  );
}

interface GoalChoiceProps {
  readonly goal: NewGoal;
  readonly onGoal: (goal: NewGoal) => void;
}

/** The search keeps the focus, so that one types on after choosing. */
function GoalChoice({ goal, onGoal }: GoalChoiceProps) {
  return (
    <div className="goal-choice" role="group" aria-label={t("It leads")}>
      {GOALS.map(({ goal: each, title }) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === goal}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onGoal(each)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

function triggerOf(value: string): Trigger {
  if (value === AT_ONCE) return { kind: "always", name: "always" };
  if (value === LATER) return { kind: "after", name: FIRST_WAIT };
  return { kind: "on", name: value };
}
