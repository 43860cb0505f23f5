import {
  causeWords,
  compile,
  EquityAudit,
  equityReport,
  equityVerdict,
  mergeEquity,
  rowsOf,
  swapsOf,
  wilson,
  type Brand,
  type EquityAuditBody,
  type EquityFound,
  type OutsideModel,
  type Program,
  type Protocol,
  type Report,
  type Swap,
  type SwapBody,
  type Swapped,
} from "@parley/engine";
import { EQUITY } from "../../limits.ts";
import { lookFor, mentionsOf, type LookedFor, type MentionsWish } from "../jobs/wanted-mentions.ts";

/** An equity audit to run: plain data, so that it can be handed to a thread. */
export interface EquityTask {
  readonly brand: Brand;
  readonly tried: Protocol;
  readonly about: readonly Swapped[];
  readonly mentions: MentionsWish;
  /** What happens outside beside what is recorded; null for nothing. */
  readonly outside: OutsideModel | null;
}

/** What an audit tells of what it found. */
export type EquityResult = NonNullable<EquityAuditBody["result"]>;

/** How an audit gets on: how many mentions there are, then how many it has taken since it last told. */
export type EquityTold = LookedFor | { readonly taken: number };

/** Mentions that are taken between two signs of life. */
const AT_ONCE = 25;

/** Takes mentions through a version as they are, and with one thing swapped; tells how it gets on. */
export function* auditRecorded({
  brand,
  tried,
  about,
  mentions: wish,
  outside,
}: EquityTask): Generator<EquityTold, EquityResult> {
  const program = compile(tried, brand);
  const audit = new EquityAudit(program, { about, ...(outside === null ? {} : { outside }) });
  const { mentions, of } = lookFor(wish);
  yield { mentions, of };
  let taken = 0;
  for (const { entry, mention } of mentionsOf(mentions)) {
    audit.take(entry);
    if (mention === null) continue;
    taken += 1;
    if (taken < AT_ONCE) continue;
    yield { taken };
    taken = 0;
  }
  yield { taken };
  return resultOf(program, about, mergeEquity([audit.found()]));
}

function resultOf(program: Program, about: readonly Swapped[], found: EquityFound): EquityResult {
  return {
    mentions: found.mentions,
    says: equityVerdict(program, found),
    swaps: swapsOf(program, about).flatMap((swap) => swapBody(program, swap, found)),
    report: plain(equityReport(program, found)),
  };
}

function swapBody({ protocol }: Program, { id, about, title }: Swap, { swaps }: EquityFound): SwapBody[] {
  const found = swaps[id];
  if (found === undefined) return [];
  const { changes, moves, also } = found;
  const { mentions, changed, fields, groups } = changes;
  const words = causeWords(protocol);
  return [
    {
      id,
      about,
      title,
      mentions,
      changed,
      interval: [...wilson(changed, mentions)],
      fields: { ...fields },
      also: { ...also },
      moves: rowsOf(moves)
        .slice(0, EQUITY.told)
        .map(({ of: [field = "", before = "", after = ""], count }) => ({ field, before, after, mentions: count })),
      groups: groups.slice(0, EQUITY.told).map(({ cause, mentions: many, fields: differ, examples }) => ({
        cause,
        title: words(cause),
        mentions: many,
        fields: { ...differ },
        examples: examples.map(({ id: mention, before, after, changed: in_ }) => ({
          mention,
          before,
          after,
          changed: [...in_],
        })),
      })),
    },
  ];
}

/** A report whose lists may be handed on. */
const plain = (report: Report): EquityResult["report"] => structuredClone(report) as EquityResult["report"];
