import type { DragEndEvent } from "@dnd-kit/core";
import { ACTIONS, isActionType, nameInWords, type Action, type ParamSpec } from "@parley/engine";
import { useState } from "react";
import { t } from "../../texts/texts.ts";
import { useDocument } from "../document-context.ts";
import { namesOf } from "../pickers/names.ts";
import { actionOf, moved, newAction, type WrittenAction } from "./action-edits.ts";
import { useCardIds } from "./use-card-ids.ts";

/** A place in a list, counted from 1, and how many places it has. */
type Place = Readonly<Record<"place" | "count", number>>;

/** What can be done to a list of actions, which card is open, and what was done last, for readers. */
export function useActionEdits(list: readonly WrittenAction[], onChange: (actions: Action[]) => void) {
  const around = useDocument();
  const cards = useCardIds(list.length);
  const [openId, setOpenId] = useState<string | null>(null);
  const [newId, setNewId] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const give = (next: readonly WrittenAction[]): void => onChange(next.map(actionOf));
  const move = (from: number, to: number): void => {
    const next = moved(list, from, to);
    if (next === list) return;
    cards.move(from, to);
    give(next);
    setSaid(t("Moved to place {place} of {count}.", { place: to + 1, count: list.length }));
  };
  const insert = (action: Action, place: number, saying: (at: Place) => string): void => {
    const id = cards.add(place);
    setOpenId(id);
    setNewId(id);
    give(list.toSpliced(place, 0, action));
    setSaid(saying({ place: place + 1, count: list.length + 1 }));
  };
  const onlyName = ({ refersTo }: ParamSpec): string | undefined => {
    // What is said to a customer is chosen each time, even where there is only one message.
    const isGiven = refersTo !== undefined && refersTo !== "output" && refersTo !== "message";
    const names = isGiven ? namesOf(refersTo, around) : [];
    return names.length === 1 ? names[0]?.value : undefined;
  };
  return {
    ids: cards.ids,
    openId,
    newId,
    said,
    setOpenId,
    move,
    add: (type: string) =>
      insert(newAction(type, onlyName), list.length, (at) =>
        t("Added “{action}” at place {place} of {count}.", {
          action: isActionType(type) ? ACTIONS[type].title : nameInWords(type),
          ...at,
        }),
      ),
    change: (place: number, action: Action) => give(list.with(place, action)),
    duplicate(place: number) {
      const written = list[place];
      if (written === undefined) return;
      insert(structuredClone(actionOf(written)), place + 1, (at) => t("Duplicated at place {place} of {count}.", at));
    },
    remove(place: number) {
      cards.remove(place);
      give(list.toSpliced(place, 1));
      setSaid(t("Removed."));
    },
    drop: ({ active, over }: DragEndEvent): void => {
      if (over !== null) move(cards.ids.indexOf(String(active.id)), cards.ids.indexOf(String(over.id)));
    },
  };
}
