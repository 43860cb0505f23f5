import type { ASTNode } from "@marcbachmann/cel-js";
import { FUNCTIONS } from "../vocabulary/functions.ts";
import { EXPRESSION_LIMITS } from "../vocabulary/limits.ts";
import { fault, type Finding, type Place } from "./finding.ts";
import { withoutTwins } from "./functions.ts";
import { pathOf } from "./syntax-tree.ts";

/** What CEL throws, as far as it is looked at. */
interface CelError {
  readonly code?: string;
  readonly summary?: string;
  readonly message?: string;
  readonly range?: Place;
  readonly node?: Partial<ASTNode>;
}

const TYPE_WORDS: { readonly [type: string]: string } = {
  string: "a text",
  double: "a number",
  bool: "true or false",
  int: "a whole number",
  null: "null",
  "google.protobuf.Timestamp": "an instant",
  "google.protobuf.Duration": "a length of time",
};

/** A type of CEL in words. */
export function typeInWords(type: string): string {
  return TYPE_WORDS[type] ?? (type.startsWith("list") ? "a list" : type.startsWith("$") ? "a group of facts" : type);
}

/** Why CEL refused an expression, in words, at its place. */
export function findingOf(error: unknown, source: string): Finding {
  const { code = "", summary = "", message = "", range, node } = error as CelError;
  const place = range ?? { start: 0, end: source.length };
  const said = withoutTwins(summary === "" ? message : summary);
  if (code === "limit_exceeded")
    return fault(
      "This expression is too large.",
      place,
      `At most ${EXPRESSION_LIMITS.nodes} parts, ${EXPRESSION_LIMITS.depth} levels, lists of ${EXPRESSION_LIMITS.listItems}.`,
    );
  const operands = code === "no_such_overload" ? /^no such overload: (.+) (\S+) (.+)$/.exec(said) : null;
  if (operands !== null) {
    const [, left = "", operator = "", right = ""] = operands;
    const whole = wholeOf(node) ?? place;
    return fault(
      `"${operator}" does not go between ${typeInWords(left)} and ${typeInWords(right)}.`,
      whole,
      hintFor(operator, left, right),
    );
  }
  const call =
    code === "no_matching_overload" ? /^found no matching overload for '(?:(.+)\.)?(\w+)\((.*)\)'$/.exec(said) : null;
  if (call !== null) {
    const [, receiver, name = "", args = ""] = call;
    const given = [receiver ?? [], args === "" ? [] : args.split(", ")].flat().map(typeInWords).join(" and ");
    return fault(
      `"${name}" does not take ${given === "" ? "nothing" : given}.`,
      wholeOf(node) ?? place,
      hintForCall(name),
    );
  }
  if (code === "expected_token" || code === "unexpected_token") return fault(tokensInWords(said), place);
  if (code === "invalid_macro_argument" && said.startsWith("has()"))
    return fault("has() asks for a fact.", place, "Write has(author.name).");
  if (code === "unexpected_character" && source[place.start] === "=")
    return fault('One "=" compares nothing.', place, "Write == to compare.", { name: "=", instead: "==" });
  return fault(`${capital(said)}.`, place);
}

/** Why an expression failed at run time, in words. */
export function failureInWords(error: unknown): string {
  const { code, summary, message, node } = error as CelError;
  const path = code === "no_such_key" && node?.op === "." ? pathOf(node as ASTNode) : null;
  return path === null ? withoutTwins(summary ?? message ?? String(error)) : `${path} is missing`;
}

function wholeOf(node: Partial<ASTNode> | undefined): Place | null {
  return typeof node?.start === "number" && typeof node.end === "number" ? { start: node.start, end: node.end } : null;
}

function hintFor(operator: string, left: string, right: string): string | undefined {
  if (operator !== "in" && (left.startsWith("list") || right.startsWith("list")))
    return "Ask whether a list has something with in: 'a' in triage.topics.";
  return undefined;
}

function hintForCall(name: string): string | undefined {
  const spec = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name as keyof typeof FUNCTIONS] : undefined;
  return spec === undefined ? undefined : `Write ${spec.forms.join(", or ")}.`;
}

const TOKENS: { readonly [token: string]: string } = {
  EOF: "the end",
  RPAREN: ")",
  LPAREN: "(",
  RBRACKET: "]",
  LBRACKET: "[",
  RBRACE: "}",
  LBRACE: "{",
  COMMA: ",",
  COLON: ":",
  DOT: ".",
  IDENTIFIER: "a name",
  NUMBER: "a number",
  STRING: "a text",
};

/** `Expected RPAREN, got EOF` in words. */
function tokensInWords(said: string): string {
  const [first = "", second] = (said.match(/[A-Z]{2,}/g) ?? []).map((token) => TOKENS[token] ?? token.toLowerCase());
  if (second === undefined && first === TOKENS["EOF"]) return "It ends too soon: something is missing here.";
  return second === undefined ? `Here ${first} does not fit.` : `Here should be ${first}, and there is ${second}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
