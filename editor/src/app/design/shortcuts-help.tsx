import { Modal } from "@mantine/core";
import { useState } from "react";

const KEYS: ReadonlyArray<{
  readonly group: string;
  readonly keys: ReadonlyArray<readonly [keys: string, does: string]>;
}> = [
  {
    group: "Draw",
    keys: [
      ["Double-click, or N", "Add a state"],
      ["Drag from the + of a state", "Lead on to another state, or to a new one"],
      ["Ctrl+→", "Lead on from the chosen state to a new one"],
      ["L", "Lead on from the chosen state to another one, by its name"],
      ["F2, or double-click a name", "Rename"],
      ["Delete", "Delete what is chosen"],
      ["Ctrl+C, Ctrl+X, Ctrl+V", "Copy, cut, paste, also into another protocol"],
      ["Ctrl+D", "Duplicate"],
      ["Arrows, Shift+arrows", "Move what is chosen by 1, by 10"],
      ["Shift+Alt+arrows", "Make the chosen phase larger or smaller"],
      ["Shift+Alt+T", "Tidy up what is chosen, or the whole chart"],
      ["Ctrl+Z, Ctrl+Y", "Undo, redo"],
    ],
  },
  {
    group: "Choose",
    keys: [
      ["Shift+drag", "Choose everything in a frame"],
      ["Shift+click, Ctrl+click", "Choose one more"],
      ["Ctrl+A", "Choose everything"],
      ["Escape", "Choose nothing"],
      ["Alt+→, Alt+←", "Along a line to where it leads, and back"],
      ["Alt+↓, Alt+↑", "The next line of the same state, the one before"],
      ["F8, Shift+F8", "The next problem, the one before"],
    ],
  },
  {
    group: "Look",
    keys: [
      ["Scroll, or Space+drag", "Move the view"],
      ["Ctrl+scroll, + and −", "Zoom"],
      ["Shift+1, Shift+0", "The whole chart, 100 %"],
      ["F", "Fold the chosen phase up into one card, or open it"],
      ["Ctrl+F", "Find a state, a condition or a text"],
      ["Ctrl+K", "Go anywhere, do anything"],
      ["F6, Shift+F6", "To the states, the chart, what is chosen, and back"],
    ],
  },
];

interface ShortcutsHelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Begins the first steps; null for those who may not change anything. */
  readonly onTour: (() => void) | null;
}

/** All keys of the design view, in groups, and the way to the first steps. */
export function ShortcutsHelp({ isOpen, onClose, onTour }: ShortcutsHelpProps) {
  // The first steps take the focus; whoever only closes the list gets it back where it was.
  const [goesBack, setGoesBack] = useState(true);
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      returnFocus={goesBack}
      onEnterTransitionEnd={() => setGoesBack(true)}
      title="Keys and gestures"
      size={760}
      centered
    >
      {onTour !== null && (
        <p className="shortcuts-tour">
          New here?{" "}
          <button
            type="button"
            className="link"
            onClick={() => {
              setGoesBack(false);
              onClose();
              onTour();
            }}
          >
            Take the first steps
          </button>{" "}
          in this draft: three of them, two minutes.
        </p>
      )}
      <div className="shortcuts">
        {KEYS.map(({ group, keys }) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>{key}</dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
