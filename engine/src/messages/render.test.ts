import { describe, expect, it } from "vitest";
import type { Issue } from "../errors.ts";
import { TOY_BRAND } from "../fixtures/toy.ts";
import { parseBrand } from "../protocol/parse.ts";
import { compileMessages } from "./render.ts";

const BRAND = parseBrand(TOY_BRAND);
const ANN = { author: { name: "Ann", handle: "ann" } };

function messages(templates: Record<string, Record<string, string>>) {
  const issues: Issue[] = [];
  const protocol = { messages: templates, variables: { tries: { type: "int" as const, initial: 0 } } };
  return { issues, compiled: compileMessages(protocol, BRAND, (issue) => issues.push(issue)) };
}

/** What a template becomes for Ann; or what is wrong with it. */
function said(source: string, scope: object = ANN): string {
  const { issues, compiled } = messages({ hi: { en: source } });
  const [issue] = issues;
  return issue === undefined ? compiled.render("hi", ["en"], scope).text : issue.message;
}

describe("a message", () => {
  it("is written in the first language that it has", () => {
    const { compiled } = messages({ hi: { en: "Hello {{ author.name }}", de: "Hallo {{ author.name }}" } });
    expect(compiled.render("hi", ["fr", "de"], ANN)).toEqual({ text: "Hallo Ann", language: "de" });
    expect(compiled.render("hi", ["fr"], ANN)).toEqual({ text: "Hello Ann", language: "en" });
  });

  it("in a regional form answers who asks for the language", () => {
    const { compiled } = messages({ hi: { en: "Hello", "pt-BR": "Olá" } });
    expect(compiled.render("hi", ["pt", "en"], {}).language).toBe("pt-BR");
    const both = messages({ hi: { "pt-BR": "Olá", pt: "Olá" } }).compiled;
    expect(both.render("hi", ["pt"], {}).language).toBe("pt");
  });

  it("may choose, assign, and use filters", () => {
    expect(said("{% if author.name %}Dear {{ author.name | upcase }}{% else %}Hello{% endif %}")).toBe("Dear ANN");
    expect(said("{% assign who = author.name | append: '!' %}{{ who }}")).toBe("Ann!");
    expect(said("{{ author.name | default: author.handle }}", { author: { name: null, handle: "ann" } })).toBe("ann");
  });

  it("is sent in normal form C, and never cut inside a character", () => {
    expect(said("Cafe\u0301")).toBe("Café");
    expect(said("{{ author.name | truncate: 3 }}", { author: { name: "👨‍👩‍👧‍👦🇩🇪🙏🏽é" } })).toBe("👨‍👩‍👧‍👦🇩🇪…");
  });

  it("does not go out with a hole in it", () => {
    const { compiled } = messages({ hi: { en: "Hello {{ author.name }}" } });
    expect(() => compiled.render("hi", ["en"], { author: {} })).toThrow("undefined variable: author.name");
  });

  it("does not go out longer than any channel takes", () => {
    expect(() => said("{{ mention.text }}".repeat(6), { mention: { text: "a".repeat(20_000) } })).toThrow(
      "longer than 100000",
    );
  });

  it("may not take the memory", () => {
    const grow = `{% assign a = "aaaaaaaaaa" %}${"{% assign a = a | append: a %}".repeat(30)}{{ a }}`;
    expect(() => said(grow)).toThrow("memory alloc limit exceeded");
    expect(() => said("{{ (1..100000000) }}")).toThrow("memory alloc limit exceeded");
  });

  it.each([
    ["{{ author", "A value is begun with {{ and not ended with }}."],
    ["{% for a in (1..9) %}x{% endfor %}", 'There is no tag "for" in messages.'],
    ["{% include 'x' %}", 'There is no tag "include" in messages.'],
    ["{% render 'x' %}", 'There is no tag "render" in messages.'],
    ["{% layout 'x' %}", 'There is no tag "layout" in messages.'],
    ["{% increment author %}", 'There is no tag "increment" in messages.'],
    ["{{ 'now' | date }}", 'There is no filter "date" in messages.'],
    ["{{ author.name | shuffle }}", 'There is no filter "shuffle" in messages.'],
  ])("that says %s is refused", (source, message) => {
    expect(said(source)).toContain(message);
  });

  it.each([
    ["{{ author.nmae }}", "Did you mean author.name?"],
    ["{{ name }}", "Did you mean author.name?"],
    ["{% if authr.name %}x{% endif %}", "Did you mean author.name?"],
    ["{{ vars.trys }}", "Did you mean vars.tries?"],
    ["{{ brand.generos }}", "Did you mean brand.generous?"],
    ["{{ author['nmae'] }}", "Did you mean author.name?"],
    ["{{ author.name | default: author.hndle }}", "Did you mean author.handle?"],
    ["{{ author }}", expect.stringContaining("Known: author.handle")],
    ["{{ author.name.length }}", expect.stringContaining("author.name")],
    ["{{ constructor }}", expect.stringContaining("Known: mention, author")],
    ["{{ author.__proto__ }}", expect.stringContaining("Known: author.handle")],
    ["{{ author.constructor.name }}", expect.stringContaining("Known: author.handle")],
    ["{{ author[vars.tries] }}", "Write the name out."],
  ])("that reads %s is an error with a hint", (source, hint) => {
    const [issue] = messages({ hi: { en: source } }).issues;
    expect(issue).toMatchObject({ code: "message-name", severity: "error", certain: true, at: "messages.hi.en", hint });
  });

  it.each(["{{ constructor }}", "{{ author.__proto__ }}", "{{ author.constructor.name }}", "{{ toString }}"])(
    "does not reach %s even where nobody checked",
    (source) => {
      const { compiled } = messages({ hi: { en: source } });
      expect(() => compiled.render("hi", ["en"], ANN)).toThrow("undefined variable");
    },
  );

  it("says where in the text a wrong name stands", () => {
    expect(said("Hello,\n{{ author.nmae }}")).toBe(
      'There is no "author.nmae" that a message could read. (Line 2, character 4.)',
    );
  });

  it("may read any policy when there is no brand to ask", () => {
    const issues: Issue[] = [];
    compileMessages({ messages: { hi: { en: "{{ brand.slogan }}" } }, variables: {} }, null, (each) =>
      issues.push(each),
    );
    expect(issues).toEqual([]);
  });
});
