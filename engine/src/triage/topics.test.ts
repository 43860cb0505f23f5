import { describe, expect, it } from "vitest";
import { compileTopics } from "./topics.ts";
import { readWords } from "./words.ts";

const topics = compileTopics({
  money: { title: "Money", terms: ["charge*", "my money"] },
  bags: { title: "Bags", terms: ["bag", "bags"] },
  phones: { title: "Phones", terms: ["charge my phone", "phone"] },
});
const read = (text: string) => topics.read(readWords(text)).map(({ topic }) => topic);

describe("topics", () => {
  it("come in the brand's order, each once", () => {
    expect(read("bags and bags, and you charged me")).toEqual(["money", "bags"]);
  });
  it("are hidden by a longer term of another topic", () => {
    expect(read("where can I charge my phone")).toEqual(["phones"]);
  });
  it("are shown again outside the longer term", () => {
    expect(read("charge my phone, but do not charge me")).toEqual(["money", "phones"]);
  });
  it("tell the words that showed them", () => {
    expect(topics.read(readWords("My Money!"))).toEqual([{ topic: "money", words: "My Money" }]);
  });
});
