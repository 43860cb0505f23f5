import { stepOf } from "../cases/settled-step.ts";
import type { CaseEvent, Step } from "../cases/step.ts";
import type { Program } from "../compile/program.ts";
import type { ParsedMention } from "../contract/mention.ts";
import { epochOf } from "../protocol/instant.ts";
import { conversationKey, Replay, replayed, type Moved, type ReplayedMention } from "../simulate/replay.ts";
import type { BacktestOptions } from "./backtest.ts";
import { Follower } from "./outside.ts";
import { conversationIn, eventIn, isRecordedEvent, type BacktestEntry } from "./recorded-event.ts";
import type { Swap } from "./swaps.ts";

/** One mention of a backtest again, with everything that its case did: what moved it, when (epoch ms), and why. */
export interface TracedMention extends ReplayedMention {
  readonly mention: ParsedMention;
  readonly steps: readonly { readonly at: number; readonly event: CaseEvent; readonly step: Step }[];
}

/** What is otherwise than recorded: what happens outside, and each mention, where a swap makes another of it. */
interface TraceOptions extends BacktestOptions {
  readonly swap?: Swap["swap"];
}

/**
 * Takes one mention's conversation through a version again and tells its whole case; null when no entry is that mention.
 * `entries` is asked twice: for the mention, and for all of its conversation, which stays one whatever is swapped.
 */
export function traceOf(
  program: Program,
  entries: () => Iterable<BacktestEntry>,
  id: string,
  { outside, swap }: TraceOptions = {},
): TracedMention | null {
  const mention = mentionIn(entries(), id);
  if (mention === null) return null;
  const conversation = conversationKey(mention);
  const cases = new Map<string, Moved[]>();
  const watch = ({ id: opening }: ParsedMention) => {
    const follower = outside === undefined ? null : new Follower(outside, opening);
    const steps: Moved[] = [];
    cases.set(opening, steps);
    return {
      moved(moved: Moved) {
        steps.push(moved);
        return follower?.after(moved) ?? [];
      },
      left: () => undefined,
    };
  };
  const replay = new Replay(program, { watch });
  let found: ReplayedMention | null = null;
  for (const entry of entries()) {
    if (conversationIn(entry) !== conversation) continue;
    if (isRecordedEvent(entry)) replay.tell(conversation, eventIn(entry), epochOf(entry.at));
    else {
      const taken = replay.take(swap?.(entry) ?? entry, conversation);
      if (entry.id === id) found ??= replayed(entry, taken);
    }
  }
  replay.end();
  if (found === null) return null;
  const steps = (cases.get(found.case) ?? []).map((moved) => ({ ...moved, step: stepOf(program, moved.step) }));
  return { ...found, mention, steps };
}

function mentionIn(entries: Iterable<BacktestEntry>, id: string): ParsedMention | null {
  for (const entry of entries) if (!isRecordedEvent(entry) && entry.id === id) return entry;
  return null;
}
