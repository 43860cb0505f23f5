import type { Action } from "../protocol/machine.ts";
import { nameInWords } from "../protocol/words.ts";
import { ACTIONS, isActionType } from "../vocabulary/actions.ts";
import { change } from "./change.ts";
import type { Change } from "./protocol-diff.ts";
import { contentOf, fieldChanges, isObject, listChanges } from "./same.ts";

/** What a list of actions does otherwise than before. `at` is the list's place. */
export function diffActions(before: readonly Action[], after: readonly Action[], at: string, where: string): Change[] {
  const { changes, reordered } = listChanges(before, after, [(action) => action.type]);
  const found = changes.map(({ how, before: was, after: is }) => {
    const shown = is ?? was;
    return change({
      part: "action",
      how,
      at: `${at}[${shown?.index ?? 0}]`,
      title: `${shown === undefined ? "" : titleOf(shown.item)} in ${where}`,
      fields: was === undefined || is === undefined ? [] : fieldChanges(spread(was.item), spread(is.item)),
    });
  });
  return reordered ? [...found, change({ part: "action", how: "reordered", at, title: `Actions in ${where}` })] : found;
}

/** Parameters stand beside the type: what changed reads `within`, not `params.within`. */
const spread = ({ params, ...rest }: Action): object =>
  isObject(params) ? { ...rest, ...params } : { ...rest, params };

function titleOf({ type, params }: Action): string {
  const words = isActionType(type) ? ACTIONS[type].title : nameInWords(type);
  const values = (isObject(params) ? Object.entries(params) : []).map(
    ([name, value]) => `${name}: ${typeof value === "string" ? value : contentOf(value)}`,
  );
  return values.length === 0 ? words : `${words} (${values.join(", ")})`;
}
