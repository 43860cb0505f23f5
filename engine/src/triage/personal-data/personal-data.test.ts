import { describe, expect, it } from "vitest";
import { readWords } from "../words.ts";
import { compilePersonalData } from "./personal-data.ts";

const personalData = compilePersonalData({ id: "skylark", handles: ["SkylarkAir"] });
const kinds = (text: string, language = "en") => personalData.read(readWords(text), language).map(({ kind }) => kind);

describe("personal data", () => {
  it.each([
    ["card", "My card 4111 1111 1111 1111 was charged"],
    ["iban", "IBAN DE89 3704 0044 0532 0130 00 please"],
    ["iban", "konto de89370400440532013000"],
    ["phone", "Call me on +353 1 496 0123"],
    ["phone", "my number is 020 7946 0177"],
    ["email", "write to greta.lindqvist@example.com."],
    ["reference", "booking ref X7K2PL"],
    ["reference", "PNR: KQZLTM for Sunday"],
    ["reference", "my booking is 7XK2PL"],
    ["reference", "bag tag DUBSK12345"],
    ["passport", "passport number PA1234567"],
    ["address", "drop it at 14 Sample Street"],
  ])("shows a %s: %s", (kind, text) => {
    expect(kinds(text)).toEqual([kind]);
  });
  it.each([
    ["es", "mi localizador es K4T9ZD", "reference"],
    ["de", "Buchungsnummer R8WD3N", "reference"],
    ["fr", "j'habite 12 rue de Rivoli", "address"],
    ["de", "Lange Straße 12a", "address"],
    ["it", "codice prenotazione QWE4RT", "reference"],
    ["nl", "boekingscode ZX81QP", "reference"],
    ["pt", "código de reserva AB12CD", "reference"],
  ])("is found in %s: %s", (language, text, kind) => {
    expect(kinds(text, language)).toEqual([kind]);
  });
  it.each([
    "Flight SK1234 on 2026-03-14 at 09:40",
    "Card 4111 1111 1111 1112 fails the check digit",
    "My booking SHOULD be simple",
    "I wrote to care@skylark.example and to support@example.com",
    "14/03/2026 and 15/03/2026, 10.000.000 passengers",
    "I paid 1200 euros for 4 seats",
    "Is the reference FLIGHT wrong? NO REFERENCE GIVEN".toUpperCase(),
    "third time on the road, 3 hours",
  ])("is not seen in: %s", (text) => {
    expect(kinds(text)).toEqual([]);
  });
  it("takes the digits of a card for no phone number", () => {
    expect(kinds("call me, card 4111 1111 1111 1111")).toEqual(["card"]);
  });
  it("is never repeated in the reasons", () => {
    const reasons = personalData
      .read(readWords("ref X7K2PL, +353 1 496 0123, 4111 1111 1111 1111"), "en")
      .map(({ because }) => because);
    expect(reasons.join()).not.toMatch(/X7K2PL|496|4111/);
    expect(reasons).toHaveLength(3);
  });
});
