import { useMemo } from "react";
import type { Trigger } from "../../commands/rows.ts";
import { useDocument } from "../../fields/document-context.ts";
import { eventOptions } from "../../fields/pickers/event-options.ts";
import type { PickOption } from "../../fields/pickers/options.ts";
import { PickNow } from "../../fields/pickers/pick-now.tsx";

interface WhenMenuProps {
  /** The state that the transition leaves; "" for the protocol itself. */
  readonly source: string;
  readonly onPick: (trigger: Trigger) => void;
  /** Makes an event of the protocol's own; its name, or null when that is not possible. */
  readonly onCreate: (title: string) => string | null;
  readonly onClose: () => void;
}

const AT_ONCE = "at once";
const LATER = "after a while";
const DONE = "when it is done";

/** How long a new wait is until somebody says otherwise: a day. */
const FIRST_WAIT = "PT24H";

/** Asks when a transition is gone along: at once, after a while, or when something happens. */
export function WhenMenu({ source, onPick, onCreate, onClose }: WhenMenuProps) {
  const { protocol } = useDocument();
  const options = useMemo((): readonly PickOption[] => {
    const byTime: PickOption[] = [
      { value: LATER, title: "After a while", about: "When some time has passed in this state", group: "Time" },
      {
        value: AT_ONCE,
        title: "At once",
        about: "As soon as the case is here, if its condition is met",
        group: "Time",
      },
    ];
    return [...byTime, ...eventOptions(protocol)];
  }, [protocol]);
  const pick = (value: string): void => onPick(triggerOf(value));
  return (
    <PickNow
      label={source === "" ? "When, anywhere in the protocol?" : "When?"}
      options={options}
      onPick={pick}
      onCreate={(title) => {
        const name = onCreate(title);
        if (name !== null) onPick({ kind: "on", name });
      }}
      noun="event of your own"
      onClose={onClose}
    />
  );
}

function triggerOf(value: string): Trigger {
  if (value === AT_ONCE) return { kind: "always", name: "always" };
  if (value === LATER) return { kind: "after", name: FIRST_WAIT };
  if (value === DONE) return { kind: "done", name: "done" };
  return { kind: "on", name: value };
}
