import type { Brand } from "../../protocol/brand.ts";
import { findAddresses } from "./addresses.ts";
import { compileReferences } from "./references.ts";
import type { PersonalDatum } from "./personal-datum.ts";
import { findCards, findEmails, findIbans, findPhones, maskDates } from "./numbers.ts";
import type { Words } from "../words.ts";

/** Looks for personal data in a text. */
export interface PersonalData {
  read(read: Words, language: string): readonly PersonalDatum[];
}

const ANY_DIGIT = /\d/g;
const FEWEST_PHONE_DIGITS = 7;

/** Compiles the search; the brand's own addresses are nobody's personal data. */
export function compilePersonalData(brand: Pick<Brand, "id" | "handles">): PersonalData {
  const ours = [brand.id, ...brand.handles].map((name) => name.toLowerCase()).filter((name) => name.length > 2);
  const references = compileReferences();
  return {
    read(read, language) {
      const found: PersonalDatum[] = [];
      // Cards, IBANs and dates are masked before phones are looked for: their digits look like phone numbers.
      let text = read.text;
      if (text.includes("@")) {
        const emails = findEmails(text, ours);
        text = emails.rest;
        if (emails.found) found.push({ kind: "email", because: "an email address" });
      }
      found.push(...references.read(read));
      const digits = text.match(ANY_DIGIT)?.length ?? 0;
      if (digits === 0) return found;
      if (findAddresses(read)) found.push({ kind: "address", because: "a street and a number" });
      if (digits < FEWEST_PHONE_DIGITS) return found;
      const ibans = findIbans(text);
      if (ibans.found) found.push({ kind: "iban", because: "an account number whose check digits are right" });
      const cards = findCards(ibans.rest);
      if (cards.found) found.push({ kind: "card", because: "a card number whose check digit is right" });
      if (findPhones(maskDates(cards.rest), language, read)) found.push({ kind: "phone", because: "a phone number" });
      return found;
    },
  };
}
