import { replaceEqualDeep } from "@tanstack/react-query";
import { useState } from "react";

/** A value whose every part that is equal to what stood there before is the very same object, so that only what changed is drawn anew. */
export function useSameParts<T>(value: T): T {
  const [kept, setKept] = useState({ given: value, now: value });
  if (kept.given === value) return kept.now;
  const now = replaceEqualDeep<T>(kept.now, value);
  setKept({ given: value, now });
  return now;
}
