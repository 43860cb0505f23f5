import { parseBrand, roleMay, type Role } from "@parley/engine";
import { describe, expect, it } from "vitest";
import type { Caller } from "../caller.ts";
import { personCaller } from "../people/standing.ts";
import { mayOffer, mustActFor } from "./who-may.ts";

const person = (role: Role, leads: readonly string[]): Caller =>
  personCaller({ id: "1", name: "Ann" }, [{ brand: "toy", role, leads }]);
const key: Caller = {
  id: "key:1",
  name: "k",
  brands: ["toy"],
  may: () => roleMay("lead", "cases:act"),
  leads: () => [],
};
const { leads } = parseBrand({
  id: "toy",
  name: "Toy",
  timeZone: "UTC",
  languages: ["en"],
  leads: { care: { title: "Care", authority: { EUR: 50 } }, duty: { title: "Duty", authority: { EUR: 500 } } },
});
const money = { amount: 400, currency: "EUR" };

describe("who may act for a lead", () => {
  it.each([
    ["somebody of the lead", person("lead", ["care"])],
    ["an admin", person("admin", [])],
    ["a key", key],
  ])("%s may", (_, caller) => {
    expect(() => mustActFor(caller, "toy", "care")).not.toThrow();
  });

  it.each([
    ["somebody of another lead", person("lead", ["duty"])],
    ["somebody of no lead", person("lead", [])],
  ])("%s may not", (_, caller) => {
    expect(() => mustActFor(caller, "toy", "care")).toThrow('only somebody of "care" may do this');
  });
});

describe("who may approve 400 EUR", () => {
  it.each([
    ["an approver of no lead", person("approver", []), null],
    ["an approver of a lead with a limit of 500", person("approver", ["care", "duty"]), null],
    ["an approver of a lead with a limit of 50", person("approver", ["care"]), 50],
    ["an approver of a lead that the brand does not know", person("approver", ["gone"]), 0],
    ["a key", key, null],
  ])("%s: up to %s", (_, caller, limit) => {
    expect(mayOffer(caller, "toy", leads, money)).toEqual(limit === null ? { may: true } : { may: false, limit });
  });

  it("knows no limit in another currency", () => {
    const asked = mayOffer(person("approver", ["duty"]), "toy", leads, { amount: 1, currency: "GBP" });
    expect(asked).toEqual({ may: false, limit: 0 });
  });
});
