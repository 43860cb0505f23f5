import type { Brand } from "./brand.ts";
import { nameInWords } from "./words.ts";

/** A lead as the brand calls it; one that it does not know by its name in words. */
export const leadTitle = ({ leads }: Pick<Brand, "leads">, lead: string): string =>
  (Object.hasOwn(leads, lead) ? leads[lead]?.title : undefined) ?? nameInWords(lead);
