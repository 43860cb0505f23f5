import type { Action } from "@parley/engine";
import type { DocumentAround } from "../document-context.ts";
import { NAME_KINDS, namesOf } from "../pickers/names.ts";
import { wayOf } from "../../model/action-ways.ts";
import { t } from "../../texts/texts.ts";
import { missingParams } from "./action-edits.ts";

/** What keeps an action from being carried out, in words: what nobody has said yet, or a name that nothing has; null when nothing does. */
export function needsInWords(action: Action, around: DocumentAround): string | null {
  const missing = missingParams(action);
  if (missing.length > 0) return t("needs: {params}", { params: missing.join(", ").toLowerCase() });
  for (const { name, refersTo, values = [] } of wayOf(action)) {
    const said = action.params?.[name];
    if (typeof said !== "string" || refersTo === undefined || !isDefined(refersTo)) continue;
    const known = [...namesOf(refersTo, around), ...values];
    if (!known.some(({ value }) => value === said))
      return t("there is no {noun} “{name}”", { noun: NAME_KINDS[refersTo].one, name: said });
  }
  return null;
}

/** Names that must be defined somewhere; events may be raised without being declared. */
const DEFINED = ["clock", "lead", "message", "table", "variable"] as const;

const isDefined = (kind: string): kind is (typeof DEFINED)[number] => DEFINED.some((each) => each === kind);
