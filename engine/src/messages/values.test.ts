import { describe, expect, it } from "vitest";
import { valuesIn } from "./values.ts";

describe("the values of a message", () => {
  it("are found with what they read, their filters and their places", () => {
    const source = "Hi {{ author.name | default: author.handle | truncate: 20, '…' }}, bye.";
    const [value] = valuesIn(source);
    expect(source.slice(value?.start, value?.end)).toBe(
      "{{ author.name | default: author.handle | truncate: 20, '…' }}",
    );
    expect(value).toMatchObject({
      reads: "author.name",
      path: ["author", "name"],
      filters: [
        { name: "default", args: ["author.handle"] },
        { name: "truncate", args: ["20", "'…'"] },
      ],
    });
  });

  it("are found where the rest is still unfinished", () => {
    expect(valuesIn("{{ author.na, {{ author.handle }} {% if").map(({ reads }) => reads)).toEqual(["author.handle"]);
  });

  it("that are a text have no name, and what is no value is left out", () => {
    expect(valuesIn("{{ 'a' }}{{ }}{{ author.name | nope }}").map(({ reads, path }) => [reads, path])).toEqual([
      ["'a'", null],
    ]);
  });
});
