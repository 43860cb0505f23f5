import { ParleyError, type Brand, type Protocol, type RecordedLookBody } from "@parley/engine";
import { GATE } from "../../limits.ts";
import type { Store } from "../../store/open-store.ts";
import { protocolIn } from "../kept.ts";
import type { GateFinding } from "./gate.ts";
import type { LookThread } from "./look-thread.ts";
import { liveRow } from "./version-rows.ts";

/** What the look at recorded mentions works with. */
export interface RecordedKit {
  readonly store: Store;
  readonly looks: LookThread;
  /** How many mentions, the newest; none with 0. */
  readonly gateMentions: number;
}

interface RecordedSaid {
  readonly recorded: RecordedLookBody | null;
  readonly said: readonly GateFinding[];
}

/**
 * What a version changes, against the live one, in how the brand's newest recorded mentions are decided. It warns and never
 * closes: also where it could not come to an end, that is only said.
 */
export async function recordedGate(
  { store, looks, gateMentions: last }: RecordedKit,
  candidate: Protocol,
  brand: Brand,
): Promise<RecordedSaid> {
  const live = last === 0 ? undefined : liveRow(store, brand.id, candidate.id);
  if (live === undefined) return { recorded: null, said: [] };
  const wish = {
    folder: store.folder,
    brand: brand.id,
    protocol: candidate.id,
    from: null,
    to: null,
    last,
    span: null,
  };
  try {
    const compared = await looks.compare({
      brand,
      live: protocolIn(live),
      candidate,
      recorded: wish,
      withinMs: GATE.recordedMs,
    });
    const recorded = { against: live.hash, ...compared };
    const { changed, complete, follows, says } = compared;
    return { recorded, said: changed > 0 || !complete || follows !== null ? [warning(says)] : [] };
  } catch (error) {
    if (!(error instanceof ParleyError) || error.kind === "operational") throw error;
    return { recorded: null, said: [warning(`What it changes for recorded mentions is not known: ${error.message}.`)] };
  }
}

function warning(message: string): GateFinding {
  return {
    gate: "recorded",
    closes: false,
    severity: "warning",
    code: "recorded",
    message,
    at: "recorded",
    hint: "`recorded` of the version names the causes and a few of the mentions.",
  };
}
