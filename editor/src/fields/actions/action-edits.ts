import {
  ACTION_FORMS,
  ACTION_GROUPS,
  ACTIONS,
  isActionType,
  QUESTIONS,
  type Action,
  type Actions,
  type ActionSpec,
  type ParamSpec,
} from "@parley/engine";
import { openParams } from "../../model/action-ways.ts";
import type { PickOption } from "../pickers/options.ts";

type Params = NonNullable<Action["params"]>;
export type ParamValue = Params[string];

/** Actions as they are written, one entry each: an imported one may be only a name. */
export type WrittenAction = string | Action;

/** What is written as one action or as several, as a list. */
export function writtenActions(actions: Actions | undefined): readonly WrittenAction[] {
  if (actions === undefined) return [];
  return Array.isArray(actions) ? actions : [actions];
}

/** One entry of a list, with its parameters. */
export const actionOf = (written: WrittenAction): Action => (typeof written === "string" ? { type: written } : written);

/** A list with the entry at one place moved to another. Places outside the list change nothing. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const entry = list[from];
  if (entry === undefined || from === to || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}

/** An action with one parameter set; undefined, and what holds anyway, is left out. */
export function withParam(action: Action, spec: ParamSpec, value: ParamValue | undefined): Action {
  const { [spec.name]: _before, ...rest } = action.params ?? {};
  const kept =
    value === undefined || value === spec.default ? rest : inOrderOf(action, { ...rest, [spec.name]: value });
  const { params: _params, ...bare } = action;
  return Object.keys(kept).length === 0 ? bare : { ...bare, params: kept };
}

/** Parameters in the order in which the action asks for them, so that a document does not change with the order of writing. */
function inOrderOf({ type }: Action, params: Params): Params {
  const names = isActionType(type) ? ACTION_FORMS[type].ways.flat().map(({ name }) => name) : [];
  const rank = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.fromEntries(Object.entries(params).toSorted(([a], [b]) => rank(a) - rank(b)));
}

/** What an action still needs, by the titles of the parameters. */
export function missingParams(action: Action): readonly string[] {
  return openParams(action).map(({ title }) => title);
}

/** A new action: with nothing said yet but what goes without saying, names of which there is only one. */
export function newAction(type: string, onlyName: (spec: ParamSpec) => string | undefined): Action {
  const [way = []] = isActionType(type) ? ACTION_FORMS[type].ways : [];
  return way.reduce<Action>(
    (action, spec) => {
      const name = spec.required && spec.refersTo !== undefined ? onlyName(spec) : undefined;
      return name === undefined ? action : withParam(action, spec, name);
    },
    { type },
  );
}

/** Every action that can be added, by what it is for. */
export function actionOptions(): readonly PickOption[] {
  const specs = Object.entries<ActionSpec>(ACTIONS);
  return Object.entries(ACTION_GROUPS).flatMap(([group, heading]) =>
    specs
      .filter(([, spec]) => spec.group === group)
      .map(([value, { title, description }]) => ({
        value,
        title,
        about: description.replaceAll("`", ""),
        group: heading,
        words: [value, ...(value === "decide" ? QUESTIONS.map((question) => question.title) : [])].join(" "),
      })),
  );
}
