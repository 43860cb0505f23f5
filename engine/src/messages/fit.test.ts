import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHANNELS, channelFacts, lengthRules } from "../vocabulary/channels.ts";
import { fitReply, type WantedReply } from "./fit.ts";
import { fits } from "./measure.ts";

const LONG = `${"word ".repeat(70)}https://skylark.example/help`;

function fit(more: Partial<WantedReply>) {
  const channel = more.channel ?? "x";
  const { publicReplies, directMessages } = channelFacts(channel);
  const possible = { public: publicReplies, private: directMessages };
  return fitReply({ text: LONG, channel, where: "public", mode: "send", tooLong: "draft", possible, ...more });
}

describe("a reply", () => {
  it("that fits goes out as it is", () => {
    expect(fit({ text: "Hello" })).toEqual({ text: "Hello", where: "public", mode: "send", because: [] });
  });

  it("that is too long is drafted, whole, when the protocol says nothing", () => {
    expect(fit({})).toEqual({
      text: LONG,
      where: "public",
      mode: "draft",
      fitted: "draftedTooLong",
      because: ["too long for X: 373 of 280: left to a person"],
    });
  });

  it("is shortened with its link kept", () => {
    expect(fit({ tooLong: "shorten" })).toEqual({
      text: `${"word ".repeat(51).trim()}… https://skylark.example/help`,
      where: "public",
      mode: "send",
      fitted: "shortened",
      because: ["too long for X: 373 of 280: shortened"],
    });
  });

  it("is sent in private where it fits there", () => {
    expect(fit({ tooLong: "private" })).toMatchObject({
      text: LONG,
      where: "private",
      mode: "send",
      fitted: "movedToPrivate",
    });
  });

  it("is drafted when there is no private way, or no room there either", () => {
    expect(fit({ tooLong: "private", channel: "tiktok" })).toMatchObject({ where: "public", mode: "draft" });
    expect(fit({ tooLong: "private", possible: { public: true, private: false } })).toMatchObject({ mode: "draft" });
    const huge = { text: "a".repeat(20_000) };
    expect(fit({ ...huge, tooLong: "private" })).toMatchObject({
      where: "public",
      mode: "draft",
      fitted: "draftedTooLong",
    });
    expect(
      fit({ text: `https://a.example/${"a".repeat(3000)}`, channel: "bluesky", tooLong: "shorten" }),
    ).toMatchObject({
      mode: "draft",
      fitted: "draftedTooLong",
    });
  });

  it("goes in private where nobody can reply in public", () => {
    expect(fit({ channel: "email" })).toMatchObject({
      where: "private",
      mode: "send",
      because: ["no public reply is possible on Email: sent in private"],
    });
  });

  it("is left to a person where nobody can write in private", () => {
    expect(fit({ channel: "youtube", where: "private" })).toMatchObject({
      where: "private",
      mode: "draft",
      because: ["no private reply is possible on YouTube: left to a person"],
    });
  });

  it("goes out only where it fits and where it is possible, whatever it says", () => {
    const reply = fc.record({
      text: fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.constant(LONG),
        fc.constant("語".repeat(2500)),
      ),
      channel: fc.constantFrom(...Object.keys(CHANNELS), "carrier-pigeon"),
      where: fc.constantFrom("public" as const, "private" as const),
      mode: fc.constantFrom("send" as const, "draft" as const),
      tooLong: fc.constantFrom("shorten" as const, "private" as const, "draft" as const),
    });
    fc.assert(
      fc.property(reply, (wanted) => {
        const { publicReplies, directMessages } = channelFacts(wanted.channel);
        const { text, where, mode } = fit(wanted);
        const goesOut = fits(text, lengthRules(wanted.channel, where));
        const possible = where === "public" ? publicReplies : directMessages;
        expect(mode === "draft" || (wanted.mode === "send" && goesOut && possible)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
