import type { Words } from "../words.ts";

const AFTER_NUMBER = new Set("street st road rd avenue ave lane drive crescent terrace boulevard".split(" "));
const BEFORE_NUMBER = new Set("calle avenida plaza rue avenue boulevard rua travessa viale corso piazza".split(" "));
const BEHIND_NUMBER = new Set("rue avenue boulevard impasse allee".split(" "));
const COMPOUND = /(?:strasse|gasse|allee|straat|laan|gracht)$/;
const HOUSE = /^\d{1,4}[a-z]?$/;
const REACH = 4;

/** Whether a street is named together with a house number. */
export function findAddresses({ words }: Words): boolean {
  return words.some(({ form }, at) => {
    if (COMPOUND.test(form)) return HOUSE.test(words[at + 1]?.form ?? "");
    if (AFTER_NUMBER.has(form) && hasHouse(at - REACH, at - 2)) return true;
    if (BEFORE_NUMBER.has(form) && hasHouse(at + 2, at + REACH + 1)) return true;
    return BEHIND_NUMBER.has(form) && hasHouse(at - 2, at - 1);
  });

  function hasHouse(from: number, to: number): boolean {
    for (let at = Math.max(0, from); at <= to && at < words.length; at += 1)
      if (HOUSE.test(words[at]?.form ?? "")) return true;
    return false;
  }
}
