import { useLayoutEffect, useRef, useState } from "react";

type Deeds = Readonly<Record<string, (...given: never[]) => unknown>>;

/**
 * The same deeds as functions that never change, and do what the newest of them do: what they are handed to, hundreds of
 * boxes and lines, is not drawn anew because they know a newer document. For events; not to be called while drawing.
 */
export function useSteady<T extends Deeds>(newest: T): T {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  const [steady] = useState(() => {
    const names = Object.keys(newest) as (keyof T)[];
    const deeds = names.map((name) => [name, (...given: never[]) => latest.current[name]?.(...given)] as const);
    return Object.fromEntries(deeds) as T;
  });
  return steady;
}
