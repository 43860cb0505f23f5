import type { Brand, Effect, Protocol } from "@parley/engine";
import { actionInWords } from "../action-words.ts";
import { answerInWords } from "../answers.ts";
import { t } from "../../texts/texts.ts";

/** What is wanted, in words. That a lead is asked comes of answers too, so no action says it in these words. */
export function effectInWords(
  { type, params }: Pick<Effect, "type" | "params">,
  protocol: Protocol,
  brand: Brand,
): string {
  const { lead } = params;
  if (type !== "lead" || typeof lead !== "string") return actionInWords({ type, params }, protocol, brand);
  return t("asks {lead} to take the lead", { lead: answerInWords("lead", lead, brand) });
}
