import { describe, expect, it } from "vitest";
import { recogniseLanguage } from "./language.ts";
import { readWords } from "./words.ts";

const BRAND = ["en", "es", "fr", "de", "it", "pt", "nl"];
const recognise = (text: string) => recogniseLanguage(readWords(text), BRAND);

describe("the language of a text", () => {
  it.each([
    ["en", "Where do I check in for the flight to Rome?"],
    ["es", "¿Dónde está mi maleta?"],
    ["fr", "Bande de connards"],
    ["de", "Wo bleibt unser Gepäck?"],
    ["it", "La valigia non è arrivata"],
    ["pt", "A minha mala não chegou"],
    ["nl", "Waar blijft mijn koffer?"],
    ["en", "useless morons"],
    ["pt", "Bom dia, o voo está atrasado"],
    ["es", "Buenos días, el vuelo está retrasado"],
  ])("is %s: %s", (language, text) => {
    expect(recognise(text)).toMatchObject({ language, by: "words" });
  });
  it("is asked of the letters where no word tells", () => {
    expect(recognise("Lot opóźniony o cztery godziny, nikt nic nie mówi pasażerom na lotnisku")).toMatchObject({
      language: "pl",
      by: "letters",
    });
  });
  it("is left open for emoji and a single unknown word", () => {
    expect(recognise("👀 SK214")).toMatchObject({ language: undefined, by: "nothing" });
  });
});
