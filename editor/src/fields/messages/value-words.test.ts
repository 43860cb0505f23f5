import { valuesIn } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { BRAND, PROTOCOL } from "../../model/airline.fixture.ts";
import { quoted, settingsOf, unquoted, valueOptions, valueSentence, valueSource } from "./value-words.ts";

const onlyValue = (source: string) => {
  const [value] = valuesIn(source);
  if (value === undefined) throw new Error("There is no value.");
  return value;
};
const sentence = (source: string): string => valueSentence(onlyValue(source), PROTOCOL);

describe("a value of a message in words", () => {
  it("says whose it is, what stands in for it and how long it may get", () => {
    expect(sentence("{{ author.name }}")).toBe("author’s name");
    expect(sentence("{{ author.name | default: author.handle }}")).toBe("author’s name, or else author’s handle");
    expect(sentence("{{ author.name | default: 'you' | truncate: 20 }}")).toBe(
      "author’s name, or else “you”, at most 20 characters",
    );
    expect(sentence("{{ brand.name | upcase }}")).toBe("brand’s name, upcase");
    expect(sentence("{{ triage.topics.first }}")).toBe("the first of topics");
  });

  it("is offered under a title of its own", () => {
    const titles = valueOptions(PROTOCOL, BRAND).map(({ title }) => title);
    expect(titles).toContain("author’s name");
    expect(titles).toContain("brand’s name");
    expect(titles).not.toContain("author’s verified");
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe("the settings of a value", () => {
  it("are written back as they were", () => {
    for (const source of [
      "{{ author.name }}",
      "{{ author.name | default: author.handle }}",
      "{{ author.name | default: 'you' | upcase | truncate: 20 }}",
      "{{ author.name | truncate: 20, '' }}",
      "{{ author.name | replace: 'a', 'b' }}",
    ]) {
      const value = onlyValue(source);
      expect(valueSource(value.reads, settingsOf(value))).toBe(source);
    }
  });

  it("fill in what is unknown before it is cut", () => {
    const value = onlyValue("{{ author.name | truncate: 9 }}");
    expect(valueSource(value.reads, { ...settingsOf(value), otherwise: "author.handle" })).toBe(
      "{{ author.name | default: author.handle | truncate: 9 }}",
    );
  });

  it("take a text with either kind of quotes", () => {
    for (const text of ["you", "it's you", 'so-called "friend"']) expect(unquoted(quoted(text))).toBe(text);
    expect(unquoted(quoted(`it's "you"`))).toBe(`it’s "you"`);
    expect(unquoted("author.handle")).toBeNull();
  });
});
