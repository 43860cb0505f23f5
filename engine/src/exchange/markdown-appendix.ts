import type { DecisionTable, Protocol } from "../protocol/protocol.ts";
import { clockInWords } from "./deed-words.ts";
import { cell, code, list, table } from "./markdown-text.ts";

/** What the pages of a runbook refer to: questions, tables, clocks and messages. */
export function appendix(protocol: Protocol): string[] {
  return [...questions(protocol), ...tables(protocol), ...clocks(protocol), ...messages(protocol)];
}

function questions({ conditions }: Protocol): string[] {
  const rows = Object.values(conditions).map(({ title, when }) => [cell(title), code(when)]);
  return rows.length === 0 ? [] : ["## Questions", table(["Question", "Yes when"], rows)];
}

function tables({ tables: all }: Protocol): string[] {
  const parts = Object.values(all).flatMap((each) => [
    `### ${cell(each.title)}`,
    "Take the first row that fits.",
    rowsOf(each),
  ]);
  return parts.length === 0 ? [] : ["## Tables", ...parts];
}

function rowsOf({ inputs, outputs, rows: lines }: DecisionTable): string {
  const columns = outputs ?? ["Then"];
  const values = (then: string | { readonly [output: string]: string }): string[] =>
    typeof then === "string" ? [then] : columns.map((column) => then[column] ?? "");
  return table(
    [...inputs.map(code), ...columns.map(cell), "Because"],
    lines.map(({ when, then, because = "" }) => [
      ...when.map((test) => code(test) || "anything"),
      ...values(then).map(cell),
      cell(because),
    ]),
  );
}

function clocks(protocol: Protocol): string[] {
  const lines = Object.keys(protocol.clocks).map((name) => clockInWords(name, protocol));
  return lines.length === 0 ? [] : ["## Clocks", list(lines)];
}

function messages({ messages: all }: Protocol): string[] {
  const parts = Object.entries(all).flatMap(([name, texts]) => [
    `### ${cell(name)}`,
    ...Object.entries(texts).map(([language, text]) => `${language}:\n\n${quoted(text)}`),
  ]);
  return parts.length === 0 ? [] : ["## Messages", ...parts];
}

const quoted = (text: string): string =>
  text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
