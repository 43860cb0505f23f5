import { closestCenter, DndContext, PointerSensor, useSensor, useSensors, type DragEndEvent } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { nameInWords, type Action, type Actions } from "@parley/engine";
import { useState } from "react";
import { Icon } from "../../look/icons.tsx";
import { useDocument } from "../document-context.ts";
import { namesOf } from "../pickers/names.ts";
import { PickMenu } from "../pickers/pick-menu.tsx";
import { ActionCard } from "./action-card.tsx";
import { actionOf, actionOptions, moved, newAction, writtenActions, type WrittenAction } from "./action-edits.ts";
import type { Create } from "./param-props.ts";
import { useCardIds } from "./use-card-ids.ts";
import "./actions.css";

interface ActionListProps {
  readonly actions: Actions;
  readonly onChange: (actions: Action[]) => void;
  /** Makes what a form asks for, such as a clock, and tells its name. */
  readonly onCreate?: Create;
  readonly label: string;
}

const OPTIONS = actionOptions();

/** What is done, in order: sentences that open into forms, to be added to, moved, doubled and taken out. */
export function ActionList({ actions, onChange, onCreate, label }: ActionListProps) {
  const around = useDocument();
  const list = writtenActions(actions);
  const cards = useCardIds(list.length);
  const [openId, setOpenId] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const give = (next: readonly WrittenAction[]): void => onChange(next.map(actionOf));
  const move = (from: number, to: number): void => {
    const next = moved(list, from, to);
    if (next === list) return;
    cards.move(from, to);
    give(next);
    setSaid(`Moved to place ${to + 1} of ${list.length}.`);
  };
  const add = (action: Action, place: number, what: string): void => {
    setOpenId(cards.add(place));
    give(list.toSpliced(place, 0, action));
    setSaid(`${what} at place ${place + 1} of ${list.length + 1}.`);
  };
  const remove = (place: number): void => {
    cards.remove(place);
    give(list.toSpliced(place, 1));
    setSaid("Removed.");
  };
  const drop = ({ active, over }: DragEndEvent): void => {
    if (over !== null) move(cards.ids.indexOf(String(active.id)), cards.ids.indexOf(String(over.id)));
  };
  const onlyName = ({ refersTo }: Parameters<Parameters<typeof newAction>[1]>[0]): string | undefined => {
    const names = refersTo === undefined || refersTo === "output" ? [] : namesOf(refersTo, around);
    return names.length === 1 ? names[0]?.value : undefined;
  };
  return (
    <div className="actions">
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
        <SortableContext items={[...cards.ids]} strategy={verticalListSortingStrategy}>
          <ol className="action-cards" aria-label={label}>
            {list.map((written, place) => {
              const id = cards.ids[place] ?? String(place);
              return (
                <ActionCard
                  key={id}
                  id={id}
                  action={actionOf(written)}
                  place={place}
                  count={list.length}
                  isOpen={openId === id}
                  onOpen={(isOpen) => setOpenId(isOpen ? id : null)}
                  onChange={(action) => give(list.with(place, action))}
                  onMove={(to) => move(place, to)}
                  onDuplicate={() => add(structuredClone(actionOf(written)), place + 1, "Duplicated")}
                  onRemove={() => remove(place)}
                  onCreate={onCreate}
                />
              );
            })}
          </ol>
        </SortableContext>
      </DndContext>
      <PickMenu
        label={`Add to: ${label}`}
        options={OPTIONS}
        width={300}
        onPick={(type) => add(newAction(type, onlyName), list.length, `Added “${nameInWords(type)}”`)}
      >
        {(toggle) => (
          <button type="button" className="action-add" onClick={toggle}>
            <Icon name="plus" size={11} /> Add what it does
          </button>
        )}
      </PickMenu>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </div>
  );
}
