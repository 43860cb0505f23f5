import type { ChannelFacts } from "./facts.ts";

/**
 * One limit on the length of what is sent. `weighted` counts as X does: most Latin characters 1, all others 2, an emoji 2
 * however it is put together. `grapheme` counts characters as a reader sees them, `codepoint` Unicode code points, `byte`
 * bytes of UTF-8.
 */
export interface LengthRule {
  readonly unit: "weighted" | "grapheme" | "codepoint" | "byte";
  readonly max: number;
  /** What every link counts, however long it is. */
  readonly urlCost?: number;
  /** Does an address without `https://` count as a link, too? */
  readonly bareLinks?: boolean;
}

/** Who can read a reply. */
export type Visibility = "public" | "private";

/** What is known of a channel: its title, what can be done there, and the limits of a text; each of them applies. */
export interface ChannelSpec extends Omit<ChannelFacts, "maxLength"> {
  readonly title: string;
  readonly lengths: { readonly [V in Visibility]?: readonly LengthRule[] };
  /** Nobody can write there any more; it is known for rehearsing old mentions. */
  readonly historic?: true;
}

const characters = (max: number): readonly LengthRule[] => [{ unit: "codepoint", max }];
const bytes = (max: number): readonly LengthRule[] => [{ unit: "byte", max }];
const MASTODON_POST = [{ unit: "grapheme", max: 500, urlCost: 23 }] as const;

/**
 * Channels by name. A mention may come from another channel; then the cautious default below holds.
 *
 * Where the numbers come from: X posts, docs.x.com "Counting characters" and twitter-text's configurations 3 and 1; X
 * messages, `POST /2/dm_conversations`; Instagram messages, Meta's Send API; Bluesky, the lexicons `app.bsky.feed.post`
 * and `chat.bsky.convo.defs`; Mastodon, its status validator, by default (each server may set another). General
 * knowledge, not confirmed by the networks' own pages: comments and messages on Facebook, comments on Instagram, YouTube,
 * Reddit, TikTok and LinkedIn, and replies to Google reviews. Mail and web chat have no limit of their own: ours is
 * generous.
 */
export const CHANNELS = {
  x: {
    title: "X",
    directMessages: true,
    publicReplies: true,
    lengths: {
      public: [{ unit: "weighted", max: 280, urlCost: 23, bareLinks: true }],
      private: characters(10_000),
    },
  },
  "x-140": {
    title: "X before November 2017",
    directMessages: true,
    publicReplies: true,
    lengths: {
      public: [{ unit: "codepoint", max: 140, urlCost: 23, bareLinks: true }],
      private: characters(10_000),
    },
    historic: true,
  },
  facebook: {
    title: "Facebook",
    directMessages: true,
    publicReplies: true,
    lengths: { public: characters(8000), private: characters(2000) },
  },
  instagram: {
    title: "Instagram",
    directMessages: true,
    publicReplies: true,
    lengths: { public: characters(2200), private: bytes(1000) },
  },
  youtube: {
    title: "YouTube",
    directMessages: false,
    publicReplies: true,
    lengths: { public: characters(10_000) },
  },
  bluesky: {
    title: "Bluesky",
    directMessages: true,
    publicReplies: true,
    lengths: {
      public: [
        { unit: "grapheme", max: 300 },
        { unit: "byte", max: 3000 },
      ],
      private: [
        { unit: "grapheme", max: 1000 },
        { unit: "byte", max: 10_000 },
      ],
    },
  },
  mastodon: {
    title: "Mastodon",
    directMessages: true,
    publicReplies: true,
    lengths: { public: MASTODON_POST, private: MASTODON_POST },
  },
  reddit: {
    title: "Reddit",
    directMessages: true,
    publicReplies: true,
    lengths: { public: characters(10_000), private: characters(10_000) },
  },
  tiktok: { title: "TikTok", directMessages: false, publicReplies: true, lengths: { public: characters(150) } },
  linkedin: { title: "LinkedIn", directMessages: false, publicReplies: true, lengths: { public: characters(1250) } },
  reviews: { title: "Google reviews", directMessages: false, publicReplies: true, lengths: { public: bytes(4096) } },
  email: { title: "Email", directMessages: true, publicReplies: false, lengths: { private: characters(100_000) } },
  webchat: { title: "Web chat", directMessages: true, publicReplies: false, lengths: { private: characters(4000) } },
} as const satisfies Record<string, ChannelSpec>;

/** Short enough for X whatever it is written in, and for the channel that we know to take the fewest bytes. */
const UNKNOWN_CHANNEL: ChannelSpec = {
  title: "Other",
  directMessages: false,
  publicReplies: true,
  lengths: { public: [...characters(280), ...bytes(1000)] },
};

/** What is known of a channel; of one that we do not know: short public replies only. */
export function channelSpec(name: string): ChannelSpec {
  return Object.hasOwn(CHANNELS, name) ? CHANNELS[name as keyof typeof CHANNELS] : UNKNOWN_CHANNEL;
}

/** What can be done on a channel, as conditions read it. `maxLength` is the strictest limit of a public reply. */
export function channelFacts(name: string): ChannelFacts {
  return KNOWN_FACTS.get(name) ?? OTHER_FACTS;
}

function factsOf(name: string): ChannelFacts {
  const { directMessages, publicReplies } = channelSpec(name);
  const maxLength = Math.min(...lengthRules(name, "public").map((rule) => rule.max));
  return { directMessages, publicReplies, maxLength };
}

/** The limits of a text on a channel; where nothing is known of one visibility, those of the other. */
export function lengthRules(channel: string, visibility: Visibility): readonly LengthRule[] {
  const { lengths } = channelSpec(channel);
  return lengths[visibility] ?? lengths.public ?? lengths.private ?? [];
}

const KNOWN_FACTS = new Map(Object.keys(CHANNELS).map((name) => [name, factsOf(name)]));
const OTHER_FACTS = factsOf("");
