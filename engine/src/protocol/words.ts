const UNITS = [
  { pattern: /(\d+)D/, one: "day", many: "days" },
  { pattern: /T.*?(\d+)H/, one: "h", many: "h" },
  { pattern: /T.*?(\d+)M/, one: "min", many: "min" },
  { pattern: /T.*?(\d+)S/, one: "s", many: "s" },
] as const;

/** An ISO 8601 duration in a person's words: `PT1H30M` reads "1 h 30 min"; what is none is given back as it is. */
export function durationInWords(duration: string): string {
  const parts = UNITS.flatMap(({ pattern, one, many }) => {
    const count = pattern.exec(duration)?.[1];
    return count === undefined ? [] : [`${count} ${count === "1" ? one : many}`];
  });
  return parts.length === 0 ? duration : parts.join(" ");
}

/** A name in words: `takeOffline` reads "Take offline". */
export function nameInWords(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[_.-]+/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
