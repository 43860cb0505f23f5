const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join("");
const exported = (index: number): string => `export const n${index} = ${index};`;

/** A file that breaks one rule: what is forbidden, where it is planted, what it holds, which rule says so. */
export const BREACHES: readonly (readonly [title: string, file: string, source: string, rule: string])[] = [
  [
    "the engine reads no clock by new Date",
    "engine/src/cases/planted-date.ts",
    "export const at = new Date();",
    "eslint(no-restricted-globals)",
  ],
  [
    "the engine reads no clock by Date.now",
    "engine/src/cases/planted-now.ts",
    "export const at = Date.now();",
    "eslint(no-restricted-globals)",
  ],
  [
    "the engine reads no clock by Temporal.Now",
    "engine/src/schedules/planted-temporal.ts",
    `import { Temporal } from "temporal-polyfill";\nexport const at = Temporal.Now.instant();`,
    "eslint(no-restricted-properties)",
  ],
  [
    "the engine does not go round by globalThis",
    "engine/src/cases/planted-global.ts",
    "export const at = globalThis.Date.now();",
    "eslint(no-restricted-globals)",
  ],
  [
    "the engine sets no timer",
    "engine/src/cases/planted-timer.ts",
    "export const timer = setTimeout(String, 1);",
    "eslint(no-restricted-globals)",
  ],
  [
    "the engine throws no dice",
    "engine/src/cases/planted-random.ts",
    "export const dice = Math.random();",
    "eslint(no-restricted-properties)",
  ],
  [
    "the engine throws no dice by another name",
    "engine/src/cases/planted-dice.ts",
    "const { random } = Math;\nexport const dice = random();",
    "eslint(no-restricted-properties)",
  ],
  [
    "the one place that may name Date asks it nothing",
    "engine/src/protocol/instant.ts",
    "export const at = Date.now();",
    "eslint(no-restricted-properties)",
  ],
  [
    "only the command line ends the process",
    "server/src/runtime/planted-exit.ts",
    "process.exit(1);",
    "eslint(no-restricted-properties)",
  ],
  [
    "no promise floats",
    "server/src/runtime/planted-floating.ts",
    "async function work() {}\nexport function start() {\n  work();\n}",
    "typescript(no-floating-promises)",
  ],
  [
    "nothing but a promise is awaited",
    "server/src/runtime/planted-await.ts",
    "export const one = async () => await 1;",
    "typescript(await-thenable)",
  ],
  [
    "no promise is taken for a truth",
    "server/src/runtime/planted-truth.ts",
    "const ask = async () => true;\nexport const told = () => (ask() ? 1 : 2);",
    "typescript(no-misused-promises)",
  ],
  ["nothing is any", "editor/src/model/planted-any.ts", "export const it: any = 1;", "typescript(no-explicit-any)"],
  [
    "no type error is hushed",
    "editor/src/model/planted-ignore.ts",
    "// @ts-ignore\nexport const it: string = 1;",
    "typescript(ban-ts-comment)",
  ],
  [
    "no error is swallowed by an empty block",
    "server/src/http/planted-empty.ts",
    'try {\n  JSON.parse("");\n} catch {}',
    "eslint(no-empty)",
  ],
  [
    "nothing is left to do",
    "server/src/http/planted-todo.ts",
    "// TODO: later\nexport const it = 1;",
    "eslint(no-warning-comments)",
  ],
  [
    "no import goes round in a circle",
    "engine/src/protocol/planted-round.ts",
    `import { other } from "./planted-circle.ts";\nexport const it = () => other;`,
    "import(no-cycle)",
  ],
  [
    "no import goes round in a circle, seen from the other side",
    "engine/src/protocol/planted-circle.ts",
    `import { it } from "./planted-round.ts";\nexport const other = () => it;`,
    "import(no-cycle)",
  ],
  [
    "areas of the server do not go round in a circle, not even by types",
    "server/src/runtime/desk/planted-area.ts",
    `import type { Other } from "../moves/planted-area.ts";\nexport interface It {\n  readonly other: Other;\n}`,
    "import(no-cycle)",
  ],
  [
    "areas of the server do not go round in a circle, seen from the other side",
    "server/src/runtime/moves/planted-area.ts",
    `import type { It } from "../desk/planted-area.ts";\nexport interface Other {\n  readonly it: It;\n}`,
    "import(no-cycle)",
  ],
  [
    "files of the engine do not go round in a circle, not even by types",
    "engine/src/cases/planted-mirror.ts",
    `import type { Other } from "./planted-image.ts";\nexport interface It {\n  readonly other: Other;\n}`,
    "import(no-cycle)",
  ],
  [
    "files of the engine do not go round in a circle, seen from the other side",
    "engine/src/cases/planted-image.ts",
    `import type { It } from "./planted-mirror.ts";\nexport interface Other {\n  readonly it: It;\n}`,
    "import(no-cycle)",
  ],
  [
    "files of the editor do not go round in a circle, not even by types",
    "editor/src/model/planted-mirror.ts",
    `import type { Other } from "./planted-image.ts";\nexport interface It {\n  readonly other: Other;\n}`,
    "import(no-cycle)",
  ],
  [
    "files of the editor do not go round in a circle, seen from the other side",
    "editor/src/model/planted-image.ts",
    `import type { It } from "./planted-mirror.ts";\nexport interface Other {\n  readonly it: It;\n}`,
    "import(no-cycle)",
  ],
  [
    "there are no barrels",
    "server/src/store/planted-barrel.ts",
    `export * from "./planted-plain.ts";`,
    "oxc(no-barrel-file)",
  ],
  ["a file has at most 400 lines", "editor/src/model/planted-long.ts", lines(401, exported), "eslint(max-lines)"],
  [
    "a function has at most 60 lines",
    "editor/src/model/planted-function.ts",
    `export function long() {\n${lines(60, () => "  String();")}}`,
    "eslint(max-lines-per-function)",
  ],
  [
    "file names are in kebab case",
    "editor/src/panels/PlantedName.tsx",
    "export const it = 1;",
    "unicorn(filename-case)",
  ],
  [
    "tests import packages by their public entry",
    "test/http/planted-deep.test.ts",
    `export { it } from "@parley/server/src/main.ts";`,
    "eslint(no-restricted-imports)",
  ],
  [
    "no test runs alone",
    "engine/src/cases/planted-only.test.ts",
    `import { expect, it } from "vitest";\nit.only("is alone", () => expect(1).toBe(1));`,
    "vitest(no-focused-tests)",
  ],
];

/** Files that come near a rule and do not break it. */
export const NEAR_MISSES: readonly (readonly [title: string, file: string, source: string])[] = [
  ["an entry file may list what is public", "engine/src/index.ts", `export * from "./errors.ts";`],
  ["a test of the engine may read a clock", "engine/src/cases/planted-clock.test.ts", "export const at = Date.now();"],
  ["the command line may end the process", "server/src/cli/main.ts", "process.exit(1);"],
  ["the server may read a clock", "server/src/runtime/planted-clock.ts", "export const at = Date.now();"],
  [
    "a promise may be awaited",
    "server/src/runtime/planted-plain.ts",
    "export const later = async (work: () => Promise<void>) => {\n  await work();\n};",
  ],
  [
    "a file may have 400 lines and comments",
    "editor/src/model/planted-full.ts",
    lines(400, exported) + lines(50, () => "// why\n"),
  ],
];

/** A file with a comment that hushes nothing. */
export const NEEDLESS = "engine/src/cases/planted-disabled.ts";

/** Every file that is planted to try the rules. */
export function rulePlants(): Readonly<Record<string, string>> {
  const sources = [...BREACHES, ...NEAR_MISSES].map(([, file, source]) => [file, `${source}\n`] as const);
  return { ...Object.fromEntries(sources), [NEEDLESS]: "// oxlint-disable-next-line\nexport const it = 1;\n" };
}
