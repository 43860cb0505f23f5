import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, visitorKeys } from "oxc-parser";

const SOURCES = fileURLToPath(new URL("../src", import.meta.url));
const TESTED = /\.(test|fixture)\.tsx?$/;

/** Two words beside each other, or one that begins with a capital and ends as a sentence or a label does. */
const WORDS = /\p{L}{2,}[,;:]? +\p{L}+|^\p{Lu}\p{Ll}{2,}[.…:?]?$/u;
/** Names of keys on a keyboard, of HTTP's headers and methods, what browsers call things, and Parley's own. */
const NAMES =
  /^(Alt|Shift|Control|Ctrl|Meta|Enter|Escape|Tab|Space|Delete|Backspace|Home|End|Insert|Arrow\w+|Page(Up|Down)|Del|Accept|Content-\w+|Mod|Parley)$/;
/** What a value begins with that stands for no name of a document. */
const MARK = "\0";
/** A selector of fields, families of type, an option of a shell command, elements of a drawing. */
const CODE = /^((input|button|select|textarea|, )+|.*, sans-serif|"[\w ]+"|-\w .*|(<\w+|.*=").*)$/s;
/** Attributes that are read as they stand. */
const READ_NAMES = new Set(["alt", "aria-label", "aria-description", "label", "placeholder", "title"]);
/** Where words are not for readers: classes, styles, selectors, drawing paths. */
const SILENT_NAMES = new Set([
  "aria-keyshortcuts",
  "cel",
  "className",
  "classNames",
  "style",
  "d",
  "key",
  "look",
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
  "warn",
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
  "parseBrand",
]);

/** @returns {{ texts: Set<string>, bare: { file: string, line: number, words: string }[] }} the texts that `t` and `rich` are called with, and words that are written past them */
export function editorTexts() {
  const texts = new Set();
  const bare = [];
  for (const file of readdirSync(SOURCES, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file) || TESTED.test(file)) continue;
    const found = textsIn(file, readFileSync(join(SOURCES, file), "utf8"));
    for (const text of found.texts) texts.add(text);
    for (const { line, words } of found.bare) bare.push({ file: `editor/src/${file}`, line, words });
  }
  return { texts, bare };
}

/** @returns {{ texts: Set<string>, bare: { line: number, words: string }[] }} the same for one source; `file` says by its ending how it is read */
export function textsIn(file, source) {
  const texts = new Set();
  const bare = [];
  const lineOf = (offset) => source.slice(0, offset).split("\n").length;
  read(parseSync(file, source).program, {
    named: (text) => texts.add(text),
    bare: (words, offset) => bare.push({ line: lineOf(offset), words: words.trim() }),
  });
  return { texts, bare };
}

/** Goes through a tree of syntax and tells which texts and which bare words stand in it. */
function read(node, { named, bare }, isShown = false) {
  const tell = { named, bare: isSilent(node) ? () => undefined : bare };
  if (isTextCall(node)) {
    namedIn(node.arguments[0], tell.named);
    for (const value of node.arguments.slice(1)) read(value, tell);
    return;
  }
  const words = wordsOf(node, isShown);
  if (words !== null) tell.bare(words, node.start);
  for (const child of childrenOf(node)) read(child, tell, shows(node, child, isShown));
}

/** Does a child stand on the screen as it is: inside of an element, in an attribute that is read, as one of what such a place chooses between? */
function shows(node, child, isShown) {
  if (node.type === "JSXElement" || node.type === "JSXFragment") return node.children.includes(child);
  if (node.type === "JSXAttribute") return READ_NAMES.has(nameOf(node.name));
  if (node.type === "ConditionalExpression") return isShown && child !== node.test;
  if (node.type === "LogicalExpression") return isShown && (child === node.right || node.operator !== "&&");
  return isShown && /^(JSXExpressionContainer|TemplateLiteral)$/.test(node.type);
}

const childrenOf = (node) =>
  (visitorKeys[node.type] ?? []).flatMap((key) => node[key] ?? []).filter((child) => child !== null);

const isTextCall = (node) =>
  node.type === "CallExpression" && node.callee.type === "Identifier" && ["t", "rich"].includes(node.callee.name);

/** A call may choose between texts: `t(isOpen ? "Close" : "Open")`; what the choice asks for is none. */
function namedIn(node, named) {
  if (node.type === "Literal" && typeof node.value === "string") named(node.value);
  else for (const child of childrenOf(node)) if (child !== node.test) namedIn(child, named);
}

const nameOf = (node) => node?.name ?? node?.value ?? node?.property?.name;

function isSilent(node) {
  if (/^(Import|ExportAll|TS(Literal|Type|Interface|Union))/.test(node.type)) return true;
  if (node.type === "JSXAttribute" || node.type === "Property") return SILENT_NAMES.has(nameOf(node.name ?? node.key));
  if (node.type === "CallExpression" || node.type === "NewExpression") return SILENT_CALLS.has(nameOf(node.callee));
  return node.type === "ThrowStatement";
}

function wordsOf(node, isShown) {
  const text =
    node.type === "TemplateElement" ? node.value.cooked : /^(Literal|JSXText)$/.test(node.type) ? node.value : null;
  if (typeof text !== "string" || text.startsWith(MARK)) return null;
  if (NAMES.test(text.trim()) || CODE.test(text.trim())) return null;
  return (isShown ? /\p{L}{2,}/u : WORDS).test(text.trim()) ? text : null;
}
