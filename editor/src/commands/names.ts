const LONGEST = 50;

/** A name made of a title: `firstReply` from “First reply”. `otherwise` where the title has no Latin letter or digit. */
export function nameFrom(title: string, otherwise: string): string {
  const words =
    title
      .normalize("NFD")
      .replace(/\p{M}|['’]/gu, "")
      .match(/[A-Za-z0-9]+/g) ?? [];
  const name = words
    .map((word, index) => (index === 0 ? lowered(word) : raised(word)))
    .join("")
    .slice(0, LONGEST);
  if (name === "") return otherwise;
  return /^\d/.test(name) ? `_${name}` : name;
}

/** A name that nobody has yet: itself, or with the first number that makes it so. Names that every object has count as taken. */
export function uniqueName(wanted: string, isTaken: (name: string) => boolean): string {
  const taken = (name: string): boolean => name in {} || isTaken(name);
  if (!taken(wanted)) return wanted;
  const stem = wanted.replace(/\d+$/, "") || wanted;
  for (let number = 2; ; number += 1) if (!taken(`${stem}${number}`)) return `${stem}${number}`;
}

/** A title for one more of the same: with the first number that nobody has, in the place of its own if it has one. */
export function nextTitle(title: string, isTaken: (title: string) => boolean): string {
  const stem = title.replace(/\s+\d+$/, "");
  for (let number = 2; ; number += 1) if (!isTaken(`${stem} ${number}`)) return `${stem} ${number}`;
}

/** A map with one of its keys renamed, in the same order. */
export function withKey<T>(map: Readonly<Record<string, T>>, key: string, to: string): Record<string, T> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name === key ? to : name, value]));
}

const raised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const lowered = (word: string): string =>
  word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
