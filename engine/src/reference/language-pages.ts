import { ERROR_CODES } from "../errors.ts";
import { FUNCTIONS, type FunctionSpec } from "../vocabulary/functions.ts";
import { EXPRESSION_LIMITS, RUNTIME_LIMITS } from "../vocabulary/limits.ts";
import { code, codes, table } from "./markdown.ts";

/** How a code editor completes documents. */
export const SCHEMA_PAGE = `## Completion in a code editor

\`protocol.schema.json\`, \`brand.schema.json\` and, for what rehearses them, \`scenario.schema.json\`, \`roster.schema.json\` and \`arrivals.schema.json\` lie beside this page. Name one at the top of a document, by its path or address, and any editor that reads JSON Schema completes and checks keys, actions and parameters while you type:

\`\`\`json
{ "$schema": "../../engine/protocol.schema.json", "parley": 1, "id": "retail-bank" }
\`\`\`

Parley keeps the key and reads nothing into it. What a schema cannot know, such as names and conditions, \`npx parley check\` tells.`;

/** The rules of expressions. */
export const EXPRESSIONS_PAGE = `## Expressions

Conditions (\`conditions.<name>.when\`), inputs and cells of tables, and the values of \`set\` are written in [CEL](https://github.com/google/cel-spec), over the facts of this page and no others.

- **All numbers are doubles.** \`3\` and \`3.0\` are the same; so are sizes. Only the index of a list is whole: \`triage.topics[0]\`.
- **Texts** are compared as they are, upper and lower case told apart. A list has something: \`'billing' in triage.topics\`.
- **A misspelt name is an error before anything runs**, with its place and, where one is near, what was meant. So are wrong types, unknown functions and patterns that are none.
- **A value that never comes is an error**: \`triage.intent == 'complain'\`. Topics and leads that the brand does not have are a warning, since a sender's triage may bring them.
- **A missing fact is an error at run time, never a "no".** The trace shows it, and the case takes \`onError\`. Reading an optional fact without \`has()\` is a warning: it fails only where the sender leaves the fact out. \`has(author.name) && author.name == 'Ann'\` asks first; so do \`!has(…) || …\` and \`has(…) ? … : …\`.
- **One side can settle it.** As CEL has it, \`error || true\` is true and \`error && false\` is false, whichever comes first: the answer does not hang on the side that failed. \`error || false\` and \`error && true\` are errors. Of \`? :\` only the branch that is taken runs. \`exists\` and \`all\` are long \`||\` and \`&&\`: an item that settles it makes up for one that failed.
- **Nothing can hang.** There are no loops but those over lists, patterns are matched in linear time, and what is too large or does too much is an error (see Limits).
- **The calendar** is asked in a named time zone: \`now.getHours('Europe/Dublin') >= 9\`. Without one it is UTC.`;

/** The rules of tables. */
export const TABLES_PAGE = `## Tables

\`inputs\` are expressions, evaluated once. The cells of a row test them, left to right; the first row whose cells all fit gives \`then\`, and the trace shows which. A cell is one of:

${table(
  ["Cell", "Fits when"],
  [
    ["empty, or `-`", "always"],
    ["`'billing'`, `5`, `true`", "the input is this value; of a list: has this item"],
    ["`'billing', 'cards'`", "the input is one of these values; of a list: has one of these items"],
    ["`not('billing', 'cards')`", "the input is none of these; of a list: has none of these items"],
    ["`> 3`, `<= now`, `!= 'x'`", "the input compares so"],
    ["any other CEL", "it is true, with the input as `it`: `'billing' in it && size(it) == 1`, `!it`"],
  ],
)}

\`it\` has the type, and the known values, of its input. With \`outputs\`, \`then\` gives a value for each of them, and whoever asks names the one it wants: \`{ "table": "whoLeads", "output": "lead" }\`. When no row fits, that is an error at run time, so end with a row of empty cells; without one the checker warns.`;

/** The functions that expressions may call. */
export function functionsPage(): string {
  const rows = Object.entries(FUNCTIONS).map(([name, { forms, description }]: [string, FunctionSpec]) => [
    code(name),
    codes(forms),
    description,
  ]);
  return `## Functions

There are the operators of CEL (\`==\`, \`!=\`, \`<\`, \`<=\`, \`>\`, \`>=\`, \`in\`, \`&&\`, \`||\`, \`!\`, \`? :\`, \`+\`, \`-\`, \`*\`, \`/\`) and these functions.

${table(["Function", "Written", "Gives"], rows)}`;
}

const LIMIT_WORDS: { readonly [K in keyof typeof EXPRESSION_LIMITS]: string } = {
  source: "characters of an expression",
  nodes: "parts of an expression",
  depth: "levels inside each other",
  listItems: "items of a list that is written out",
  mapEntries: "entries of a map that is written out",
  arguments: "arguments of a call",
  nestedLoops: "loops inside each other",
};

const RUNTIME_WORDS: { readonly [K in keyof typeof RUNTIME_LIMITS]: string } = {
  listItems: "items of a list that is read",
  searched: "characters that `matches` searches in one evaluation",
};

/** How large things may be. */
export function limitsPage(): string {
  const before = Object.entries(LIMIT_WORDS).map(([name, words]) => [
    words,
    String(EXPRESSION_LIMITS[name as keyof typeof EXPRESSION_LIMITS]),
    "refused before it runs",
  ]);
  const running = Object.entries(RUNTIME_WORDS).map(([name, words]) => [
    words,
    String(RUNTIME_LIMITS[name as keyof typeof RUNTIME_LIMITS]),
    "an error at run time",
  ]);
  return `## Limits\n\n${table(["Most", "Number", "More is"], [...before, ...running])}`;
}

/** Every error code. */
export function errorsPage(): string {
  return `## Errors\n\n${table(
    ["Code", "Means"],
    Object.entries(ERROR_CODES).map(([name, means]) => [code(name), means]),
  )}`;
}
