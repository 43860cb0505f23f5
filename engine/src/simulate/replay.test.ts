import { describe, expect, it } from "vitest";
import { MentionInput } from "../contract/mention.ts";
import { DECIDED, toyProgram } from "../fixtures/toy.ts";
import { replayMentions } from "./replay.ts";

const program = toyProgram({
  initial: "a",
  states: { a: { entry: [DECIDED], after: { PT1H: "end" } }, end: { type: "final" } },
});
const LABEL = { respond: "yes", due: "none", lead: "frontline", channel: "public", offline: "none" };
const mention = (id: string, handle: string, time: string, more: object = {}) =>
  MentionInput.parse({ id, channel: "x", text: "Hello", at: `2026-03-02T${time}Z`, author: { handle }, ...more });

describe("replaying mentions", () => {
  it("a follow-up joins the open case of its conversation and carries its decision", () => {
    const replayed = [
      ...replayMentions(program, [
        mention("m1", "ann", "10:00:00"),
        mention("m2", "ben", "10:10:00"),
        mention("m3", "ann", "10:20:00"),
      ]),
    ];
    expect(replayed.map((each) => [each.case, each.joined])).toEqual([
      ["m1", false],
      ["m2", false],
      ["m1", true],
    ]);
    expect(replayed[2]?.decision).toEqual(replayed[0]?.decision);
  });

  it("a case that ended in the meantime is not joined", () => {
    const replayed = [...replayMentions(program, [mention("m1", "ann", "10:00:00"), mention("m2", "ann", "11:00:00")])];
    expect(replayed.map((each) => each.joined)).toEqual([false, false]);
  });

  it("a follow-up without a thread joins no case that last moved longer ago than the brand's window", () => {
    const resting = toyProgram({ initial: "a", states: { a: { entry: [DECIDED] } } });
    const at = (id: string, day: string, more: object = {}) =>
      mention(id, "ann", "10:00:00", { at: `2026-03-${day}T10:00:00Z`, ...more });
    const thread = { conversation: "t1" };
    const replayed = [
      ...replayMentions(resting, [
        at("m1", "02"),
        at("m2", "09"),
        at("m3", "17"),
        at("t1", "02", thread),
        at("t2", "30", thread),
      ]),
    ];
    expect(replayed.map((each) => each.joined)).toEqual([false, true, false, false, true]);
  });

  it("compares with the label that a person gave", () => {
    const [same, other] = replayMentions(program, [
      mention("m1", "ann", "10:00:00", { label: LABEL }),
      mention("m2", "ben", "10:00:00", { label: { ...LABEL, lead: "duty" } }),
    ]);
    expect(same?.differs).toEqual([]);
    expect(other?.differs).toEqual(["lead"]);
  });
});
