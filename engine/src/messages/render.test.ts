import { describe, expect, it } from "vitest";
import type { Issue } from "../errors.ts";
import { compileMessages } from "./render.ts";

function messages(templates: Record<string, Record<string, string>>) {
  const issues: Issue[] = [];
  return { issues, compiled: compileMessages(templates, (issue) => issues.push(issue)) };
}

describe("a message", () => {
  it("is written in the first language that it has", () => {
    const { compiled } = messages({ hi: { en: "Hello {{ author.name }}", de: "Hallo {{ author.name }}" } });
    expect(compiled.render("hi", ["fr", "de"], { author: { name: "Ann" } })).toEqual({
      text: "Hallo Ann",
      language: "de",
    });
    expect(compiled.render("hi", ["fr"], { author: { name: "Ann" } })).toEqual({ text: "Hello Ann", language: "en" });
  });

  it("does not go out with a hole in it", () => {
    const { compiled } = messages({ hi: { en: "Hello {{ author.nmae }}" } });
    expect(() => compiled.render("hi", ["en"], { author: { name: "Ann" } })).toThrow("undefined variable");
  });

  it("reads own properties only", () => {
    const { compiled } = messages({ hi: { en: "{{ author.constructor.name }}" } });
    expect(() => compiled.render("hi", ["en"], { author: { name: "Ann" } })).toThrow("undefined variable");
  });

  it("that does not parse is an issue with its place", () => {
    expect(messages({ hi: { en: "Hello {{ author" } }).issues).toMatchObject([
      { at: "messages.hi.en", severity: "error" },
    ]);
  });
});
