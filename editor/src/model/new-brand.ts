import { freeId } from "./begin-with.ts";
import { presentZone } from "./brand-lists.ts";

/** What must be known of a brand before anything can be drawn for it. */
export interface BrandWanted {
  readonly name: string;
  readonly timeZone: string;
  /** Codes, the first language first. */
  readonly languages: readonly string[];
}

/** What somebody in a time zone (IANA) whose browser speaks a language (BCP 47) most likely wants. */
export const likelyBrand = (timeZone: string, language: string): BrandWanted => ({
  name: "",
  timeZone: presentZone(timeZone),
  languages: [new Intl.Locale(language).language],
});

/** The file of a new brand, with an id made of its name that no other has. */
export const newBrand = (wanted: BrandWanted, taken: ReadonlySet<string>) => ({
  id: freeId(wanted.name, taken, "brand"),
  ...wanted,
});

/** Is there all that a brand needs? */
export const isWhole = ({ name, languages }: BrandWanted): boolean => name.trim() !== "" && languages.length > 0;
