import { Modal } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { rich } from "../../texts/rich.ts";
import { t } from "../../texts/texts.ts";

const KEYS: ReadonlyArray<{
  readonly group: string;
  readonly keys: ReadonlyArray<readonly [keys: string, does: string]>;
}> = [
  {
    group: t("Draw"),
    keys: [
      [t("Double-click, or N"), t("Add a state")],
      [t("Drag from the + of a state"), t("Lead on to another state, or to a new one")],
      [t("Ctrl+→, or Tab"), t("Lead on from the chosen state to a new one")],
      ["L", t("Lead on from the chosen state to another one, by its name")],
      [t("F2, Enter, or double-click a name"), t("Rename")],
      ["Delete", t("Delete what is chosen")],
      ["Ctrl+C, Ctrl+X, Ctrl+V", t("Copy, cut, paste, also into another protocol")],
      ["Ctrl+D", t("Duplicate")],
      [t("Arrows, Shift+arrows"), t("Move what is chosen by 1, by 10")],
      [t("Shift+Alt+arrows"), t("Make the chosen phase larger or smaller")],
      ["Shift+Alt+T", t("Tidy up what is chosen, or the whole chart")],
      ["Ctrl+Z, Ctrl+Y", t("Undo, redo")],
    ],
  },
  {
    group: t("Choose"),
    keys: [
      [t("Shift+drag"), t("Choose everything in a frame")],
      [t("Shift+click, Ctrl+click"), t("Choose one more")],
      ["Ctrl+A", t("Choose everything")],
      ["Escape", t("Choose nothing")],
      ["Alt+→, Alt+←", t("Along a line to where it leads, and back")],
      ["Alt+↓, Alt+↑", t("The next line of the same state, the one before")],
      ["F8, Shift+F8", t("The next problem, the one before")],
    ],
  },
  {
    group: t("Look"),
    keys: [
      [t("Scroll, Space+drag, or arrows with nothing chosen"), t("Move the view")],
      ["H, V", t("The hand, with which a drag moves the view; back to the pointer")],
      [t("Ctrl+scroll, + and −"), t("Zoom")],
      ["Shift+1, Shift+2, Shift+0", t("The whole chart, what is chosen, 100 %")],
      ["F", t("Fold the chosen phase up into one card, or open it")],
      ["Ctrl+F", t("Find a state, a condition or a text")],
      ["Ctrl+K", t("Go anywhere, do anything")],
      ["T", t("Rehearse the draft; there, → and ← go through time, T lets it run on, R begins anew")],
      ["F6, Shift+F6", t("To the states, the chart, what is chosen, and back")],
    ],
  },
];

/** Words of a sentence that do something. */
const doing = (onClick: () => void) => (inside: ReactNode[]) => (
  <button type="button" className="link" onClick={onClick}>
    {inside}
  </button>
);

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
      title={t("Keys and gestures")}
      size={760}
      centered
    >
      {onTour !== null && (
        <p className="shortcuts-tour">
          {rich("New here? <begin>Take the first steps</begin> in this draft: three of them, two minutes.", {
            begin: doing(() => {
              setGoesBack(false);
              onClose();
              onTour();
            }),
          })}
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
