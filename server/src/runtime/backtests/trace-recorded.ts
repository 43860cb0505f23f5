import {
  compile,
  isoInstant,
  traceOf,
  type Brand,
  type ParsedMention,
  type Protocol,
  type TracedMentionBody,
  type TracedSideBody,
} from "@parley/engine";
import { BACKTESTS } from "../../limits.ts";
import { recorded, recordedMention, type RecordedWish } from "./recorded.ts";

/** What is traced: a recorded mention, by its id and perhaps its channel, in one or two versions. */
export interface TracedSubject {
  readonly brand: Brand;
  readonly before: Protocol | null;
  readonly after: Protocol;
  readonly recorded: RecordedWish;
  readonly channel: string | null;
  readonly mention: string;
}

/** What becomes of a recorded mention and its case, in each version; null when it is not among those that are wanted. */
export function traceRecorded(subject: TracedSubject, at: (where: string) => void): TracedMentionBody | null {
  const { brand, before, after, recorded: wish, channel, mention: id } = subject;
  at(`recorded.${id}`);
  const mention = recordedMention(wish, channel, id);
  if (mention === null) return null;
  const side = (protocol: Protocol): TracedSideBody | null => sideOf(protocol, brand, wish, mention);
  const now = side(after);
  if (now === null) return null;
  return { mention: id, channel: mention.channel, before: before === null ? null : side(before), after: now };
}

function sideOf(protocol: Protocol, brand: Brand, wish: RecordedWish, mention: ParsedMention): TracedSideBody | null {
  function* entries() {
    for (const { entry } of recorded(wish, mention)) if (entry.channel === mention.channel) yield entry;
  }
  const traced = traceOf(compile(protocol, brand), entries, mention.id);
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
