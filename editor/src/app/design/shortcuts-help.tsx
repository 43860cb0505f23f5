import { Modal } from "@mantine/core";

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
      ["Shift+Alt+T", "Tidy the chart up"],
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
      ["F8, Shift+F8", "The next problem, the one before"],
    ],
  },
  {
    group: "Look",
    keys: [
      ["Scroll, or Space+drag", "Move the view"],
      ["Ctrl+scroll, + and −", "Zoom"],
      ["Shift+1, Shift+0", "The whole chart, 100 %"],
      ["Ctrl+F", "Find a state, a condition or a text"],
      ["Ctrl+K", "Go anywhere, do anything"],
    ],
  },
];

/** All keys of the design view, in groups. */
export function ShortcutsHelp({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys and gestures" size="lg" centered>
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
