import { ACTION_FORMS, isActionType, type ParamSpec } from "@parley/engine";

/** An action as a document has it, or as an imported chart names it. */
interface Written {
  readonly type: string;
  readonly params?: Readonly<Record<string, unknown>> | undefined;
}

/** The way in which an action is written, of those in which it may be: the one that knows most of its parameters. */
export function wayOf({ type, params = {} }: Written): readonly ParamSpec[] {
  if (!isActionType(type)) return [];
  const known = (way: readonly ParamSpec[]): number => way.filter(({ name }) => Object.hasOwn(params, name)).length;
  const [first = [], ...others] = ACTION_FORMS[type].ways;
  return others.reduce((best, way) => (known(way) > known(best) ? way : best), first);
}

/** What an action still needs. */
export function openParams(action: Written): readonly ParamSpec[] {
  return wayOf(action).filter(({ name, required }) => required && (action.params?.[name] ?? "") === "");
}
