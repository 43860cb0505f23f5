import { CHANNELS, EVENTS } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { BRAND, PROTOCOL } from "../../model/airline.fixture.ts";
import { eventOptions } from "./event-options.ts";
import { NAME_KINDS, namesOf, type NameKind } from "./names.ts";
import { foundOptions, groupsOf } from "./options.ts";

const around = { protocol: PROTOCOL, brand: BRAND };
const OPTIONS = [
  { value: "a", title: "Renamed" },
  { value: "b", title: "Author’s name", about: "Who wrote it" },
  { value: "c", title: "Name", group: "Own" },
  { value: "d", title: "Médida", words: "nombre" },
];
const found = (search: string): string[] => foundOptions(OPTIONS, search).map(({ value }) => value);

describe("searching a list", () => {
  it("puts titles that begin so first, then words that do", () => {
    expect(found("name")).toEqual(["c", "b", "a"]);
  });

  it("asks for every word, and looks at all that is said of a thing", () => {
    expect(found("wrote name")).toEqual(["b"]);
    expect(found("nombre")).toEqual(["d"]);
    expect(found("zebra")).toEqual([]);
  });

  it("knows no accents and no case", () => {
    expect(found("MEDIDA")).toEqual(["d"]);
  });

  it("keeps groups in the order in which they come", () => {
    expect(groupsOf(OPTIONS).map(([group, inside]) => [group, inside.length])).toEqual([
      ["", 3],
      ["Own", 1],
    ]);
  });
});

describe("names to choose from", () => {
  it("have a title, and each name once", () => {
    for (const kind of Object.keys(NAME_KINDS) as NameKind[]) {
      const names = namesOf(kind, around);
      expect(new Set(names.map(({ value }) => value)).size, kind).toBe(names.length);
      for (const { value, title } of names) expect(title, `${kind} ${value}`).not.toBe("");
    }
  });

  it("are those of the protocol and the brand", () => {
    expect(namesOf("lead", around)[0]).toMatchObject({
      value: "frontline",
      title: "Front line",
      about: "in care desk hours",
    });
    expect(namesOf("clock", around)[1]).toMatchObject({ value: "pressReply", about: "2 h in care desk hours" });
    expect(namesOf("channel", around).map(({ value }) => value)).not.toContain("x-140");
    expect(namesOf("channel", around)).toHaveLength(Object.keys(CHANNELS).length - 1);
  });
});

describe("events to choose from", () => {
  it("are the vocabulary’s by who causes them, then the clocks, then the protocol’s own", () => {
    const own = { ...PROTOCOL, events: { "invoice.paid": { title: "Invoice is paid" } } };
    const options = eventOptions(own);
    expect(groupsOf(options).map(([group]) => group)).toEqual([
      "The customer",
      "Our people",
      "The channels",
      "Clocks",
      "This protocol’s own",
    ]);
    expect(options).toHaveLength(Object.keys(EVENTS).length + Object.keys(PROTOCOL.clocks).length + 1);
  });
});
