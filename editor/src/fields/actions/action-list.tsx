import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import type { Action, Actions } from "@parley/engine";
import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
import { PickMenu } from "../pickers/pick-menu.tsx";
import { ActionCard } from "./action-card.tsx";
import { actionOf, actionOptions, writtenActions } from "./action-edits.ts";
import type { Create } from "./param-props.ts";
import { useActionEdits } from "./use-action-edits.ts";
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
  const list = writtenActions(actions);
  const edits = useActionEdits(list, onChange);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  return (
    <div className="actions">
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={edits.drop}>
        <SortableContext items={[...edits.ids]} strategy={verticalListSortingStrategy}>
          <ol className="action-cards" aria-label={label}>
            {list.map((written, place) => {
              const id = edits.ids[place] ?? "";
              return (
                <ActionCard
                  key={id}
                  id={id}
                  action={actionOf(written)}
                  place={place}
                  count={list.length}
                  isOpen={edits.openId === id}
                  isNew={edits.newId === id}
                  onOpen={(isOpen) => edits.setOpenId(isOpen ? id : null)}
                  onChange={(action) => edits.change(place, action)}
                  onMove={(to) => edits.move(place, to)}
                  onDuplicate={() => edits.duplicate(place)}
                  onRemove={() => edits.remove(place)}
                  onCreate={onCreate}
                />
              );
            })}
          </ol>
        </SortableContext>
      </DndContext>
      <PickMenu label={t("Add to: {list}", { list: label })} options={OPTIONS} width={300} movesOn onPick={edits.add}>
        {(toggle) => (
          <button type="button" className="action-add" onClick={toggle}>
            <Icon name="plus" size={11} /> {t("Add what it does")}
          </button>
        )}
      </PickMenu>
      <span className="visually-hidden" role="status">
        {edits.said}
      </span>
    </div>
  );
}
