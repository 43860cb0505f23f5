import { t } from "../../texts/texts.ts";
import { MENTION_FIELDS } from "./mention-columns.ts";

/** A row of a file, and the field in it: `line 12, author.followers`. */
const ROW = /^(?<place>.*line \d+), (?<key>\S+)$/;

/** A field that is wrong in a row of a mention file, in words: "Line 12, “Text”: is required"; null where it is no such field. */
export function rowFaultInWords(at: string, message: string): string | null {
  const { place = "", key = "" } = ROW.exec(at)?.groups ?? {};
  if (key === "") return null;
  const field = MENTION_FIELDS.find((each) => each.key === key)?.title ?? key;
  return t("{place}, “{field}”: {message}", {
    place: place.startsWith("line") ? t("Line {number}", { number: place.slice("line ".length) }) : place,
    field,
    message,
  });
}
