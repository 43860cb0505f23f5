import { ParleyError, type NoCaseBody } from "@parley/engine";
import type { MentionAnswer } from "../host.ts";

/**
 * The answer when a channel delivers a mention again that was erased: nothing is wrong with that, and nothing of it is kept.
 * It says no more than whoever sends it knows.
 */
export function erasedAnswer(brand: string): MentionAnswer {
  const because = "it was erased, and is not taken again: it opens no case, and nothing of it is kept";
  const body = { case: null, brand, reason: "erased", because, noted: null } satisfies NoCaseBody;
  return { case: null, erased: true, opened: false, body: JSON.stringify(body) };
}

/** The error for who asks for a mention that was erased. */
export const erasedMention = (channel: string, id: string): ParleyError =>
  new ParleyError("PARLEY_ERASED", `the mention "${id}" of the channel "${channel}" was erased`, {
    hint: "Nothing of it is kept; sent again, it opens no case.",
  });
