import { ParleyError, parseProtocol, whatIf, type Json, type Protocol, type WhatIf } from "@parley/engine";
import { t } from "../texts/texts.ts";
import type { Attempt } from "./edit.ts";

/** Takes what was tried into the document, as one edit. Refused where it would be no protocol any more. */
export function takeWhatIf(protocol: Protocol, changes: WhatIf): Attempt {
  const count = Object.keys(changes).length;
  if (count === 0) return null;
  try {
    const after = parseProtocol(whatIf(protocol as unknown as Json, changes));
    return {
      title: t("Take over {count, plural, one {what was tried} other {# changes that were tried}}", { count }),
      after,
    };
  } catch (error) {
    if (error instanceof ParleyError) return { refused: error.message };
    throw error;
  }
}
