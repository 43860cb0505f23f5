import { MentionInput, ParleyError } from "@parley/engine";
import type { Actor } from "../caller.ts";
import type { Planned } from "../group-commit.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { mentionTurn, type MentionOutcome } from "../turns/mention-turn.ts";
import { loadedMention, type MentionPlace } from "./change-mention.ts";

/** Reads a mention again that could not be read when it came. Throws PARLEY_CONFLICT when it was read since. */
export function retryTurn(kit: TurnKit, place: MentionPlace, by: Actor, at: number): Planned<MentionOutcome> {
  const { status, body } = loadedMention(kit, place);
  if (status !== "failed")
    throw new ParleyError("PARLEY_CONFLICT", "the mention was read already; there is nothing to try again");
  const mention = MentionInput.parse(JSON.parse(body));
  return mentionTurn(kit, { brand: place.brand, mention, raw: body, by, at });
}
