import { describe, expect, it } from "vitest";
import { DECIDED, toyCase, toyProgram } from "../fixtures/toy.ts";

const LONG = `${"word ".repeat(70)}https://skylark.example/help`;

/** A case whose protocol answers at once, with one message. */
function answered(
  params: object,
  mention: object = {},
  message: object = { en: "Hello {{ author.name | default: author.handle }}" },
) {
  const program = toyProgram(
    { initial: "a", states: { a: { entry: [DECIDED, { type: "reply", params: { message: "hi", ...params } }] } } },
    { messages: { hi: message } },
  );
  const step = toyCase(program, mention);
  return {
    reply: step.effects.find(({ type }) => type === "reply")?.params,
    channel: step.decision.channel,
    fallback: step.trace.find((entry) => entry.kind === "fallback")?.reason,
    notes: step.trace.flatMap((entry) => (entry.kind === "noted" ? [entry.text] : [])),
  };
}

describe("replying", () => {
  it("says the text, the language, and where it goes", () => {
    expect(answered({ mode: "send" }).reply).toEqual({
      message: "hi",
      text: "Hello ann",
      language: "en",
      where: "public",
      mode: "send",
    });
  });

  it("answers where the customer wrote", () => {
    expect(answered({ where: "asWritten" }, { public: false }).reply).toMatchObject({ where: "private" });
    expect(answered({ where: "asWritten" }, { public: true }).reply).toMatchObject({ where: "public" });
  });

  it("answers in the author's language, then in that of the text, then in the brand's", () => {
    const message = { fr: "Bonjour", en: "Hello", de: "Hallo" };
    const author = { handle: "ann", language: "de" };
    expect(answered({}, { author }, message).reply).toMatchObject({ language: "de" });
    expect(answered({}, { triage: { language: "fr" } }, message).reply).toMatchObject({ language: "fr" });
    expect(answered({}, { triage: { language: "ja" } }, message).reply).toMatchObject({ language: "en" });
    expect(answered({}, { triage: { language: "ja" } }, { fr: "Bonjour" }).reply).toMatchObject({ language: "fr" });
  });

  it("says in effect and trace that a reply was shortened", () => {
    const { reply, notes } = answered({ tooLong: "shorten", mode: "send" }, {}, { en: LONG });
    expect(reply).toMatchObject({
      mode: "send",
      where: "public",
      fitted: "shortened",
      text: expect.stringMatching(/word… https:\/\/skylark\.example\/help$/),
    });
    expect(notes).toEqual(['reply "hi": too long for X: 373 of 280: shortened']);
  });

  it("decides for the private channel when a long reply moves there", () => {
    const { reply, channel } = answered({ tooLong: "private", mode: "send" }, {}, { en: LONG });
    expect(reply).toMatchObject({ text: LONG, where: "private", mode: "send", fitted: "movedToPrivate" });
    expect(channel).toMatchObject({ value: "private", because: "too long for X: 373 of 280: sent in private" });
  });

  it("leaves a long reply to a person when nothing else is said", () => {
    expect(answered({ mode: "send" }, {}, { en: LONG }).reply).toMatchObject({
      mode: "draft",
      fitted: "draftedTooLong",
    });
  });

  it("answers a private mention in private on a channel where we cannot write first", () => {
    expect(answered({ mode: "send" }, { channel: "whatsapp", public: false }).reply).toMatchObject({
      where: "private",
      mode: "send",
    });
  });

  it("answers in private where the network lets us not reply to this one in public", () => {
    expect(answered({ mode: "send", where: "public" }, { replyAllowed: false }).reply).toMatchObject({
      where: "private",
    });
  });

  it("does not go out with a hole in it: the case falls back", () => {
    const { reply, fallback } = answered({}, {}, { en: "About {{ triage.topics[0] }}" });
    expect(reply).toBeUndefined();
    expect(fallback).toBe('action "reply" failed: undefined variable: triage.topics.0, line:1, col:10');
  });
});
