import type { DecisionTable, Protocol } from "../protocol/protocol.ts";
import { nameInWords } from "../protocol/words.ts";
import { FACTS } from "../vocabulary/facts.ts";
import type { Fact } from "../vocabulary/fact-types.ts";
import { clockInWords } from "./deed-words.ts";
import { cell, code, inline, list, table } from "./markdown-text.ts";

/** What the pages of a runbook refer to: questions, tables, clocks and messages. */
export function appendix(protocol: Protocol): string[] {
  return [...questions(protocol), ...tables(protocol), ...words(protocol), ...clocks(protocol), ...messages(protocol)];
}

/** What the facts and variables mean that questions and tables ask for. */
function words({ conditions, tables: all, variables }: Protocol): string[] {
  const asked = JSON.stringify([
    Object.values(conditions).map(({ when }) => when),
    Object.values(all).map(({ inputs, rows }) => [inputs, rows.map(({ when }) => when)]),
  ]);
  const facts = Object.entries(FACTS).flatMap(([group, { facts: own }]) =>
    Object.entries<Fact>(own).map(
      ([name, { title, description }]) => [`${group}.${name}`, title, description] as const,
    ),
  );
  const noted = Object.entries(variables).map(
    ([name, { title = nameInWords(name), initial }]) =>
      [`vars.${name}`, title, `Begins as ${String(initial)}; a step says when it changes.`] as const,
  );
  const rows = [...facts, ...noted]
    .filter(([word]) => new RegExp(`\\b${word.replace(".", "\\.")}\\b`).test(asked))
    .map(([word, title, meaning]) => [code(word), cell(title), cell(meaning)]);
  return rows.length === 0 ? [] : ["## Words in questions and tables", table(["Word", "Is", "That is"], rows)];
}

function questions({ conditions }: Protocol): string[] {
  const rows = Object.values(conditions).map(({ title, when }) => [cell(title), code(when)]);
  return rows.length === 0 ? [] : ["## Questions", table(["Question", "Yes when"], rows)];
}

function tables({ tables: all }: Protocol): string[] {
  const parts = Object.values(all).flatMap((each) => [
    `### ${cell(each.title)}`,
    "Take the first row whose cells all fit; `it` is the value named at the head of the column.",
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
    .map((line) => `> ${inline(line)}`)
    .join("\n");
