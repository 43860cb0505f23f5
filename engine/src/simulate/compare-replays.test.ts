import { describe, expect, it } from "vitest";
import { MentionInput } from "../contract/mention.ts";
import { DECIDED, toyProgram } from "../fixtures/toy.ts";
import { compareReplays } from "./compare-replays.ts";

const by = (lead: string) => ({ ...DECIDED, params: { ...DECIDED.params, lead } });
const version = ({ many = 1000, lead = "frontline" } = {}) =>
  toyProgram(
    {
      initial: "look",
      states: {
        look: { always: [{ guard: "known", target: "duty" }, { target: "desk" }] },
        duty: { entry: [by("duty")] },
        desk: { entry: [by(lead)], on: { mention: "again" } },
        again: {},
      },
    },
    { conditions: { known: { title: "Many know them", when: `author.followers >= ${many}` } } },
  );
const mention = (id: string, followers: number, handle = id) =>
  MentionInput.parse({ id, channel: "x", text: "Hello", at: "2026-03-02T10:00:00Z", author: { handle, followers } });
const compare = (after: ReturnType<typeof version>, ...mentions: ReturnType<typeof mention>[]) => [
  ...compareReplays([version(), after], mentions),
];

describe("two versions beside each other", () => {
  it("decide a mention differently because of the condition that parts them", () => {
    const [few, some, many] = compare(version({ many: 500 }), mention("a", 10), mention("b", 700), mention("c", 5000));
    expect([few, many].map((each) => [each?.changed, each?.cause])).toEqual([
      [[], null],
      [[], null],
    ]);
    expect(some).toMatchObject({
      changed: ["lead"],
      before: { lead: "frontline" },
      after: { lead: "duty" },
      cause: { kind: "condition", of: "look#always[0]" },
    });
  });

  it("or because of what a state says, when they went the same way", () => {
    expect(compare(version({ lead: "duty" }), mention("a", 10))[0]?.cause).toEqual({ kind: "decision", of: "lead" });
  });

  it("a mention that joins a case has the cause that parted the versions there", () => {
    const [, second] = compare(version({ many: 500 }), mention("a", 700, "ann"), mention("b", 700, "ann"));
    expect(second).toMatchObject({ changed: ["lead"], cause: { kind: "condition", of: "look#always[0]" } });
  });
});
