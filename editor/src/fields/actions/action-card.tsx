import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ACTIONS, isActionType, type Action } from "@parley/engine";
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { Icon, QuestionIcon } from "../../look/icons.tsx";
import { actionInWords } from "../../model/action-words.ts";
import { answersOfAction } from "../../model/answers.ts";
import { t } from "../../texts/texts.ts";
import { useDocument } from "../document-context.ts";
import { ActionForm } from "./action-form.tsx";
import { missingParams } from "./action-edits.ts";
import { needsInWords } from "./action-needs.ts";
import type { Create } from "./param-props.ts";

interface ActionCardProps {
  /** What the card is known by while the list is open. */
  readonly id: string;
  readonly action: Action;
  readonly place: number;
  readonly count: number;
  readonly isOpen: boolean;
  /** Was it added just now? Then its first field is where one goes on. */
  readonly isNew: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: (action: Action) => void;
  readonly onMove: (to: number) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  readonly onCreate?: Create | undefined;
}

/** One action: its sentence, which opens into its form. Alt with an arrow moves it. */
export function ActionCard(props: ActionCardProps) {
  const { id, action, place, count, isOpen, onOpen, onChange, onMove, onCreate } = props;
  const form = useId();
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition, isDragging } = useSortable({ id });
  const title = isActionType(action.type) ? ACTIONS[action.type].title : t("“{title}”", { title: action.type });
  const needs = needsInWords(action, useDocument());
  const onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onMove(event.key === "ArrowUp" ? place - 1 : place + 1);
  };
  return (
    <li
      ref={setNodeRef}
      className="action-card"
      data-open={isOpen || undefined}
      data-dragged={isDragging || undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <div className="action-head">
        <span ref={setActivatorNodeRef} className="action-grip" aria-hidden="true" {...listeners}>
          <Icon name="grip" size={12} />
        </span>
        <button
          type="button"
          className="action-sentence"
          aria-expanded={isOpen}
          aria-controls={form}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          data-action-id={id}
          onClick={() => onOpen(!isOpen)}
          onKeyDown={onKey}
        >
          {isOpen ? <b className="action-words">{title}</b> : <Sentence action={action} />}
          {needs !== null && <span className="action-needs">{needs}</span>}
        </button>
        {isOpen && (
          <span className="action-buttons">
            <IconButton icon="up" label={t("Move up")} isOff={place === 0} onClick={() => onMove(place - 1)} />
            <IconButton
              icon="down"
              label={t("Move down")}
              isOff={place === count - 1}
              onClick={() => onMove(place + 1)}
            />
            <IconButton icon="copy" label={t("Duplicate")} onClick={props.onDuplicate} />
            <IconButton icon="bin" label={t("Remove")} onClick={props.onRemove} />
          </span>
        )}
      </div>
      {isOpen && (
        <ActionBody id={form} title={title} isNew={props.isNew}>
          <ActionForm action={action} onChange={onChange} onCreate={onCreate} />
        </ActionBody>
      )}
    </li>
  );
}

interface ActionBodyProps {
  readonly id: string;
  readonly title: string;
  readonly isNew: boolean;
  readonly children: ReactNode;
}

/** The form of an action; of one that was just added the first field has the focus, and its list is open while nothing is chosen. */
function ActionBody({ id, title, isNew, children }: ActionBodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const begins = useRef(isNew);
  useEffect(() => {
    if (!begins.current) return;
    begins.current = false;
    const first = body.current?.querySelector<HTMLElement>(
      "button.pick-target, input:not([type=radio]), textarea, .cm-content",
    );
    first?.focus();
    if (first?.querySelector("[data-empty]") != null) first.click();
  }, []);
  return (
    <div ref={body} id={id} className="action-body" role="group" aria-label={title}>
      {children}
    </div>
  );
}

interface IconButtonProps {
  readonly icon: Parameters<typeof Icon>[0]["name"];
  readonly label: string;
  readonly isOff?: boolean;
  readonly onClick: () => void;
}

function IconButton({ icon, label, isOff = false, onClick }: IconButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} disabled={isOff} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

/** What an action answers and does, in a person's words. */
function Sentence({ action }: { readonly action: Action }) {
  const { protocol, brand } = useDocument();
  if (!isActionType(action.type))
    return (
      <span className="action-words">
        {t("“{title}”", { title: action.type })} <span className="dim">{t("not run by Parley")}</span>
      </span>
    );
  const answers = answersOfAction(action, protocol, brand).filter(({ text }) => text !== "?");
  if (answers.length > 0)
    return (
      <span className="action-answers">
        {answers.map(({ field, text }) => (
          <span key={field} className="action-answer">
            <QuestionIcon field={field} />
            {field === "respond" ? t(text === "yes" ? "respond" : "do not respond") : text}
          </span>
        ))}
        {answers[0]?.because != null && (
          <span className="action-because">{t("because {reason}", { reason: answers[0].because })}</span>
        )}
      </span>
    );
  if (missingParams(action).length > 0 || action.type === "decide" || action.type === "lead")
    return <span className="action-words">{ACTIONS[action.type].title}</span>;
  return <span className="action-words">{actionInWords(action, protocol, brand)}</span>;
}
