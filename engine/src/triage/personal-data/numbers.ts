import { countrySpecs, isValidIBAN } from "ibantools";
import { parsePhoneNumberFromString, type CountryCode } from "libphonenumber-js/min";
import isCreditCard from "validator/lib/isCreditCard.js";
import isEmail from "validator/lib/isEmail.js";
import type { Words } from "../words.ts";

/** Whether something was found, and the text without what was looked at. */
export interface Masked {
  readonly found: boolean;
  readonly rest: string;
}

const MOST_CANDIDATES = 40;
const CARD = /\d(?:[ -]?\d){12,18}/g;
const IBAN_START = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ -]?[A-Za-z0-9])/g;
const DATE = /(?<!\d)(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}:\d{2}(?::\d{2})?)(?!\d)/g;
const PHONE = /(?<![\p{L}\d])(?:\+|00)?\(?\d(?:[ ()./-]{0,2}\d){6,16}(?![\p{L}\d])/gu;
const EMAIL_PART = /[\p{L}\p{N}._%+-]/u;
const LONGEST_EMAIL_PART = 80;
const ROLES = new Set([
  "info",
  "support",
  "help",
  "contact",
  "press",
  "media",
  "noreply",
  "no-reply",
  "service",
  "customerservice",
  "care",
]);

/** Email addresses, but those of the brand and of no person in particular. */
export function findEmails(text: string, ours: readonly string[]): Masked {
  let found = false;
  let rest = text;
  let at = text.indexOf("@");
  for (let tries = 0; at >= 0 && tries < MOST_CANDIDATES; tries += 1, at = text.indexOf("@", at + 1)) {
    const start = reach(text, at, -1);
    const end = reach(text, at, 1);
    const address = text.slice(start, end).replace(/\.+$/, "");
    if (start === at || !isEmail(address)) continue;
    rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
    const name = text.slice(start, at).toLowerCase();
    const domain = text.slice(at + 1, end).toLowerCase();
    found ||= !ROLES.has(name) && !ours.some((own) => domain.startsWith(own));
  }
  return { found, rest };
}

function reach(text: string, at: number, step: 1 | -1): number {
  let end = at;
  for (let length = 0; length < LONGEST_EMAIL_PART && EMAIL_PART.test(text[end + step] ?? ""); length += 1) end += step;
  return step === 1 ? end + 1 : end;
}

/** Account numbers with right check digits. */
export function findIbans(text: string): Masked {
  let found = false;
  let rest = text;
  let tries = 0;
  for (const match of text.matchAll(IBAN_START)) {
    if ((tries += 1) > MOST_CANDIDATES) break;
    const length = countrySpecs[match[0].slice(0, 2).toUpperCase()]?.chars;
    if (!length) continue;
    const end = takeCharacters(text, match.index, length);
    if (!isValidIBAN(text.slice(match.index, end).replace(/[ -]/g, "").toUpperCase())) continue;
    found = true;
    rest = rest.slice(0, match.index) + " ".repeat(end - match.index) + rest.slice(end);
  }
  return { found, rest };
}

function takeCharacters(text: string, start: number, count: number): number {
  let at = start;
  for (let taken = 0; taken < count && at < text.length; at += 1) if (!/[ -]/.test(text[at] ?? "")) taken += 1;
  return at;
}

/** Card numbers with a right check digit. */
export function findCards(text: string): Masked {
  let found = false;
  const rest = text.replace(CARD, (candidate) => {
    if (!isCreditCard(candidate.replace(/[ -]/g, ""))) return candidate;
    found = true;
    return " ".repeat(candidate.length);
  });
  return { found, rest };
}

/** A text without dates and times. */
export function maskDates(text: string): string {
  return text.replace(DATE, (date) => " ".repeat(date.length));
}

/** Where a number without a country code is taken to be from, by the language of the text. */
const COUNTRIES: Readonly<Record<string, readonly CountryCode[]>> = {
  en: ["GB", "IE", "US"],
  es: ["ES", "MX"],
  fr: ["FR", "BE"],
  de: ["DE", "AT"],
  it: ["IT"],
  pt: ["PT", "BR"],
  nl: ["NL", "BE"],
};
const CALL =
  /(?:call|phone|tel|mobile|cell|number|reach me|ring|whatsapp|llam|móvil|movil|número|numero|appel|téléphone|numéro|portable|anruf|ruf|nummer|handy|chiam|cellulare|telefono|lig[au]|telem|celular|telefone|bel |bellen|nummer|mobiel)/i;

/** Whether a valid phone number is shown; one without a country code only where something says that it is one. */
export function findPhones(text: string, language: string, read: Words): boolean {
  let tries = 0;
  for (const match of text.matchAll(PHONE)) {
    if ((tries += 1) > MOST_CANDIDATES) return false;
    const candidate = match[0];
    if (/^(?:\+|00)/.test(candidate)) {
      if (parsePhoneNumberFromString(candidate.replace(/^00/, "+"))?.isValid()) return true;
      continue;
    }
    const before = read.text.slice(Math.max(0, match.index - 40), match.index);
    if (!CALL.test(before)) continue;
    if ((COUNTRIES[language] ?? []).some((country) => parsePhoneNumberFromString(candidate, country)?.isValid()))
      return true;
  }
  return false;
}
