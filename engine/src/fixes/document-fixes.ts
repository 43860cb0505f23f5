import { everyAction } from "../checks/every-action.ts";
import { withIt, worldOf } from "../conditions/environment.ts";
import { readExpression } from "../conditions/expression.ts";
import type { Brand } from "../protocol/brand.ts";
import type { Json } from "../protocol/json.ts";
import { nearest } from "../protocol/nearest.ts";
import type { DecisionTable, Protocol } from "../protocol/protocol.ts";
import { durationInWords } from "../protocol/words.ts";
import { parseDelay } from "../protocol/duration.ts";
import { FACTS } from "../vocabulary/facts.ts";
import { actionsAt, editAction, editState, stateAt } from "./edit-chart.ts";
import type { Fix, Proposer } from "./fix.ts";

/** The protocol with an expression rewritten; null where none stands at the place. */
function expressionAt(protocol: Protocol, at: string): { source: string; write: (now: string) => Protocol } | null {
  const [, condition = ""] = /^conditions\.(.+)\.when$/s.exec(at) ?? [];
  const found = Object.hasOwn(protocol.conditions, condition) ? protocol.conditions[condition] : undefined;
  if (found !== undefined)
    return {
      source: found.when,
      write: (when) => ({ ...protocol, conditions: { ...protocol.conditions, [condition]: { ...found, when } } }),
    };
  const [, name = "", column = ""] = /^tables\.(.+)\.inputs\.(\d+)$/.exec(at) ?? [];
  const table = Object.hasOwn(protocol.tables, name) ? protocol.tables[name] : undefined;
  const source = table?.inputs[Number(column)];
  if (table === undefined || source === undefined) return null;
  const write = (now: string): Protocol =>
    withTable(protocol, name, {
      ...table,
      inputs: table.inputs.map((each, index) => (index === Number(column) ? now : each)),
    });
  return { source, write };
}

const withTable = (protocol: Protocol, name: string, table: DecisionTable): Protocol => ({
  ...protocol,
  tables: { ...protocol.tables, [name]: table },
});

/** What was surely meant, as the reading of the expression tells it; or two signs where one compares nothing. */
export const condition: Proposer = ({ at, start, end }, protocol, brand) => {
  const found = expressionAt(protocol, at);
  if (found === null || start === undefined || end === undefined) return [];
  const { source, write } = found;
  const here = source.slice(start, end);
  const replace = (text: string): string => `${source.slice(0, start)}${text}${source.slice(end)}`;
  const world = withIt(worldOf(protocol, brand), { type: "dyn", optional: false });
  const meant = readExpression(world, source).findings.filter((each) => each.start === start && each.end === end);
  const renames = meant.flatMap(({ meant: said }): Fix[] => {
    if (said === undefined) return [];
    const text = said.name === undefined ? said.instead : here.replace(said.name, () => said.instead);
    return [{ title: `Write \`${said.instead}\``, protocol: write(replace(text)) }];
  });
  const compare =
    source[start] === "=" && source[start + 1] !== "=" ? [`${source.slice(0, start)}=${source.slice(start)}`] : [];
  return [...renames, ...compare.map((text): Fix => ({ title: "Write `==` to compare", protocol: write(text) }))];
};

/** Asks for a fact before it is read. Only where all must hold: elsewhere it would change what the others say. */
export const optionalFact: Proposer = ({ at, start, end }, protocol) => {
  const found = expressionAt(protocol, at);
  if (found === null || !at.startsWith("conditions.") || /\|\||\?|!(?!=)/.test(found.source)) return [];
  const fact = found.source.slice(start, end);
  return [
    { title: `Ask first whether \`${fact}\` is known`, protocol: found.write(`has(${fact}) && ${found.source}`) },
  ];
};

/** The table in which a place lies, and the row that it names. */
function tableAt({ tables }: Protocol, at: string): { name: string; table: DecisionTable; row: number } | null {
  const [, name = "", row = "-1"] = /^tables\.(.+?)\.rows(?:\.(\d+).*)?$/.exec(at) ?? [];
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  return table === undefined ? null : { name, table, row: Number(row) };
}

const inWords = (then: DecisionTable["rows"][number]["then"]): string =>
  typeof then === "string" ? then : Object.values(then).join(", ");

export const tableOpen: Proposer = ({ at }, protocol) => {
  const found = tableAt(protocol, at);
  if (found === null) return [];
  const { name, table } = found;
  const answers = new Map(table.rows.map(({ then }) => [inWords(then), then]));
  return [...answers].map(([words, then]) => ({
    title: `Add a last row for all others: ${words}`,
    protocol: withTable(protocol, name, {
      ...table,
      rows: [...table.rows, { when: table.inputs.map(() => ""), then }],
    }),
  }));
};

export const tableUnreached: Proposer = ({ at }, protocol) => {
  const found = tableAt(protocol, at);
  if (found === null) return [];
  const { name, table, row } = found;
  const before = table.rows.slice(0, row - 1);
  const [always, ...behind] = table.rows.slice(row - 1);
  if (always === undefined) return [];
  const withRows = (rows: DecisionTable["rows"]): Protocol => withTable(protocol, name, { ...table, rows });
  return [
    { title: "Move the row that always fits to the end", protocol: withRows([...before, ...behind, always]) },
    { title: "Remove the rows that are never reached", protocol: withRows([...before, always]) },
  ];
};

export const table: Proposer = ({ at }, protocol) => {
  const found = tableAt(protocol, at);
  const cells = found?.table.rows[found.row]?.when;
  if (found === null || cells === undefined || !at.endsWith(".when")) return [];
  const { name, table: whole, row } = found;
  const missing = Array.from({ length: Math.max(0, whole.inputs.length - cells.length) }, () => "");
  const surplus = cells.slice(whole.inputs.length);
  const write = (when: string[]): Protocol =>
    withTable(protocol, name, {
      ...whole,
      rows: whole.rows.map((each, index) => (index === row ? { ...each, when } : each)),
    });
  if (missing.length > 0)
    return [{ title: `Fill row ${row + 1} up with empty cells`, protocol: write([...cells, ...missing]) }];
  return [
    {
      title: `Take ${surplus.map((cell) => `\`${cell}\``).join(", ")} out of row ${row + 1}`,
      protocol: write(cells.slice(0, whole.inputs.length)),
    },
  ];
};

export const tableOutput: Proposer = ({ at }, protocol) =>
  actionsAt(protocol, at).flatMap(({ params = {} }, index) =>
    [params, ...Object.values(params)].flatMap((asking: Json): Fix[] => {
      if (!isQuestion(asking)) return [];
      const outputs = Object.hasOwn(protocol.tables, asking.table)
        ? (protocol.tables[asking.table]?.outputs ?? [])
        : [];
      const write = (now: { readonly [key: string]: Json }): Protocol =>
        editAction(protocol, at, index, (action) => ({
          ...action,
          params:
            asking === params
              ? { ...now }
              : Object.fromEntries(
                  Object.entries(params).map(([key, value]) => [key, value === asking ? { ...now } : value]),
                ),
        }));
      const { output: _, ...plain } = asking;
      if (outputs.length === 0) return [{ title: "Name the table only", protocol: write(plain) }];
      return outputs.map((output) => ({
        title: `Take the column \`${output}\``,
        protocol: write({ ...asking, output }),
      }));
    }),
  );

interface Asking {
  readonly [key: string]: Json;
  readonly table: string;
}

const isQuestion = (value: Json): value is Asking =>
  typeof value === "object" && value !== null && "table" in value && typeof value.table === "string";

export const messageTooLong: Proposer = ({ at }, protocol) => {
  const [, message = ""] = /^messages\.(.+)\.[^.]+$/.exec(at) ?? [];
  const places = [...new Set(everyAction(protocol).map((each) => each.at))];
  const told = (tooLong: "shorten" | "private"): Protocol =>
    places.reduce(
      (whole, place) =>
        actionsAt(whole, place).reduce(
          (changed, { type, params }, index) =>
            type === "reply" && params?.["message"] === message
              ? editAction(changed, place, index, (action) => ({ ...action, params: { ...action.params, tooLong } }))
              : changed,
          whole,
        ),
      protocol,
    );
  return [
    { title: "Shorten it where it is too long", protocol: told("shorten") },
    { title: "Send it in private where it is too long", protocol: told("private") },
  ];
};

/** Names that a message reads are written as they are in its text. */
export const messageName: Proposer = ({ at }, protocol, brand) => {
  const [, name = "", language = ""] = /^messages\.(.+)\.([^.]+)$/.exec(at) ?? [];
  const languages = Object.hasOwn(protocol.messages, name) ? protocol.messages[name] : undefined;
  const text = languages?.[language];
  if (languages === undefined || text === undefined) return [];
  const known = [
    ...Object.entries(FACTS).flatMap(([group, { facts }]) => Object.keys(facts).map((fact) => `${group}.${fact}`)),
    ...Object.keys(protocol.variables).map((each) => `vars.${each}`),
    ...policiesOf(brand).map((each) => `brand.${each}`),
  ];
  const used = new Set(text.match(/[A-Za-z_]\w*(?:\.\w+)+/g) ?? []);
  return [...used].flatMap((spelt): Fix[] => {
    const meant = known.includes(spelt) ? null : nearest(spelt, known);
    if (meant === null) return [];
    const now = text.replaceAll(spelt, meant);
    return [
      {
        title: `Write \`${meant}\``,
        protocol: { ...protocol, messages: { ...protocol.messages, [name]: { ...languages, [language]: now } } },
      },
    ];
  });
};

const policiesOf = (brand: Brand | null): string[] => (brand === null ? [] : ["name", ...Object.keys(brand.policies)]);

export const unused: Proposer = ({ at }, protocol) => {
  const [part = "", ...rest] = at.split(".");
  const name = rest.join(".");
  const all = PARTS.find((each) => each === part);
  if (all === undefined) return [];
  const left = Object.fromEntries(Object.entries(protocol[all]).filter(([each]) => each !== name));
  const thing = protocol[all][name];
  const title = typeof thing === "object" && "title" in thing && typeof thing.title === "string" ? thing.title : name;
  return [{ title: `Remove “${title}”, which nothing uses`, protocol: { ...protocol, [all]: left } }];
};

const PARTS = ["conditions", "tables", "clocks", "messages", "events", "variables"] as const;

export const acceptedNothing: Proposer = ({ at }, protocol) => {
  const accepted = protocol.accepted.filter((_, index) => at !== `accepted.${index}`);
  return [{ title: "Delete the acceptance", protocol: { ...protocol, accepted } }];
};

/** Delays as people write them: `4h`, `30 min`, `2 days`; and schedules with a slip in the name. */
export const delay: Proposer = ({ at }, protocol, brand) => {
  const state = at.endsWith(".after") ? stateAt(protocol, at.slice(0, -".after".length)) : undefined;
  const written = state === undefined ? [] : Object.keys(state.node.after ?? {});
  return written.flatMap((text): Fix[] => {
    const meant = delayMeant(text, brand);
    if (meant === null || state === undefined) return [];
    const after = Object.fromEntries(
      Object.entries(state.node.after ?? {}).map(([each, list]) => [each === text ? meant : each, list]),
    );
    return [
      {
        title: `Write \`${meant}\`: ${durationInWords(meant)}`,
        protocol: editState(protocol, state.path, (node) => ({ ...node, after })),
      },
    ];
  });
};

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

const UNITS: { readonly [letter: string]: (count: string) => string } = {
  s: (count) => `PT${count}S`,
  m: (count) => `PT${count}M`,
  h: (count) => `PT${count}H`,
  d: (count) => `P${count}D`,
};

function delayMeant(text: string, brand: Brand | null): string | null {
  const [, written = "", unit = "", schedule] =
    /^(\d+ *|[a-z]+ +)(s|sec|seconds?|m|min|minutes?|h|hours?|d|days?)(@\w+)?$/i.exec(text) ?? [];
  const word = NUMBERS.indexOf(written.trim().toLowerCase());
  const count = word === -1 ? written.trim() : String(word + 1);
  if (/^\d+$/.test(count)) return `${UNITS[unit.charAt(0).toLowerCase()]?.(count)}${schedule ?? ""}`;
  const parsed = parseDelay(text);
  if (parsed?.schedule === undefined || parsed.schedule === null || brand === null) return null;
  const meant = nearest(parsed.schedule, Object.keys(brand.schedules));
  return meant === null || meant === parsed.schedule ? null : text.replace(/@.*$/, `@${meant}`);
}
