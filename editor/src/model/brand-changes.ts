import type { Brand } from "@parley/engine";
import { canonical, changeInWords } from "./brand-change-words.ts";

/** Where something of the brand is set. */
export const BRAND_SECTIONS = [
  "about",
  "hours",
  "leads",
  "topics",
  "channels",
  "policies",
  "protocols",
  "keeping",
] as const;
export type BrandSection = (typeof BRAND_SECTIONS)[number];

/** A part of a brand that is taken or left as a whole: a field, or one schedule, lead, topic or policy. */
interface BrandPart {
  readonly key: keyof Brand;
  /** Null where the field is one part. */
  readonly name: string | null;
}

/** A part in which two brands differ. */
export interface BrandChange extends BrandPart {
  /** The same in every comparison: `schedules.desk`. */
  readonly id: string;
  readonly section: BrandSection;
  readonly words: string;
}

const SECTION_OF = {
  $schema: "about",
  id: "about",
  name: "about",
  timeZone: "about",
  languages: "about",
  schedules: "hours",
  leads: "leads",
  topics: "topics",
  channels: "channels",
  handles: "channels",
  conversationWindow: "channels",
  policies: "policies",
  protocols: "protocols",
  publishing: "protocols",
  retention: "keeping",
  costs: "keeping",
} as const satisfies { readonly [K in keyof Required<Brand>]: BrandSection };

const KEYS = Object.keys(SECTION_OF) as ReadonlyArray<keyof typeof SECTION_OF>;
const BY_NAME = ["schedules", "leads", "topics", "policies"] as const;
type Named = (typeof BY_NAME)[number];

/** The section in which a path of the brand (`schedules.desk.weekly`) is set; null for what lies outside the brand's file. */
export function sectionOf(path: string): BrandSection | null {
  const key = KEYS.find((each) => path === each || path.startsWith(`${each}.`));
  return key === undefined ? null : SECTION_OF[key];
}

/** The parts in which one brand differs from another, in the order of the sections, each in words. */
export function changesBetween(before: Brand, after: Brand): readonly BrandChange[] {
  const parts = KEYS.flatMap((key): BrandPart[] => {
    if (!isNamed(key)) return [{ key, name: null }];
    const names = new Set([...Object.keys(before[key]), ...Object.keys(after[key])]);
    return [...names].map((name) => ({ key, name }));
  });
  const changed = parts.filter((part) => canonical(partOf(before, part)) !== canonical(partOf(after, part)));
  return changed
    .map(({ key, name }) => ({
      key,
      name,
      id: name === null ? key : `${key}.${name}`,
      section: SECTION_OF[key],
      words: changeInWords({ key, name }, before, after),
    }))
    .toSorted((a, b) => BRAND_SECTIONS.indexOf(a.section) - BRAND_SECTIONS.indexOf(b.section));
}

/** A brand with one part as another brand has it. */
export function withPart(brand: Brand, { key, name }: BrandPart, from: Brand): Brand {
  const { [key]: _, ...others } = brand;
  if (!isNamed(key)) return { ...others, ...(from[key] === undefined ? {} : { [key]: from[key] }) } as Brand;
  if (name === null) return brand;
  const named: Record<string, unknown> = { ...brand[key] };
  if (Object.hasOwn(from[key], name)) named[name] = from[key][name];
  else delete named[name];
  return { ...brand, [key]: named };
}

/** Parts that two people changed, both beginning with the same brand, and not alike. */
export function clashesOf(
  mine: readonly BrandChange[],
  theirs: readonly BrandChange[],
  sides: Sides,
): readonly BrandChange[] {
  return mine.filter(
    (change) =>
      theirs.some(({ id }) => id === change.id) &&
      canonical(partOf(sides.mine, change)) !== canonical(partOf(sides.theirs, change)),
  );
}

/** Two people's brands. */
interface Sides {
  readonly mine: Brand;
  readonly theirs: Brand;
}

/** Their brand with all that I changed, except for the parts of these ids. */
export function broughtTogether(mine: readonly BrandChange[], sides: Sides, except: ReadonlySet<string>): Brand {
  return mine
    .filter(({ id }) => !except.has(id))
    .reduce((brand, change) => withPart(brand, change, sides.mine), sides.theirs);
}

const isNamed = (key: keyof Brand): key is Named => (BY_NAME as readonly string[]).includes(key);

function partOf(brand: Brand, { key, name }: BrandPart): unknown {
  const value: unknown = brand[key];
  if (name === null) return value;
  return Object.hasOwn(brand[key] as object, name) ? (value as Record<string, unknown>)[name] : undefined;
}
