import { describe, expect, it } from "vitest";
import { fillInPlain, plainTemplate } from "./plain-template.ts";
import { fillIn, parseTemplate } from "./template.ts";

const SCOPE = {
  author: { name: null, handle: "ann", nick: "", followers: 3, language: "e\u0301" },
  brand: { name: "Skylark" },
};
const plain = (source: string): string | null => {
  const template = plainTemplate(source);
  return template === null ? null : fillInPlain(template, SCOPE);
};

describe("a template of texts and facts", () => {
  it.each([
    "",
    "No facts } here, 100 % {sure}.",
    "Hello {{ author.handle }}!\n{{brand.name}}",
    "{{ author.name | default: author.handle }} and {{ author.nick | default: 'you' }}",
    '{{ author.handle | default: "you" }}, {{ author.nick }}.',
    "{{ author.language }}",
  ])("is filled in as Liquid does: %j", (source) => {
    expect(plain(source)).toBe(
      fillIn(parseTemplate(`|${source}|`), SCOPE)
        .slice(1, -1)
        .normalize("NFD"),
    );
  });

  it.each([
    "{% if author.name %}you{% endif %}",
    "so {{- author.handle -}} so",
    "{{ author.handle | upcase }}",
    "{{ author.handle | default: 'you' | upcase }}",
    "{{ author.name | default: 3 }}",
    "{{ author.name | default: author.handle, allow_false: true }}",
    "{{ author.handle.size }}",
    "{{ 'text' }}",
  ])("is no other: %j", (source) => {
    expect(plainTemplate(source)).toBeNull();
  });

  it.each(["{{ author.name }}", "{{ author.followers }}", "{{ author.unknown }}", "{{ nobody.name | default: 'x' }}"])(
    "leaves to Liquid what is no text: %j",
    (source) => {
      expect(plain(source)).toBeNull();
    },
  );
});
