import {
  compile,
  isoInstant,
  swapsOf,
  traceOf,
  type Brand,
  type OutsideModel,
  type ParsedMention,
  type Program,
  type Protocol,
  type TracedMentionBody,
  type TracedSideBody,
} from "@parley/engine";
import { BACKTESTS } from "../../limits.ts";
import { mentionAmong, mentionsOf, type MentionsWish } from "../jobs/wanted-mentions.ts";

/** What is traced: a mention, by its id and perhaps its channel, in one or two versions. */
export interface TracedSubject {
  readonly brand: Brand;
  readonly before: Protocol | null;
  readonly after: Protocol;
  readonly mentions: MentionsWish;
  /** What happens outside beside what is recorded; null for nothing. */
  readonly outside: OutsideModel | null;
  readonly channel: string | null;
  readonly mention: string;
  /** Before: the same version with mentions as they are; after: with this swap of the engine made in them. */
  readonly swap?: string;
}

/** What becomes of a mention and its case, in each version; null when it is not among those that are wanted. */
export function traceRecorded(subject: TracedSubject, at: (where: string) => void): TracedMentionBody | null {
  const { brand, before, after, mentions, channel, mention: id, swap } = subject;
  at(`recorded.${id}`);
  const mention = mentionAmong(mentions, channel, id);
  if (mention === null) return null;
  const side = (protocol: Protocol, swapped?: string): TracedSideBody | null =>
    sideOf(compile(protocol, brand), subject, mention, swapped);
  const now = side(after, swap);
  if (now === null) return null;
  return { mention: id, channel: mention.channel, before: before === null ? null : side(before), after: now };
}

function sideOf(
  program: Program,
  { mentions: wish, outside }: TracedSubject,
  mention: ParsedMention,
  swapped: string | undefined,
): TracedSideBody | null {
  function* entries() {
    for (const { entry } of mentionsOf(wish, mention)) if (entry.channel === mention.channel) yield entry;
  }
  const swap = swapsOf(program).find(({ id }) => id === swapped)?.swap;
  const traced = traceOf(program, entries, mention.id, {
    ...(outside === null ? {} : { outside }),
    ...(swap === undefined ? {} : { swap }),
  });
  if (traced === null) return null;
  const { joined, fallback, decision, active, steps } = traced;
  return {
    joined,
    fallback,
    decision,
    active: [...active],
    steps: steps.slice(0, BACKTESTS.steps).map(({ at, event, step }) => ({
      at: isoInstant(at),
      event: event.type,
      active: [...step.state.active],
      trace: step.trace as unknown as TracedSideBody["steps"][number]["trace"],
    })),
    omitted: Math.max(0, steps.length - BACKTESTS.steps),
  };
}
