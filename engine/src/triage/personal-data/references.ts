import type { PersonalDatum } from "./personal-datum.ts";
import { compileTerms } from "../terms.ts";
import type { Words } from "../words.ts";

type Introduction = "code" | "booking" | "passport" | "member";

/** Words that announce a code; after `code` anything that looks like one is believed, after `booking` it must have a digit. */
const INTRODUCTIONS: Readonly<Record<Introduction, string>> = {
  code: "ref, reference, booking ref, booking reference, booking code, booking number, reservation code, reservation number, confirmation number, confirmation code, record locator, locator, pnr, e ticket, ticket number, file reference, pir, localizador, código de reserva, número de reserva, código de la reserva, référence, référence de réservation, référence de dossier, numéro de réservation, numéro de dossier, code de réservation, dossier, buchungscode, buchungsnummer, buchungsreferenz, reservierungsnummer, ticketnummer, referenz, vorgangsnummer, codice prenotazione, codice di prenotazione, numero di prenotazione, codice, localizzatore, código da reserva, código de reserva, número da reserva, referência, boekingscode, boekingsnummer, reserveringsnummer, reserveringscode, boekingsreferentie, referentie, kenmerk, case number, case no, claim number",
  booking:
    "booking, reservation, reserva, réservation, résa, buchung, prenotazione, boeking, reservering, ticket, billete, billet, bilhete, biglietto, confirmation",
  passport:
    "passport, passport number, passport no, pasaporte, número de pasaporte, passeport, numéro de passeport, reisepass, passnummer, reisepassnummer, passaporto, numero di passaporto, passaporte, número do passaporte, paspoort, paspoortnummer, dni, nif, personalausweis",
  member:
    "member number, membership number, member no, miles number, frequent flyer number, loyalty number, account number, customer number, número de socio, número de cliente, numéro client, numéro de membre, numéro d'adhérent, kundennummer, mitgliedsnummer, kontonummer, vielfliegernummer, numero cliente, numero socio, numero tessera, número de cliente, número de sócio, klantnummer, lidnummer, lidmaatschapsnummer",
};
const BETWEEN = new Set(
  "is was no nr n number code num numero nummer es era ist lautet e est sous le the my it its der die mein de la el il with by under of".split(
    " ",
  ),
);
const REACH = 4;
const CODE_LIKE = /\d|^[A-Z]{6}$/;
const BOOKING_CODE = /^[A-Z0-9]{6}$/;
const MIXED_CODE = /^(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{6}$/i;
const LONG_NUMBER = /^\d{7,14}$/;
const BAG_REPORT = /^[A-Z]{5}\d{5}$/;
const PASSPORT = /^(?=(?:[A-Z]*\d){5})[A-Z\d]{7,10}$/i;

/** Finds booking references, passport and membership numbers behind the words that announce them. */
export function compileReferences(): { read(read: Words): readonly PersonalDatum[] } {
  const terms = compileTerms(
    (Object.keys(INTRODUCTIONS) as Introduction[]).flatMap((kind) =>
      INTRODUCTIONS[kind].split(", ").map((term) => [term, kind] as const),
    ),
  );
  return {
    read(read) {
      const found = new Set<PersonalDatum["kind"]>();
      const shouts = !/\p{Ll}/u.test(read.text);
      const { text, words } = read;
      for (const word of words)
        if (word.end - word.start === 10 && BAG_REPORT.test(text.slice(word.start, word.end))) found.add("reference");
      if (!words.some(({ start, end }) => end - start > 5 && CODE_LIKE.test(text.slice(start, end))))
        return [...found].map(toDatum);
      // A code may follow a colon, so that clauses do not matter here.
      for (const hit of terms.find(words)) {
        for (let at = hit.to; at < Math.min(words.length, hit.to + REACH); at += 1) {
          const code = text.slice(words[at]?.start, words[at]?.end);
          if (isShown(hit.value, code, shouts)) found.add(hit.value === "passport" ? "passport" : "reference");
          else if (BETWEEN.has(words[at]?.form ?? "")) continue;
          break;
        }
      }
      return [...found].map(toDatum);
    },
  };
}

function toDatum(kind: PersonalDatum["kind"]): PersonalDatum {
  return { kind, because: kind === "passport" ? "a passport number" : "a reference behind the word for it" };
}

function isShown(kind: Introduction, code: string, shouts: boolean): boolean {
  if (kind === "passport") return PASSPORT.test(code);
  if (kind === "member") return LONG_NUMBER.test(code) || PASSPORT.test(code);
  if (MIXED_CODE.test(code)) return true;
  return kind === "code" && ((BOOKING_CODE.test(code) && !shouts) || LONG_NUMBER.test(code));
}
