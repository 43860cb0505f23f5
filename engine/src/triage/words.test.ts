import { describe, expect, it } from "vitest";
import { fold, readWords } from "./words.ts";

const forms = (text: string) => readWords(text).words.map(({ form }) => form);

describe("words", () => {
  it("fold case, accents, ß and stretched letters", () => {
    expect(["Größe", "ÇA", "sooooo", "𝗳𝗿𝗲𝗲", "cœur"].map(fold)).toEqual(["grosse", "ca", "so", "free", "coeur"]);
  });
  it("leave out handles and links", () => {
    expect(readWords("@SkylarkAir see https://a.example/b?c now")).toMatchObject({ links: 1, questionMarks: 0 });
    expect(forms("@SkylarkAir see https://a.example/b?c now")).toEqual(["see", "now"]);
  });
  it("keep contractions whole and open elisions", () => {
    expect(forms("I don’t; l'avion, qu'il, it's")).toEqual(["i", "dont", "l", "avion", "qu", "il", "its"]);
  });
  it("open hashtags that are written in camel case", () => {
    expect(forms("#LostLuggage #f4f")).toEqual(["lost", "luggage", "f4f"]);
  });
  it("keep a code of six characters in one piece", () => {
    expect(forms("ref 7XK2PL, 23kg, 12:40")).toEqual(["ref", "7xk2pl", "23", "kg", "12:40"]);
  });
  it("keep emoji and emoticons, each in a clause of its own", () => {
    expect(forms("thanks 👏🏽 :-)")).toEqual(["thanks", "👏", ":-)"]);
  });
  it("know in which clause they stand", () => {
    expect(readWords("late, again. why?").words.map(({ clause }) => clause)).toEqual([0, 1, 2]);
  });
  it("know where they stand in the text", () => {
    const text = "Où est l’avion ?";
    expect(readWords(text).words.map(({ start, end }) => text.slice(start, end))).toEqual(["Où", "est", "l", "avion"]);
  });
});
