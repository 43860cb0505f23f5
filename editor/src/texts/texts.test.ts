import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { rich } from "./rich.ts";
import catalogue from "./en.json";
import { formatOf, t, type Text } from "./texts.ts";

describe("a text", () => {
  it("stands as it is in the catalogue where it has no places", () => {
    expect(t("Nothing stands here")).toBe("Nothing stands here");
  });

  it("has its places filled, and what fills them is not read as a text", () => {
    expect(t("Move row {row} up", { row: 1200 })).toBe("Move row 1200 up");
    expect(t("there is no {noun} “{name}”", { noun: "clock", name: "{noun} <b>it's</b> #" })).toBe(
      "there is no clock “{noun} <b>it's</b> #”",
    );
  });

  it("says one and many as its language does", () => {
    const states = (count: number): string => t("{count, plural, one {# state} other {# states}}", { count });
    expect([0, 1, 2, 1200].map(states)).toEqual(["0 states", "1 state", "2 states", "1,200 states"]);
  });

  it("says nothing of what there is none of, where it is written so", () => {
    const used = (others: number): string =>
      t(
        "{part} is used: {place}{others, plural, =0 {} one {, and in another place} other {, and in # other places}}.",
        {
          part: "The clock “Reply”",
          place: "“Care”, on entry",
          others,
        },
      );
    expect(used(0)).toBe("The clock “Reply” is used: “Care”, on entry.");
    expect(used(1)).toBe("The clock “Reply” is used: “Care”, on entry, and in another place.");
    expect(used(2)).toBe("The clock “Reply” is used: “Care”, on entry, and in 2 other places.");
  });
});

describe("the catalogue", () => {
  it("has only texts that can be read as MessageFormat: their braces are closed, and have an “other”", () => {
    const unreadable = (Object.keys(catalogue) as Text[]).filter((text) => {
      try {
        return formatOf(text).getAst().length === 0;
      } catch {
        return true;
      }
    });
    expect(unreadable).toEqual([]);
  });
});

describe("a text with marked parts", () => {
  const shown = (...[text, values]: Parameters<typeof rich>): string => renderToStaticMarkup(rich(text, values));

  it("gives what stands in a mark to the element that marks it", () => {
    expect(
      shown("Have you accepted it already? Then <link>sign in</link>. Else ask for a new link.", {
        link: (inside) => createElement("a", { href: "/sign-in" }, inside),
      }),
    ).toBe('Have you accepted it already? Then <a href="/sign-in">sign in</a>. Else ask for a new link.');
  });

  it("takes elements and words as values, each in its place", () => {
    expect(shown("Case {id}, version {version}", { id: createElement("code", null, "c-1"), version: "<2>" })).toBe(
      "Case <code>c-1</code>, version &lt;2&gt;",
    );
  });
});
