import type { ChannelFacts } from "./facts.ts";

/** What is known of a channel: its title and what can be done there. */
export interface ChannelSpec extends ChannelFacts {
  readonly title: string;
}

/** Channels by name. A mention may come from another channel; then the cautious default below holds. */
export const CHANNELS = {
  x: { title: "X", directMessages: true, publicReplies: true, maxLength: 280 },
  facebook: { title: "Facebook", directMessages: true, publicReplies: true, maxLength: 8000 },
  instagram: { title: "Instagram", directMessages: true, publicReplies: true, maxLength: 2200 },
  youtube: { title: "YouTube", directMessages: false, publicReplies: true, maxLength: 10000 },
  bluesky: { title: "Bluesky", directMessages: true, publicReplies: true, maxLength: 300 },
  mastodon: { title: "Mastodon", directMessages: true, publicReplies: true, maxLength: 500 },
  tiktok: { title: "TikTok", directMessages: false, publicReplies: true, maxLength: 150 },
  linkedin: { title: "LinkedIn", directMessages: false, publicReplies: true, maxLength: 1250 },
  reviews: { title: "Reviews", directMessages: false, publicReplies: true, maxLength: 4000 },
  email: { title: "Email", directMessages: true, publicReplies: false, maxLength: 100000 },
  webchat: { title: "Web chat", directMessages: true, publicReplies: false, maxLength: 4000 },
} as const satisfies Record<string, ChannelSpec>;

const UNKNOWN_CHANNEL: ChannelSpec = { title: "Other", directMessages: false, publicReplies: true, maxLength: 280 };

/** What can be done on a channel; for one that we do not know: short public replies only. */
export function channelFacts(name: string): ChannelFacts {
  const { directMessages, publicReplies, maxLength } = Object.hasOwn(CHANNELS, name)
    ? CHANNELS[name as keyof typeof CHANNELS]
    : UNKNOWN_CHANNEL;
  return { directMessages, publicReplies, maxLength };
}
