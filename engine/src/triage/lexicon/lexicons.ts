import { de } from "./de.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import type { Lexicon } from "./lexicon.ts";
import { nl } from "./nl.ts";
import { pt } from "./pt.ts";

/** The languages whose words triage knows, in the order in which a tie is broken. */
export const LEXICONS: readonly Lexicon[] = [en, es, fr, de, it, pt, nl];
