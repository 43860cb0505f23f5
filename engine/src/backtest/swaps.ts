import type { Program } from "../compile/program.ts";
import { SWAPPED, type Swapped } from "../contract/equity-audits.ts";
import { TriageInput, type ParsedMention } from "../contract/mention.ts";
import { nameInWords } from "../protocol/words.ts";
import { CHANNELS, channelSpec, type ChannelSpec } from "../vocabulary/channels.ts";

/** One thing that is made different about a mention while all else stays the same. */
export interface Swap {
  /** Unique among the swaps of a protocol. */
  readonly id: string;
  readonly about: Swapped;
  /** As a question of management: "with ten million followers". */
  readonly title: string;
  /** The mention otherwise the same; null where it is so already. */
  readonly swap: (mention: ParsedMention) => ParsedMention | null;
}

/** Languages by name: a report is for people who know no codes. */
const LANGUAGES = new Intl.DisplayNames("en-GB", { type: "language" });

/** More than any threshold on reach, and fewer than any. */
const MANY_FOLLOWERS = 10_000_000;

/**
 * Two names that differ in what readers take from them, as letters of application did in M. Bertrand and S. Mullainathan,
 * "Are Emily and Greg more employable than Lakisha and Jamal?", American Economic Review 94 (2004), 991–1013.
 */
const NAMES = ["Emily Walsh", "Lakisha Washington"] as const;

/** Every swap that makes sense for a protocol's brand. */
export function swapsOf(program: Pick<Program, "brand" | "triage">, about: readonly Swapped[] = SWAPPED): Swap[] {
  const swaps: Swap[] = [
    followers("none", 0, "with no followers at all"),
    followers("many", MANY_FOLLOWERS, "with ten million followers"),
    { id: "verified", about: "verified", title: "verified, or not, the other way round", swap: otherVerified },
    ...NAMES.map(named),
    ...program.brand.languages.map((language) => inLanguage(program, language)),
    { id: "public", about: "public", title: "in private instead of in public, and the reverse", swap: otherVisibility },
    ...channelsOf(program.brand.channels).map(onChannel),
  ];
  return swaps.filter((swap) => about.includes(swap.about));
}

/** Verified becomes unverified and the reverse: done twice, the mention is as it was. */
export function otherVerified(mention: ParsedMention): ParsedMention {
  return { ...mention, author: { ...mention.author, verified: !mention.author.verified } };
}

/** A public post becomes a private message and the reverse: done twice, the mention is as it was. */
export function otherVisibility(mention: ParsedMention): ParsedMention {
  const kind = mention.kind === "post" ? "message" : mention.kind === "message" ? "post" : mention.kind;
  return { ...mention, public: !mention.public, kind };
}

function followers(id: string, count: number, title: string): Swap {
  return {
    id: `followers ${id}`,
    about: "followers",
    title,
    swap: (mention) =>
      mention.author.followers === count ? null : { ...mention, author: { ...mention.author, followers: count } },
  };
}

function named(name: string): Swap {
  return {
    id: `name ${name}`,
    about: "name",
    title: `by somebody called ${name}`,
    swap: (mention) => (mention.author.name === name ? null : { ...mention, author: { ...mention.author, name } }),
  };
}

/**
 * The language that is said, with the text kept. What triage made of the text stays as it was, so that only what the
 * protocol makes of the language can differ, and not how well a text in one language is read as another.
 */
function inLanguage({ triage }: Pick<Program, "triage">, language: string): Swap {
  return {
    id: `language ${language}`,
    about: "language",
    title: `said to be in ${LANGUAGES.of(language) ?? language}`,
    swap(mention) {
      const { facts } = triage.read(mention);
      if ((mention.language ?? facts.language) === language) return null;
      const known = Object.entries(facts).filter(([fact]) => Object.hasOwn(TriageInput.shape, fact));
      return { ...mention, language, triage: { ...Object.fromEntries(known), language } };
    },
  };
}

function onChannel(channel: string): Swap {
  return {
    id: `channel ${channel}`,
    about: "channel",
    title: `on ${Object.hasOwn(CHANNELS, channel) ? channelSpec(channel).title : nameInWords(channel)}`,
    swap: (mention) => (mention.channel === channel ? null : { ...mention, channel }),
  };
}

/** Those on which the brand answers, or else those that anybody knows. */
function channelsOf(own: readonly string[]): readonly string[] {
  if (own.length > 0) return own;
  return Object.entries<ChannelSpec>(CHANNELS)
    .filter(([, { historic }]) => historic !== true)
    .map(([name]) => name);
}
