import type { LatestMention, MentionFacts } from "@parley/engine";

/** What was changed in a mention since it came, as it is kept. */
export function latestOf(latest: string | null): LatestMention {
  return latest === null ? {} : (JSON.parse(latest) as LatestMention);
}

/** What was read in a mention, with the numbers and the text that it has now. What triage made of it stays as it was read then. */
export function asItIsNow<R extends { readonly mention: MentionFacts }>(reading: R, latest: string | null): R {
  if (latest === null) return reading;
  const { deletedAt, ...changed } = latestOf(latest);
  const mention = { ...reading.mention, ...changed, deleted: reading.mention.deleted || deletedAt !== undefined };
  return { ...reading, mention };
}
