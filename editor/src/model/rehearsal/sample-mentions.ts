import { channelsOf, type Brand, type MentionBody, type MentionInput } from "@parley/engine";
import { t } from "../../texts/texts.ts";

/** A mention as somebody begins a rehearsal with it; what is not said is filled in. */
export type WrittenMention = Pick<MentionInput, "text" | "author"> &
  Partial<Omit<MentionInput, "text" | "author" | "id" | "at">>;

/** A mention of the sample inbox, and what it is an example of. */
export interface SampleMention {
  readonly about: string;
  readonly mention: WrittenMention;
}

/** What a sample is made of: how the brand is addressed, what it is asked about, and the channels that it answers on. */
interface Around {
  readonly us: string;
  readonly about: (index: number) => string;
  readonly channel: (wished: string) => string;
}

const SAMPLES: ReadonlyArray<{ readonly about: string; readonly write: (around: Around) => WrittenMention }> = [
  {
    about: t("A complaint"),
    write: ({ us, about, channel }) => ({
      channel: channel("x"),
      text: t("{us} this is the worst service ever. Still no answer about my {topic}!", { us, topic: about(0) }),
      author: { handle: "danaw", name: t("Dana Whitfield"), followers: 312 },
    }),
  },
  {
    about: t("A question"),
    write: ({ about, channel }) => ({
      channel: channel("facebook"),
      text: t("When do you open tomorrow, and what about the {topic}?", { topic: about(1) }),
      author: { handle: "sam.okafor", name: t("Sam Okafor"), followers: 96 },
    }),
  },
  {
    about: t("Praise"),
    write: ({ us, channel }) => ({
      channel: channel("instagram"),
      text: t("Thank you {us}, you were wonderful today!", { us }),
      author: { handle: "lena", name: t("Lena Vogt"), followers: 540 },
    }),
  },
  {
    about: t("Personal data in public"),
    write: ({ us, about, channel }) => ({
      channel: channel("x"),
      text: t("{us} please call me on +353 85 012 3456 about my {topic}.", { us, topic: about(2) }),
      author: { handle: "tomek_r", name: t("Tomek Rybak"), followers: 41 },
    }),
  },
  {
    about: t("The press"),
    write: ({ us, channel }) => ({
      channel: channel("x"),
      text: t("I am a journalist with the Daily News and would like a comment from {us}.", { us }),
      author: { handle: "newsdesk_mh", name: t("Mara Hale"), followers: 48_000, verified: true },
      shares: 52,
    }),
  },
  {
    about: t("Urgent, in private"),
    write: ({ channel }) => ({
      channel: channel("x"),
      kind: "message",
      public: false,
      text: t("I am stranded here and nobody helps. I already wrote to you twice, please help now!"),
      author: { handle: "noor", name: t("Noor Haddad"), followers: 120 },
    }),
  },
  {
    about: t("An insult"),
    write: ({ us, channel }) => ({
      channel: channel("x"),
      text: t("{us} you are idiots, all of you.", { us }),
      author: { handle: "grumpy77", followers: 12 },
    }),
  },
];

/** Mentions as a brand gets them, so that one can begin at once; its own topics and channels come up in them. */
export function sampleMentions(brand: Brand): SampleMention[] {
  const us = `@${brand.handles[0] ?? brand.name.replaceAll(/\s/g, "")}`;
  const terms = Object.values(brand.topics).flatMap(
    ({ terms: all }) => all.find((term) => /^[a-z ]+$/.test(term)) ?? [],
  );
  const about = (index: number): string => terms[index % Math.max(terms.length, 1)] ?? t("order");
  const channels = channelsOf(brand);
  const channel = (wished: string): string => (channels.includes(wished) ? wished : (channels[0] ?? "x"));
  return SAMPLES.map((sample) => ({ about: sample.about, mention: sample.write({ us, about, channel }) }));
}

/** A mention that came in, as it is written again: without what Parley gave it. */
export function writtenAgain({ mention, author }: Pick<MentionBody, "mention" | "author">): WrittenMention {
  const { channel, kind, public: isPublic, text, tagged, replyAllowed, shares, likes, replies } = mention;
  return { channel, kind, public: isPublic, text, tagged, replyAllowed, shares, likes, replies, author: { ...author } };
}
