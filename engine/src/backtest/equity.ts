import type { LiveStep } from "../cases/settled-step.ts";
import type { Program } from "../compile/program.ts";
import type { Swapped } from "../contract/equity-audits.ts";
import type { ParsedMention } from "../contract/mention.ts";
import { epochOf } from "../protocol/instant.ts";
import type { Json } from "../protocol/json.ts";
import { Partings, type Cause } from "../simulate/compare-replays.ts";
import { labelOf } from "../simulate/expect.ts";
import { MOST_CONVERSATIONS, Replay, type ReplayedStep } from "../simulate/replay.ts";
import { QUESTIONS, type DecisionField } from "../vocabulary/decision.ts";
import type { BacktestOptions } from "./backtest.ts";
import { ChangeBook, mergeChanges, type ChangedFields, type Changes } from "./changes.ts";
import { firstGroups, GroupCounter, type Groups } from "./groups.ts";
import { mergeCounts } from "./merge.ts";
import { following } from "./outside.ts";
import { conversationIn, eventIn, isRecordedEvent, type BacktestEntry } from "./recorded-event.ts";
import { Shards } from "./shards.ts";
import { swapsOf, type Swap } from "./swaps.ts";

/** What an audit compares: the five fields, the order of service, how bad it is taken to be, and money offered. */
export const AUDITED = [...QUESTIONS.map(({ field }) => field), "priority", "severity", "offer"] as const;
export type AuditedField = DecisionField | "priority" | "severity" | "offer";

/** What one swap changed. */
export interface SwapFound {
  /** Mentions that were swapped, and those of them that are served differently. */
  readonly changes: Changes<AuditedField>;
  /** Changed answers: `[field, before, after]`. */
  readonly moves: Groups;
  /** Mentions in which a field differs that may: where the answer goes, when it was written elsewhere; severity. */
  readonly also: ChangedFields<AuditedField>;
}

/** What an equity audit found: plain JSON, the same bytes however the mentions were dealt out. */
export interface EquityFound {
  readonly mentions: number;
  readonly swaps: { readonly [id: string]: SwapFound };
}

/** How an audit goes: what is swapped (all, unsaid), and what happens outside beside what is recorded. */
export interface EquityOptions extends BacktestOptions {
  readonly about?: readonly Swapped[];
}

/**
 * The same mentions with one thing swapped, through the same version: what changes then hangs on that thing alone. Give each
 * conversation, whole and in order, to one of several audits, and merge what they find. Its memory has a limit.
 */
export class EquityAudit {
  readonly #swaps: readonly AuditedSwap[];
  readonly #shards: Shards<{ readonly base: Replay; readonly swapped: ReadonlyMap<Swap, Side> }>;
  #mentions = 0;

  constructor(program: Program, { about, outside }: EquityOptions = {}) {
    const swaps = swapsOf(program, about);
    this.#swaps = swaps.map((swap) => ({ swap, book: new ChangeBook(), moves: new GroupCounter(), also: {} }));
    this.#shards = new Shards((count) => {
      const most = Math.ceil(MOST_CONVERSATIONS / count / (swaps.length + 1));
      const side = () => ({
        replay: new Replay(program, { most, ...following(outside) }),
        partings: new Partings(most, { conditionsFirst: true }),
      });
      return {
        base: new Replay(program, { most, ...following(outside) }),
        swapped: new Map(swaps.map((swap) => [swap, side()])),
      };
    });
  }

  /** Takes what happened next. An event comes upon the case as it is, and upon each that it would be. */
  take(entry: BacktestEntry): void {
    const conversation = conversationIn(entry);
    const { base, swapped } = this.#shards.of(conversation);
    if (isRecordedEvent(entry)) {
      const [event, at] = [eventIn(entry), epochOf(entry.at)];
      for (const replay of [base, ...[...swapped.values()].map((side) => side.replay)])
        replay.tell(conversation, event, at);
      return;
    }
    this.#compare(entry, conversation, { base, swapped });
  }

  #compare(
    mention: ParsedMention,
    conversation: string,
    { base, swapped }: { readonly base: Replay; readonly swapped: ReadonlyMap<Swap, Side> },
  ): void {
    const was = base.take(mention, conversation);
    this.#mentions += 1;
    for (const audited of this.#swaps) {
      const other = audited.swap.swap(mention);
      const side = swapped.get(audited.swap);
      // One that is so already still moves its case on, for those that come later.
      const is = side?.replay.take(other ?? mention, conversation);
      if (side === undefined || is === undefined) continue;
      const { parting } = side.partings.compare(conversation, mention.id, [was, is]);
      if (other !== null) compare(audited, mention.id, [was, is], parting);
    }
  }

  /** Everything that was found so far. */
  found(): EquityFound {
    const swaps = this.#swaps.map(({ swap, book, moves, also }) => [
      swap.id,
      { changes: book.changes(), moves: moves.counted(), also },
    ]);
    return { mentions: this.#mentions, swaps: Object.fromEntries(swaps) as EquityFound["swaps"] };
  }
}

interface Side {
  readonly replay: Replay;
  readonly partings: Partings;
}

interface AuditedSwap {
  readonly swap: Swap;
  readonly book: ChangeBook<AuditedField>;
  readonly moves: GroupCounter;
  also: ChangedFields<AuditedField>;
}

/** Fields that may differ, by what was swapped: who writes elsewhere is answered there, and severity is for the house to know. */
const MAY_DIFFER: { readonly [S in Swapped]: readonly AuditedField[] } = {
  followers: ["severity"],
  verified: ["severity"],
  name: [],
  language: [],
  public: ["channel", "offline", "severity"],
  channel: ["channel", "offline", "severity"],
};

function compare(
  audited: AuditedSwap,
  id: string,
  steps: readonly [ReplayedStep, ReplayedStep],
  parting: Cause | null,
) {
  const [before, after] = [servedAs(steps[0]), servedAs(steps[1])];
  const differs = AUDITED.filter((field) => before[field] !== after[field]);
  const may = MAY_DIFFER[audited.swap.about];
  const changed = differs.filter((field) => !may.includes(field));
  const [first] = changed;
  const cause: Cause | null = first === undefined ? null : (parting ?? { kind: "decision", of: first });
  audited.book.add({ id, before, after, changed, cause });
  for (const field of changed) audited.moves.add([field, before[field], after[field]], id);
  const also = Object.fromEntries(differs.filter((field) => may.includes(field)).map((field) => [field, 1]));
  audited.also = mergeCounts(audited.also, also) as ChangedFields<AuditedField>;
}

/** How a mention is served. */
function servedAs({ step, since }: ReplayedStep): { readonly [F in AuditedField]: string } {
  const { priority, severity } = step.live.facts.case;
  const offers = [...since.map((moved) => moved.step), step].flatMap(offersIn);
  return {
    ...labelOf(step.live.decision),
    priority: String(priority),
    severity: String(severity),
    offer: offers.length === 0 ? "none" : offers.join(", "),
  };
}

const word = (value: Json | undefined): string => (typeof value === "string" ? value : JSON.stringify(value ?? null));

const offersIn = ({ effects }: LiveStep): string[] =>
  effects.flatMap(({ type, params }) =>
    type === "offer" ? [`${word(params["amount"])} ${word(params["currency"])}`] : [],
  );

/** Parts of one audit as one: the same as if one core had done it all. */
export function mergeEquity(parts: readonly EquityFound[]): EquityFound {
  const ids = [...new Set(parts.flatMap(({ swaps }) => Object.keys(swaps)))];
  const swaps = ids.map((id): [string, SwapFound] => {
    const found = parts.flatMap((part) => part.swaps[id] ?? []);
    const counts = found.reduce<Json>((sum, { moves, also }) => mergeCounts(sum, { moves, also } as unknown as Json), {
      moves: {},
      also: {},
    }) as unknown as Pick<SwapFound, "moves" | "also">;
    return [
      id,
      {
        changes: mergeChanges(found.map(({ changes }) => changes)),
        moves: firstGroups(counts.moves),
        also: counts.also,
      },
    ];
  });
  return { mentions: parts.reduce((sum, { mentions }) => sum + mentions, 0), swaps: Object.fromEntries(swaps) };
}

/** A whole audit, on one core. */
export function auditEquity(
  program: Program,
  entries: Iterable<BacktestEntry>,
  options: EquityOptions = {},
): EquityFound {
  const audit = new EquityAudit(program, options);
  for (const entry of entries) audit.take(entry);
  return mergeEquity([audit.found()]);
}
