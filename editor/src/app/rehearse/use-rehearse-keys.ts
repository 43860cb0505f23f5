import { useEffect } from "react";
import type { RehearsalStore } from "./rehearsal-store.ts";

/** The keys of a rehearsal: through time with the arrows, T lets it run on, R begins anew. They rest while somebody types. */
export function useRehearseKeys(rehearsals: RehearsalStore): void {
  useEffect(() => {
    const deeds: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => rehearsals.step(-1),
      ArrowRight: () => rehearsals.step(1),
      t: rehearsals.runOn,
      r: rehearsals.leave,
    };
    const onKey = (event: KeyboardEvent): void => {
      const { target, key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      const deed = deeds[key.length === 1 ? key.toLowerCase() : key];
      if (deed === undefined || defaultPrevented || ctrlKey || metaKey || altKey || isBusy(target)) return;
      event.preventDefault();
      deed();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [rehearsals]);
}

function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}
