import {
  ACTION_FORMS,
  diffProtocols,
  isActionType,
  listOfActions,
  nameInWords,
  parseProtocol,
  type Action,
  type Change,
  type Json,
  type Protocol,
  type Scenario,
  type StateNode,
} from "@parley/engine";

/**
 * What keeps a protocol from meaning the same as another, as the engine's comparison tells it. Left aside are ids, which are
 * made of titles, new names for the same things, and parameters that say what holds anyway.
 */
export function differencesIn(wanted: Protocol, drawn: Protocol): readonly Change[] {
  return diffProtocols(comparable(wanted), comparable({ ...drawn, id: wanted.id }))
    .changes.map((change) => ({
      ...change,
      fields: change.fields.filter(({ field }) => !(change.at === "machine" && field === "id")),
    }))
    .filter(({ how, fields, part }) => {
      if (how === "changed") return fields.length > 0;
      return !(how === "respelled" || (how === "renamed" && fields.length === 0 && part !== "event"));
    });
}

/** Tells a scenario of one protocol in the names of another: those of its states, and of the parts that its steps expect something of. */
export function inNamesOf(wanted: Protocol, drawn: Protocol): (scenario: Scenario) => Scenario {
  const { states, changes } = diffProtocols(comparable(wanted), comparable(drawn));
  const names = new Map(
    changes.flatMap(({ from, at, part }) =>
      from === undefined || !NAMED.has(part) ? [] : [[afterDot(from), afterDot(at)] as const],
    ),
  );
  return (scenario) => ({
    ...scenario,
    steps: scenario.steps.map((step) => {
      if (step.expect === undefined) return step;
      const { state, ...others } = step.expect;
      const expect = renamed(others as Json, names) as typeof others;
      return {
        ...step,
        expect: state === undefined ? expect : { ...expect, state: state.map((path) => states[path] ?? path) },
      };
    }),
  });
}

/** The kinds of parts by whose names steps expect something. */
const NAMED = new Set<string>(["clock", "message", "variable"]);

const afterDot = (place: string): string => place.slice(place.indexOf(".") + 1);

function renamed(value: Json, names: ReadonlyMap<string, string>): Json {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((each) => renamed(each, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [names.get(key) ?? key, renamed(each, names)]));
}

/** A protocol whose actions say nothing that holds anyway, and whose states are known by their titles, whatever they are named. */
function comparable(protocol: Protocol): Protocol {
  const { machine, ...rest } = parseProtocol(told(protocol as unknown as Json));
  return { ...rest, machine: { ...machine, ...knownByTitle(machine, "") } };
}

/** States inside a state, with ids made of their titles and those of the phases around them. */
function knownByTitle({ states = {} }: StateNode, around: string): Pick<StateNode, "states"> {
  const known = Object.entries(states).map(([key, node]) => {
    const title = node.meta?.["title"];
    const id = `${around}${typeof title === "string" ? title : nameInWords(key)}/`;
    return [key, { ...node, id, ...knownByTitle(node, id) }] as const;
  });
  return known.length === 0 ? {} : { states: Object.fromEntries(known) };
}

function told(value: Json): Json {
  if (Array.isArray(value)) return value.map(told);
  if (typeof value !== "object" || value === null) return value;
  const { type } = value as { readonly type?: Json };
  const inner = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, told(each)]));
  if (typeof type !== "string" || !isActionType(type)) return inner;
  const [action] = listOfActions(inner as unknown as Action);
  const usual = new Map(ACTION_FORMS[type].ways.flat().map((spec) => [spec.name, spec.default]));
  const params = Object.entries(action?.params ?? {}).filter(([name, said]) => usual.get(name) !== said);
  const { params: _params, ...bare } = inner;
  return params.length === 0 ? bare : { ...bare, params: Object.fromEntries(params) as Json };
}
