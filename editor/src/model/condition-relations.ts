import type { FactKind } from "./condition-names.ts";

/** What a rule compares with: nothing, one value, several, two, or a length of time as CEL writes it (`10m`). */
export type Taken = "nothing" | "one" | "many" | "two" | "length";

/**
 * One way to ask something of a fact. `cel` is how it is written, and so how it is recognised: FACT, VALUE, LIST, LOW and
 * HIGH stand for what the rule says.
 */
export interface Relation {
  readonly kinds: readonly FactKind[];
  readonly cel: string;
  readonly takes: Taken;
  /** Between the fact and its value, as a choice. */
  readonly words: string;
  /** In a sentence, where that differs. */
  readonly said?: string;
  /** The value is a number, whatever the fact is. */
  readonly counts?: true;
  /** Only for facts that may be missing. */
  readonly optional?: true;
  /** For facts with values of their own this is read, and not offered. */
  readonly free?: true;
}

const TEXT = ["text", "any"] as const;
const NUMBER = ["number", "any"] as const;
const EITHER = ["text", "number", "any"] as const;

/** Every relation by its name. Of two that an expression fits, the first is read. */
export const RELATIONS = {
  is: { kinds: EITHER, cel: "FACT == VALUE", takes: "one", words: "is" },
  isNot: { kinds: EITHER, cel: "FACT != VALUE", takes: "one", words: "is not" },
  oneOf: { kinds: EITHER, cel: "FACT in LIST", takes: "many", words: "is one of", said: "is" },
  noneOf: { kinds: EITHER, cel: "!(FACT in LIST)", takes: "many", words: "is none of", said: "is neither" },
  mentions: {
    kinds: TEXT,
    cel: "FACT.lowerAscii().contains(VALUE)",
    takes: "one",
    words: "has the words",
    free: true,
  },
  contains: {
    kinds: TEXT,
    cel: "FACT.contains(VALUE)",
    takes: "one",
    words: "contains exactly",
    free: true,
  },
  lacks: { kinds: TEXT, cel: "!FACT.contains(VALUE)", takes: "one", words: "does not contain", free: true },
  begins: { kinds: TEXT, cel: "FACT.startsWith(VALUE)", takes: "one", words: "begins with", free: true },
  beginsNot: { kinds: TEXT, cel: "!FACT.startsWith(VALUE)", takes: "one", words: "does not begin with", free: true },
  ends: { kinds: TEXT, cel: "FACT.endsWith(VALUE)", takes: "one", words: "ends with", free: true },
  endsNot: { kinds: TEXT, cel: "!FACT.endsWith(VALUE)", takes: "one", words: "does not end with", free: true },
  matches: { kinds: TEXT, cel: "FACT.matches(VALUE)", takes: "one", words: "fits the pattern", free: true },
  matchesNot: { kinds: TEXT, cel: "!FACT.matches(VALUE)", takes: "one", words: "does not fit the pattern", free: true },
  atLeast: { kinds: NUMBER, cel: "FACT >= VALUE", takes: "one", words: "is at least", counts: true },
  atMost: { kinds: NUMBER, cel: "FACT <= VALUE", takes: "one", words: "is at most", counts: true },
  moreThan: { kinds: NUMBER, cel: "FACT > VALUE", takes: "one", words: "is more than", counts: true },
  lessThan: { kinds: NUMBER, cel: "FACT < VALUE", takes: "one", words: "is less than", counts: true },
  between: {
    kinds: NUMBER,
    cel: "FACT >= LOW && FACT <= HIGH",
    takes: "two",
    words: "is between",
    counts: true,
  },
  so: { kinds: ["yesno", "any"], cel: "FACT", takes: "nothing", words: "is yes" },
  notSo: { kinds: ["yesno", "any"], cel: "!FACT", takes: "nothing", words: "is no" },
  has: { kinds: ["list"], cel: "VALUE in FACT", takes: "one", words: "includes" },
  hasNot: { kinds: ["list"], cel: "!(VALUE in FACT)", takes: "one", words: "does not include" },
  hasOneOf: {
    kinds: ["list"],
    cel: "FACT.exists(each, each in LIST)",
    takes: "many",
    words: "includes one of",
    said: "includes",
  },
  hasNoneOf: {
    kinds: ["list"],
    cel: "!FACT.exists(each, each in LIST)",
    takes: "many",
    words: "includes none of",
    said: "includes neither",
  },
  hasAny: { kinds: ["list"], cel: "size(FACT) > 0", takes: "nothing", words: "is not empty" },
  hasNothing: { kinds: ["list"], cel: "size(FACT) == 0", takes: "nothing", words: "is empty" },
  countIs: { kinds: ["list"], cel: "size(FACT) == VALUE", takes: "one", words: "has exactly", counts: true },
  countAtLeast: { kinds: ["list"], cel: "size(FACT) >= VALUE", takes: "one", words: "has at least", counts: true },
  countAtMost: { kinds: ["list"], cel: "size(FACT) <= VALUE", takes: "one", words: "has at most", counts: true },
  countMore: { kinds: ["list"], cel: "size(FACT) > VALUE", takes: "one", words: "has more than", counts: true },
  countLess: { kinds: ["list"], cel: "size(FACT) < VALUE", takes: "one", words: "has fewer than", counts: true },
  agoAtMost: { kinds: ["time"], cel: "now - FACT <= duration(VALUE)", takes: "length", words: "is at most … ago" },
  agoLess: { kinds: ["time"], cel: "now - FACT < duration(VALUE)", takes: "length", words: "is less than … ago" },
  agoAtLeast: { kinds: ["time"], cel: "now - FACT >= duration(VALUE)", takes: "length", words: "is at least … ago" },
  agoMore: { kinds: ["time"], cel: "now - FACT > duration(VALUE)", takes: "length", words: "is more than … ago" },
  aheadAtMost: { kinds: ["time"], cel: "FACT - now <= duration(VALUE)", takes: "length", words: "is at most … away" },
  aheadAtLeast: { kinds: ["time"], cel: "FACT - now >= duration(VALUE)", takes: "length", words: "is at least … away" },
  ahead: { kinds: ["time"], cel: "FACT > now", takes: "nothing", words: "is still to come" },
  past: { kinds: ["time"], cel: "FACT <= now", takes: "nothing", words: "has passed" },
  known: {
    kinds: ["text", "number", "yesno", "list", "time", "any"],
    cel: "has(FACT)",
    takes: "nothing",
    words: "is known",
    optional: true,
  },
  unknown: {
    kinds: ["text", "number", "yesno", "list", "time", "any"],
    cel: "!has(FACT)",
    takes: "nothing",
    words: "is not known",
    optional: true,
  },
} as const satisfies Readonly<Record<string, Relation>>;

export type RelationName = keyof typeof RELATIONS;

/** All relations with their names, in order. */
export const ALL_RELATIONS = Object.entries(RELATIONS) as readonly (readonly [RelationName, Relation])[];
