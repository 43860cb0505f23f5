import type { FactKind } from "./condition-names.ts";
import { t } from "../texts/texts.ts";

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
  /** Before the last of several values in a sentence, where that is not "or". */
  readonly last?: string;
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
  is: { kinds: EITHER, cel: "FACT == VALUE", takes: "one", words: t("is") },
  isNot: { kinds: EITHER, cel: "FACT != VALUE", takes: "one", words: t("is not") },
  oneOf: { kinds: EITHER, cel: "FACT in LIST", takes: "many", words: t("is one of"), said: t("is") },
  noneOf: {
    kinds: EITHER,
    cel: "!(FACT in LIST)",
    takes: "many",
    words: t("is none of"),
    said: t("is neither"),
    last: t("nor"),
  },
  mentions: {
    kinds: TEXT,
    cel: "FACT.lowerAscii().contains(VALUE)",
    takes: "one",
    words: t("has the words"),
    free: true,
  },
  contains: {
    kinds: TEXT,
    cel: "FACT.contains(VALUE)",
    takes: "one",
    words: t("contains exactly"),
    free: true,
  },
  lacks: { kinds: TEXT, cel: "!FACT.contains(VALUE)", takes: "one", words: t("does not contain"), free: true },
  begins: { kinds: TEXT, cel: "FACT.startsWith(VALUE)", takes: "one", words: t("begins with"), free: true },
  beginsNot: { kinds: TEXT, cel: "!FACT.startsWith(VALUE)", takes: "one", words: t("does not begin with"), free: true },
  ends: { kinds: TEXT, cel: "FACT.endsWith(VALUE)", takes: "one", words: t("ends with"), free: true },
  endsNot: { kinds: TEXT, cel: "!FACT.endsWith(VALUE)", takes: "one", words: t("does not end with"), free: true },
  matches: { kinds: TEXT, cel: "FACT.matches(VALUE)", takes: "one", words: t("fits the pattern"), free: true },
  matchesNot: {
    kinds: TEXT,
    cel: "!FACT.matches(VALUE)",
    takes: "one",
    words: t("does not fit the pattern"),
    free: true,
  },
  atLeast: { kinds: NUMBER, cel: "FACT >= VALUE", takes: "one", words: t("is at least"), counts: true },
  atMost: { kinds: NUMBER, cel: "FACT <= VALUE", takes: "one", words: t("is at most"), counts: true },
  moreThan: { kinds: NUMBER, cel: "FACT > VALUE", takes: "one", words: t("is more than"), counts: true },
  lessThan: { kinds: NUMBER, cel: "FACT < VALUE", takes: "one", words: t("is less than"), counts: true },
  between: {
    kinds: NUMBER,
    cel: "FACT >= LOW && FACT <= HIGH",
    takes: "two",
    words: t("is between"),
    counts: true,
  },
  so: { kinds: ["yesno", "any"], cel: "FACT", takes: "nothing", words: t("is yes") },
  notSo: { kinds: ["yesno", "any"], cel: "!FACT", takes: "nothing", words: t("is no") },
  has: { kinds: ["list"], cel: "VALUE in FACT", takes: "one", words: t("includes") },
  hasNot: { kinds: ["list"], cel: "!(VALUE in FACT)", takes: "one", words: t("does not include") },
  hasOneOf: {
    kinds: ["list"],
    cel: "FACT.exists(each, each in LIST)",
    takes: "many",
    words: t("includes one of"),
    said: t("includes"),
  },
  hasNoneOf: {
    kinds: ["list"],
    cel: "!FACT.exists(each, each in LIST)",
    takes: "many",
    words: t("includes none of"),
    said: t("includes neither"),
    last: t("nor"),
  },
  hasAny: { kinds: ["list"], cel: "size(FACT) > 0", takes: "nothing", words: t("is not empty") },
  hasNothing: { kinds: ["list"], cel: "size(FACT) == 0", takes: "nothing", words: t("is empty") },
  countIs: { kinds: ["list"], cel: "size(FACT) == VALUE", takes: "one", words: t("has exactly"), counts: true },
  countAtLeast: { kinds: ["list"], cel: "size(FACT) >= VALUE", takes: "one", words: t("has at least"), counts: true },
  countAtMost: { kinds: ["list"], cel: "size(FACT) <= VALUE", takes: "one", words: t("has at most"), counts: true },
  countMore: { kinds: ["list"], cel: "size(FACT) > VALUE", takes: "one", words: t("has more than"), counts: true },
  countLess: { kinds: ["list"], cel: "size(FACT) < VALUE", takes: "one", words: t("has fewer than"), counts: true },
  agoAtMost: { kinds: ["time"], cel: "now - FACT <= duration(VALUE)", takes: "length", words: t("is at most … ago") },
  agoLess: { kinds: ["time"], cel: "now - FACT < duration(VALUE)", takes: "length", words: t("is less than … ago") },
  agoAtLeast: { kinds: ["time"], cel: "now - FACT >= duration(VALUE)", takes: "length", words: t("is at least … ago") },
  agoMore: { kinds: ["time"], cel: "now - FACT > duration(VALUE)", takes: "length", words: t("is more than … ago") },
  aheadAtMost: {
    kinds: ["time"],
    cel: "FACT - now <= duration(VALUE)",
    takes: "length",
    words: t("is at most … away"),
  },
  aheadAtLeast: {
    kinds: ["time"],
    cel: "FACT - now >= duration(VALUE)",
    takes: "length",
    words: t("is at least … away"),
  },
  ahead: { kinds: ["time"], cel: "FACT > now", takes: "nothing", words: t("is still to come") },
  past: { kinds: ["time"], cel: "FACT <= now", takes: "nothing", words: t("has passed") },
  known: {
    kinds: ["text", "number", "yesno", "list", "time", "any"],
    cel: "has(FACT)",
    takes: "nothing",
    words: t("is known"),
    optional: true,
  },
  unknown: {
    kinds: ["text", "number", "yesno", "list", "time", "any"],
    cel: "!has(FACT)",
    takes: "nothing",
    words: t("is not known"),
    optional: true,
  },
} as const satisfies Readonly<Record<string, Relation>>;

export type RelationName = keyof typeof RELATIONS;

/** All relations with their names, in order. */
export const ALL_RELATIONS = Object.entries(RELATIONS) as readonly (readonly [RelationName, Relation])[];
