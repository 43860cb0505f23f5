import { MentionInput, replayMentions, undecidedFields } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { exampleFile, exampleProgram, examplesWith } from "../kit/example.ts";

describe.each(examplesWith("mentions.jsonl"))("the mentions of %s", (example) => {
  const mentions = exampleFile(example, "mentions.jsonl")
    .trim()
    .split("\n")
    .map((line) => MentionInput.parse(JSON.parse(line)));
  const replayed = [...replayMentions(exampleProgram(example), mentions)];

  it("are all decided, by the protocol and not by its fallback, and every no says why", () => {
    expect(replayed.map(({ id }) => id)).toEqual(mentions.map(({ id }) => id));
    expect(replayed.filter(({ decision }) => undecidedFields(decision).length > 0)).toEqual([]);
    expect(replayed.filter(({ fallback }) => fallback)).toEqual([]);
    const answers = replayed.flatMap(({ decision }) => Object.values(decision));
    expect(answers.filter((answer) => answer.status === "undecided" || answer.because === "")).toEqual([]);
  });

  it("are decided as a person labelled them, nineteen times in twenty", () => {
    const labelled = replayed.filter(({ label }) => label !== undefined);
    expect(labelled.length).toBeGreaterThan(0);
    expect(labelled.filter(({ differs }) => differs.length > 0).length).toBeLessThanOrEqual(labelled.length / 20);
  });
});
