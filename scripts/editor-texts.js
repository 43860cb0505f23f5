import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, visitorKeys } from "oxc-parser";

const SOURCES = fileURLToPath(new URL("../editor/src", import.meta.url));
const TESTED = /\.(test|fixture)\.tsx?$/;

/** Two words beside each other, or one that begins with a capital and ends as a sentence or a label does. */
const WORDS = /\p{L}{2,}[,;:]? +\p{L}+|^\p{Lu}\p{Ll}{2,}[.…:?]?$/u;
/** Names of keys on a keyboard, of HTTP's headers and methods, and what browsers call things. */
const NAMES =
  /^(Alt|Shift|Control|Ctrl|Meta|Enter|Escape|Tab|Space|Delete|Backspace|Home|End|Insert|Arrow\w+|Page(Up|Down)|Accept|Content-\w+|Mod)$/;
/** Where words are not for readers: classes, styles, selectors, drawing paths. */
const SILENT_NAMES = new Set([
  "className",
  "classNames",
  "style",
  "d",
  "key",
  "id",
  "viewBox",
  "transform",
  "transformOrigin",
  "gridTemplateColumns",
  "background",
  "border",
  "boxShadow",
  "font",
  "transition",
  "animation",
  "fontFamily",
]);
const SILENT_CALLS = new Set([
  "querySelector",
  "querySelectorAll",
  "closest",
  "matches",
  "matchMedia",
  "setProperty",
  "Error",
  "RangeError",
  "TypeError",
  "RegExp",
]);

/** @returns {{ texts: Set<string>, bare: { file: string, line: number, words: string }[] }} the texts that `t` and `rich` are called with, and words that are written past them */
export function editorTexts() {
  const texts = new Set();
  const bare = [];
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file) || TESTED.test(file)) continue;
    const source = readFileSync(join(SOURCES, file), "utf8");
    const at = (offset) => source.slice(0, offset).split("\n").length;
    read(parseSync(file, source).program, {
      named: (text) => texts.add(text),
      bare: (words, offset) => bare.push({ file: `editor/src/${file}`, line: at(offset), words: words.trim() }),
    });
  }
  return { texts, bare };
}

/** Goes through a tree of syntax and tells which texts and which bare words stand in it. */
function read(node, tell) {
  if (isSilent(node)) return;
  if (isTextCall(node)) {
    namedIn(node.arguments[0], tell.named);
    for (const value of node.arguments.slice(1)) read(value, tell);
    return;
  }
  const words = wordsOf(node);
  if (words !== null) tell.bare(words, node.start);
  for (const child of childrenOf(node)) read(child, tell);
}

const childrenOf = (node) =>
  (visitorKeys[node.type] ?? []).flatMap((key) => node[key] ?? []).filter((child) => child !== null);

const isTextCall = (node) =>
  node.type === "CallExpression" && node.callee.type === "Identifier" && ["t", "rich"].includes(node.callee.name);

/** A call may choose between texts: `t(isOpen ? "Close" : "Open")`. */
function namedIn(node, named) {
  if (node.type === "Literal" && typeof node.value === "string") named(node.value);
  else for (const child of childrenOf(node)) namedIn(child, named);
}

const nameOf = (node) => node?.name ?? node?.value ?? node?.property?.name;

function isSilent(node) {
  if (/^(Import|ExportAll|TS(Literal|Type|Interface|Union))/.test(node.type)) return true;
  if (node.type === "JSXAttribute" || node.type === "Property") return SILENT_NAMES.has(nameOf(node.name ?? node.key));
  if (node.type === "CallExpression" || node.type === "NewExpression") return SILENT_CALLS.has(nameOf(node.callee));
  return node.type === "ThrowStatement";
}

function wordsOf(node) {
  if (node.type === "JSXText") return /\p{L}{2,}/u.test(node.value) ? node.value : null;
  const text = node.type === "Literal" ? node.value : node.type === "TemplateElement" ? node.value.cooked : null;
  return typeof text === "string" && WORDS.test(text.trim()) && !NAMES.test(text.trim()) ? text : null;
}
