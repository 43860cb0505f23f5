import { defineCommand } from "citty";
import {
  compileTriage,
  evaluate,
  FACTS,
  MentionInput,
  parseBrand,
  ParleyError,
  type Judged,
  type Triage,
} from "@parley/engine";
import { csvRows } from "../runtime/mention-files/csv-rows.ts";
import { readJsonFile } from "./files.ts";
import { inFile } from "./load-program.ts";
import { readLines } from "../runtime/mention-files/read-lines.ts";
import { repeatedOption } from "./repeated-option.ts";
import { evaluationText } from "./triage-eval-text.ts";
import { UsageError } from "./usage-error.ts";
import type { World } from "./world.ts";

/** What can be compared with a label: facts that are one word. */
const FACT_VALUES = {
  intent: FACTS.triage.facts.intent.values,
  sentiment: FACTS.triage.facts.sentiment.values,
  abusive: ["true", "false"],
  urgent: ["true", "false"],
  press: ["true", "false"],
  priorContact: ["true", "false"],
} as const;

type EvaluatedFact = keyof typeof FACT_VALUES;

/** `parley triage eval` */
export const triageEval = (world: World) =>
  defineCommand({
    meta: {
      name: "eval",
      description: "Reads a labelled CSV file and prints accuracy, F1 per class and the confusion matrix",
    },
    args: {
      file: { type: "positional", required: true, description: "A .csv file with a header" },
      text: { type: "string", required: true, description: "The column with the text", valueHint: "column" },
      label: { type: "string", required: true, description: "The column with the label", valueHint: "column" },
      map: {
        type: "string",
        description: "What is called a counts as b, in labels and in answers alike; may be given again and again",
        valueHint: "a=b",
      },
      fact: {
        type: "string",
        default: "intent",
        description: `What the label says: ${Object.keys(FACT_VALUES).join(", ")}`,
        valueHint: "fact",
      },
      brand: { type: "string", description: "A brand file, for its languages and terms", valueHint: "file" },
      json: { type: "boolean", description: "Writes JSON" },
    },
    run({ args, rawArgs }) {
      const fact = factOf(args.fact);
      const names = mapOf(repeatedOption(rawArgs, "map"));
      const called = (name: string): string => names.get(name) ?? name;
      const known = new Set(FACT_VALUES[fact].map(called));
      const read = reader(triageOf(args.brand), fact);
      const evaluation = evaluate(judgedRows(args, called, known, read));
      world.stdout.write(
        args.json
          ? `${JSON.stringify({ fact, ...evaluation }, null, 2)}\n`
          : evaluationText(`${fact} of ${args.file}`, evaluation),
      );
    },
  });

function factOf(name: string): EvaluatedFact {
  if (Object.hasOwn(FACT_VALUES, name)) return name as EvaluatedFact;
  throw new UsageError(
    `triage has no fact "${name}" that a label can say; there are ${Object.keys(FACT_VALUES).join(", ")}`,
  );
}

function mapOf(pairs: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair) => {
      const [from = "", to = ""] = pair.split("=", 2);
      if (from === "" || to === "") throw new UsageError(`--map ${pair}: write a=b`);
      return [from, to];
    }),
  );
}

function triageOf(brandFile: string | undefined): Triage {
  if (brandFile === undefined)
    return compileTriage(parseBrand({ id: "nobody", name: "Nobody", timeZone: "UTC", languages: ["en"] }));
  return compileTriage(inFile(brandFile, () => parseBrand(readJsonFile(brandFile))));
}

/** Triage sees a public post that addresses the brand; nothing else is known of it. */
function reader(triage: Triage, fact: EvaluatedFact): (text: string) => string {
  return (text) => {
    const mention = MentionInput.parse({
      id: "m",
      channel: "x",
      text,
      at: "2026-01-01T00:00:00Z",
      author: { handle: "someone" },
    });
    return String(triage.read(mention).facts[fact]);
  };
}

function* judgedRows(
  columns: { readonly file: string; readonly text: string; readonly label: string },
  called: (name: string) => string,
  known: ReadonlySet<string>,
  read: (text: string) => string,
): Generator<Judged> {
  let any = false;
  for (const { line, value } of csvRows(readLines(columns.file))) {
    const text = cell(value, columns.text);
    const given = cell(value, columns.label);
    if (text === undefined || given === undefined) {
      const [missing, empty] = text === undefined ? [columns.text, "text"] : [columns.label, "label"];
      throw fault(columns.file, line, `there is no ${empty} in column "${missing}"`);
    }
    const label = called(given);
    if (!known.has(label))
      throw fault(
        columns.file,
        line,
        `"${given}" is not what triage can answer`,
        `Say what it counts as: --map "${given}=…", one of ${[...known].join(", ")}.`,
      );
    any = true;
    yield { label, predicted: called(read(text)) };
  }
  if (!any) throw new ParleyError("PARLEY_FILE_UNREADABLE", `${columns.file} has no rows`, { at: columns.file });
}

const fault = (file: string, line: number, message: string, hint?: string): ParleyError =>
  new ParleyError("PARLEY_FILE_UNREADABLE", `${file}, line ${line}: ${message}`, {
    at: file,
    ...(hint === undefined ? {} : { hint }),
  });

/** Columns may be dotted, as those of mentions are. */
function cell(row: unknown, column: string): string | undefined {
  let value = row;
  for (const name of column.split("."))
    value =
      typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  if (value === undefined || typeof value === "string") return value;
  return JSON.stringify(value);
}
