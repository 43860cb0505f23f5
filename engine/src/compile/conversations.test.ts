import { describe, expect, it } from "vitest";
import { compileConversations } from "./conversations.ts";

const HOUR = 3_600_000;

describe("conversations of a brand", () => {
  const conversations = compileConversations({
    handles: ["SkylarkAir", "@Skylark_Help"],
    conversationWindow: "PT2H",
  });

  it.each([
    ["SkylarkAir", true],
    ["@skylarkair", true],
    ["skylark_help", true],
    ["skylark", false],
    ["", false],
  ])("know their own handle in any spelling: %j", (handle, ours) => {
    expect(conversations.isOurs(handle)).toBe(ours);
  });

  it("go on without a thread only within the window", () => {
    expect([2 * HOUR, 2 * HOUR + 1].map((at) => conversations.joins({}, 0, at))).toEqual([true, false]);
  });

  it("go on in a thread for ever", () => {
    expect(conversations.joins({ conversation: "t1" }, 0, 1e6 * HOUR)).toBe(true);
  });
});
