import { existsSync } from "node:fs";
import {
  compareService,
  decisionOf,
  factsOf,
  MentionInput,
  openCase,
  readMention,
  runScenario,
  type ServiceRank,
} from "@parley/engine";
import { describe, expect, it } from "vitest";
import { exampleFile, exampleFolder, exampleProgram, exampleScenarios, examplesWith } from "../kit/example.ts";

const README = exampleFile(".", "README.md");
const LINKS = [...README.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? "");
/** The rows of the tables under "What was asked for", each as its two cells. */
const WISHES = README.slice(README.indexOf("## What was asked for"))
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| What was asked for"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

describe("the table of the examples", () => {
  it("links only what exists", () => {
    expect(LINKS.length).toBeGreaterThan(50);
    expect(LINKS.filter((link) => !existsSync(new URL(link, `file://${exampleFolder(".")}`)))).toEqual([]);
  });

  it("names every example in its overview", () => {
    const named = LINKS.filter((link) => link.endsWith("/README.md")).map((link) => link.replace("/README.md", ""));
    expect(new Set(named)).toEqual(new Set(examplesWith("protocol.json")));
  });

  it("shows every wish, or names what brings it", () => {
    expect(WISHES).toHaveLength(40);
    expect(WISHES.filter(([, , shown = ""]) => !/\]\(|Comes with (rehearsal|the host|the proofs)/.test(shown))).toEqual(
      [],
    );
  });
});

describe("the twins that differ in followers only", () => {
  it("get the same five answers", () => {
    const scenarios = exampleScenarios("airline-care");
    const [few, many] = ["small-reach-same-answers", "great-reach-changes-nothing"].map((name) => {
      const scenario = scenarios.get(name);
      const [first] = scenario?.steps ?? [];
      if (scenario === undefined || first === undefined || !("mention" in first)) throw new Error(`no twin ${name}`);
      const { followers, handle: _, ...author } = first.mention.author ?? { handle: "" };
      const { decision } = runScenario(exampleProgram("airline-care"), scenario).steps[0] ?? {};
      return { at: scenario.at, followers, mention: { ...first.mention, author }, decision };
    });
    expect(few?.followers).not.toBe(many?.followers);
    expect({ ...few, followers: null }).toEqual({ ...many, followers: null });
  });
});

describe("the order of service at the bank", () => {
  const program = exampleProgram("retail-bank");

  /** Where the case that a rehearsal opens stands in the queue; all are taken to have been opened at one moment. */
  const rank = (name: string): ServiceRank => {
    const [first] = exampleScenarios("retail-bank").get(name)?.steps ?? [];
    if (first === undefined || !("mention" in first)) throw new Error(`${name} begins without a mention`);
    const at = "2026-03-03T09:00:00Z";
    const mention = MentionInput.parse({ channel: "x", ...first.mention, id: name, at });
    const { state } = openCase(program, { case: "same", ...readMention(program, mention) }, Date.parse(at));
    const { due } = decisionOf(state);
    const { id, priority, openedAt } = factsOf(state).case;
    return { id, priority, openedAt, due: due.status === "decided" ? due.value : null };
  };

  it("never puts praise ahead of a complaint", () => {
    expect(compareService(rank("praise-for-a-person"), rank("quick-words-are-no-solution"))).toBeGreaterThan(0);
    expect(compareService(rank("praise-for-a-product"), rank("the-same-queue-by-email"))).toBeGreaterThan(0);
  });

  it("is the same by email as in public", () => {
    expect(rank("the-same-queue-by-email")).toEqual(rank("quick-words-are-no-solution"));
  });
});
