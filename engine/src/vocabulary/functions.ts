/** A function that expressions may call. */
export interface FunctionSpec {
  /** How it is written, one form each. */
  readonly forms: readonly string[];
  readonly description: string;
}

/**
 * The functions of CEL that expressions may call; no others. Texts are compared character by character, with upper and
 * lower case told apart.
 */
export const FUNCTIONS = {
  has: { forms: ["has(author.name)"], description: "Is this fact known? The way to ask for an optional one." },
  size: { forms: ["size(list)", "size(text)", "list.size()"], description: "How many items or characters it has." },
  contains: { forms: ["text.contains('refund')"], description: "Does the text have this in it?" },
  startsWith: { forms: ["text.startsWith('RT ')"], description: "Does the text begin with this?" },
  endsWith: { forms: ["text.endsWith('?')"], description: "Does the text end with this?" },
  matches: {
    forms: ["text.matches('(?i)refund(ed)?')"],
    description: "Does a part of the text match this RE2 pattern? Takes linear time, whatever the pattern.",
  },
  lowerAscii: { forms: ["text.lowerAscii()"], description: "The text in lower case." },
  upperAscii: { forms: ["text.upperAscii()"], description: "The text in upper case." },
  trim: { forms: ["text.trim()"], description: "The text without blanks around it." },
  join: { forms: ["list.join(', ')"], description: "The items as one text." },
  exists: { forms: ["list.exists(x, x == 'a')"], description: "Does an item pass the test?" },
  exists_one: { forms: ["list.exists_one(x, x == 'a')"], description: "Does exactly one item pass the test?" },
  all: { forms: ["list.all(x, x != 'a')"], description: "Do all items pass the test? True of an empty list." },
  filter: { forms: ["list.filter(x, x != 'a')"], description: "The items that pass the test." },
  map: {
    forms: ["list.map(x, x + '!')", "list.map(x, x != 'a', x + '!')"],
    description: "What each item becomes; with a test in the middle, only of items that pass it.",
  },
  timestamp: { forms: ["timestamp('2026-03-02T09:00:00Z')"], description: "An instant, from ISO 8601." },
  duration: { forms: ["duration('1h30m')"], description: "A length of time: `now - case.openedAt > duration('1h')`." },
  getFullYear: {
    forms: ["now.getFullYear('Europe/Dublin')"],
    description: "The year, in a time zone; UTC without one.",
  },
  getMonth: { forms: ["now.getMonth('Europe/Dublin')"], description: "The month, 0 (January) to 11." },
  getDate: { forms: ["now.getDate('Europe/Dublin')"], description: "The day of the month, 1 to 31." },
  getDayOfWeek: { forms: ["now.getDayOfWeek('Europe/Dublin')"], description: "The day, 0 (Sunday) to 6." },
  getHours: {
    forms: ["now.getHours('Europe/Dublin')", "duration.getHours()"],
    description: "The hour of the day, 0 to 23; of a length of time, its whole hours.",
  },
  getMinutes: {
    forms: ["now.getMinutes('Europe/Dublin')", "duration.getMinutes()"],
    description: "The minute of the hour; of a length of time, its whole minutes.",
  },
  getSeconds: {
    forms: ["now.getSeconds('Europe/Dublin')", "duration.getSeconds()"],
    description: "The second of the minute; of a length of time, its whole seconds.",
  },
  string: { forms: ["string(author.followers)"], description: "As a text." },
  double: { forms: ["double('12.5')"], description: "As a number; an error when it is none." },
} as const satisfies Record<string, FunctionSpec>;
