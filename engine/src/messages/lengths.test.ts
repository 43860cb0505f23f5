import { describe, expect, it } from "vitest";
import { TOY_BRAND } from "../fixtures/toy.ts";
import { parseBrand } from "../protocol/parse.ts";
import { messageFaults } from "./faults.ts";
import { messageLengths } from "./lengths.ts";

const PROTOCOL = { variables: {} };
const brandOn = (...channels: string[]) => parseBrand({ ...TOY_BRAND, channels });

describe("how long a message gets", () => {
  it("is told for every way that a channel allows, with the longest facts", () => {
    expect(messageLengths("Hi {{ author.name }}", PROTOCOL, brandOn("x", "email"))).toEqual([
      { channel: "x", where: "public", used: 3 + 100, max: 280 },
      { channel: "x", where: "private", used: 3 + 50, max: 10_000 },
      { channel: "email", where: "private", used: 3 + 50, max: 100_000 },
    ]);
  });

  it("goes by the limit that it comes nearest to", () => {
    const [length] = messageLengths("\u{20BB7}".repeat(100), PROTOCOL, brandOn("bluesky")) as readonly object[];
    expect(length).toMatchObject({ used: 100, max: 300 });
  });

  it("is not known of a text that does not parse", () => {
    expect(messageLengths("Hi {{", PROTOCOL, brandOn("x"))).toEqual({ unknown: expect.stringContaining("not closed") });
  });
});

describe("what is wrong with a message", () => {
  it("is said with its line and character", () => {
    expect(messageFaults("Dear\n{{ author.nam }}", PROTOCOL, brandOn("x"))).toEqual([
      {
        kind: "name",
        message: 'There is no "author.nam" that a message could read.',
        hint: "Did you mean author.name?",
        line: 2,
        column: 4,
      },
    ]);
    expect(messageFaults("Hi {{ author", PROTOCOL, brandOn("x"))).toMatchObject([
      { kind: "syntax", line: 1, column: 4, message: expect.not.stringContaining("line:") },
    ]);
  });

  it.each([
    ["Hi {{ author.na", "A value is begun with {{ and not ended with }}.", "Write it as"],
    ["Hi {% if author.verified", "A choice is begun with {% and not ended with %}.", "Write it as"],
    ["{% if author.verified %}Hi", "What begins with {% if %} does not end.", "Write {% endif %} behind it."],
    ["{% for a in b %}", 'There is no tag "for" in messages.', "Tags: if, unless"],
    ["{{ author.handle | shout }}", 'There is no filter "shout" in messages.', "Filters: default, append"],
    ["{% assign = 3 %}", "expected variable name", "Values stand in"],
  ])("is said in a sentence, with names only where one is not known: %s", (text, message, hint) => {
    const [fault] = messageFaults(text, PROTOCOL, brandOn("x"));
    expect(fault?.message).toContain(message);
    expect(fault?.hint).toContain(hint);
    expect(fault?.hint.includes("Filters:")).toBe(text.includes("shout"));
  });

  it("is nothing where nothing is", () => {
    expect(messageFaults("Hi {{ author.handle }}", PROTOCOL, brandOn("x"))).toEqual([]);
  });
});
