import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { checkProtocol } from "../compile/check-protocol.ts";
import type { Issue } from "../errors.ts";
import { TOY_BRAND } from "../fixtures/toy.ts";
import { parseBrand, parseProtocol } from "../protocol/parse.ts";
import type { Json } from "../protocol/json.ts";
import { EXPLANATIONS, type Explanation } from "./explanations.ts";

interface Example {
  readonly bad: { readonly [key: string]: Json };
  readonly good: { readonly [key: string]: Json };
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const exampleFile = (code: string): string => here(`examples/${code}.json`);
const exampleOf = (code: string): Example => JSON.parse(readFileSync(exampleFile(code), "utf8")) as Example;
const brand = parseBrand(TOY_BRAND);
const check = (part: object): Issue[] =>
  checkProtocol(parseProtocol({ parley: 1, id: "example", title: "Example", ...part }), brand);

/** Found by the parser, which throws instead of checking. */
const WITHOUT_EXAMPLE = ["shape"];
const withExample = EXPLANATIONS.filter(({ code }) => !WITHOUT_EXAMPLE.includes(code));

describe("every check", () => {
  it.each(withExample.map(({ code }) => code))("%s finds the bad example and nothing in the good one", (code) => {
    const { bad, good } = exampleOf(code);
    expect([...new Set(check(bad).map((issue) => issue.code))]).toEqual([code]);
    expect(check(good).filter((issue) => issue.accepted === undefined)).toEqual([]);
  });

  it("is explained, and every explanation belongs to a check", () => {
    const raised = sources(here("..")).flatMap((file) =>
      [
        ...readFileSync(file, "utf8").matchAll(
          /\bcode: "([a-z-]+)"|\b(?:doubt|issue)\("((?:condition|optional|message)[a-z-]*)",/g,
        ),
      ].map(([, one, other]) => one ?? other),
    );
    const explained = EXPLANATIONS.map(({ code }) => code);
    expect(new Set(explained)).toEqual(new Set(raised.filter((code) => !NOT_OF_PROTOCOLS.includes(code ?? ""))));
    expect(new Set(explained).size).toBe(explained.length);
  });

  it("stands in CHECKS.md with its examples (vitest --update writes the page)", async () => {
    await expect(page()).toMatchFileSnapshot(here("../../CHECKS.md"));
  });
});

/** Codes of zod, of moving cases from one version to another, of a brand's routes, and of a model of what happens outside. */
const NOT_OF_PROTOCOLS = ["custom", "unmapped", "route", "unknown-name"];

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.startsWith("exchange"))
    .map((name) => `${folder}/${name}`);
}

function page(): string {
  return `${[INTRODUCTION, overview(), ...EXPLANATIONS.map(chapter)].join("\n\n")}\n`;
}

const INTRODUCTION = `# What Parley checks

\`npx parley check <protocol…>\` and \`checkProtocol(protocol, brand)\` look at a protocol without running it. This page is
written by a test from the rules themselves; every example on it has been checked.

- An **error** stops publishing, and \`parley check\` ends with 1. Some errors keep a protocol from running at all.
- A **warning** is for you to judge: a publication says why it may stand, or the protocol does. \`parley check --strict\` ends with 1 as well.
- **Certain** means: it holds whatever the conditions say. What depends on them is a warning, never an error. Here every
  condition may say yes or no at any time; that two of them can never both be true is not known.
- **Fairness**: a state that waits is taken to go on only when what it waits for comes. Where time alone never helps, you
  are told (\`endless-wait\`); that somebody eventually sends an event is not assumed, and not denied.

What you want to keep, accept with a because; it is then listed as accepted, and counts no more:

\`\`\`json
"accepted": [{ "code": "endless-wait", "at": "machine.care", "because": "the desk looks at every case each morning" }]
\`\`\``;

function overview(): string {
  const rows = EXPLANATIONS.map(({ code, title }) => `| [\`${code}\`](#${code}) | ${title} |`);
  return ["| Code | Finding |", "|---|---|", ...rows].join("\n");
}

function chapter({ code, title, why, mend }: Explanation): string {
  const head = `## ${code}\n\n**${title}.** ${why}\n\n*Mend:* ${mend}`;
  if (!existsSync(exampleFile(code))) return head;
  const { bad, good } = exampleOf(code);
  const found = check(bad).map(
    ({ severity, certain, at, message }) => `> ${severity}${certain ? ", certain" : ""}, at \`${at}\`: ${message}`,
  );
  return [head, `Bad:\n\n${json(bad)}`, found.join("\n>\n"), `Good:\n\n${json(good)}`].join("\n\n");
}

const json = (value: Json): string => `\`\`\`json\n${compact(value, "")}\n\`\`\``;

/** Columns: an action that answers all five questions fits. */
const WIDTH = 165;

/** JSON with everything on one line that fits there: examples are read, not merged. */
function compact(value: Json, indent: string): string {
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, " ");
  if (line.length + indent.length <= WIDTH || typeof value !== "object" || value === null) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const parts = Object.entries(value).map(
    ([key, each]: [string, Json]) =>
      `${inner}${Array.isArray(value) ? "" : `${JSON.stringify(key)}: `}${compact(each, inner)}`,
  );
  return `${open}\n${parts.join(",\n")}\n${indent}${close}`;
}
