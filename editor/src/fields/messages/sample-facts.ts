import { channelFacts, FACTS, type Fact, type Facts } from "@parley/engine";
import { t } from "../../texts/texts.ts";

/** Whom a preview writes to. */
export interface Sample {
  readonly channel: string;
  readonly language: string;
  /** Is the author's own name known? */
  readonly isNamed: boolean;
}

const WRITTEN_AT = "2026-03-02T09:30:00Z";

const SAID: { readonly [fact: string]: string | number } = {
  "author.name": t("Maria Keller"),
  "author.handle": "mariakeller",
  "mention.text": t("I have been waiting for an answer for two days."),
  "mention.id": "1001",
  "case.id": "c-1001",
};

/** Facts of a mention that could have come, for showing what a message reads like: made from the vocabulary. */
export function sampleFacts({ channel, language, isNamed }: Sample): Facts {
  const groups = Object.entries(FACTS).map(([group, { facts }]) => [
    group,
    Object.fromEntries(
      Object.entries<Fact>(facts).map(([name, fact]) => [name, SAID[`${group}.${name}`] ?? usualValue(fact)]),
    ),
  ]);
  const { author, mention, ...rest } = Object.fromEntries(groups) as Facts;
  const { name: _name, ...unnamed } = author;
  return {
    ...rest,
    mention: { ...mention, channel, language },
    author: isNamed ? author : unnamed,
    channel: channelFacts(channel),
  };
}

function usualValue({ type, default: usual, values, usual: known, min, format, pattern, title }: Fact): unknown {
  if (usual !== undefined && usual !== null) return usual;
  if (type === "bool") return false;
  if (type === "double") return min ?? 0;
  if (type === "timestamp") return WRITTEN_AT;
  if (type === "list<string>") return (values ?? known ?? []).slice(0, 1);
  if (format === "url") return "https://example.com/1001";
  return values?.[0] ?? known?.[0] ?? (pattern === undefined ? title : "en");
}
