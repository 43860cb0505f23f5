import { Output, TokenKind, type PropertyAccessToken, type Token } from "liquidjs";
import { namesIn, parseTemplate } from "./template.ts";

/** One filter of a value, its arguments as they are written. */
export interface ValueFilter {
  readonly name: string;
  readonly args: readonly string[];
}

/** A value in a message, `{{ author.name | default: author.handle }}`: where it stands, what it reads, and its filters. */
export interface MessageValue {
  /** Offsets in UTF-16 code units, braces included. */
  readonly start: number;
  readonly end: number;
  /** What is read, as it is written: `author.name`. */
  readonly reads: string;
  /** The dotted name of what is read; null for anything else, such as a text. */
  readonly path: readonly string[] | null;
  readonly filters: readonly ValueFilter[];
}

/** The values of a message that can be read one by one, also where the rest of it is still unfinished. */
export function valuesIn(source: string): readonly MessageValue[] {
  const found: MessageValue[] = [];
  let start = source.indexOf("{{");
  while (start >= 0) {
    const close = source.indexOf("}}", start);
    if (close < 0) break;
    const next = source.indexOf("{{", start + 2);
    if (next >= 0 && next < close) {
      start = next;
      continue;
    }
    const value = readValue(source.slice(start, close + 2));
    if (value !== null) found.push({ start, end: close + 2, ...value });
    start = source.indexOf("{{", close + 2);
  }
  return found;
}

/** Null for what is no value that could be filled in. */
function readValue(piece: string): Omit<MessageValue, "start" | "end"> | null {
  const [output] = parsed(piece) ?? [];
  if (!(output instanceof Output)) return null;
  const { initial, filters } = output.value;
  const [token, ...more] = initial.postfix;
  if (token === undefined || more.length > 0) return null;
  return {
    reads: token.getText(),
    path: pathOf(token),
    filters: filters.map(({ name, args }) => ({
      name,
      args: args.map((arg) => (Array.isArray(arg) ? `${arg[0]}: ${arg[1]?.getText() ?? ""}` : arg.getText())),
    })),
  };
}

function parsed(piece: string): ReturnType<typeof parseTemplate> | null {
  try {
    return parseTemplate(piece);
  } catch {
    return null;
  }
}

function pathOf(token: Token): readonly string[] | null {
  if (token.kind !== TokenKind.PropertyAccess) return null;
  const read = token as PropertyAccessToken;
  const [name] = namesIn(parseTemplate(`{{ ${read.getText()} }}`));
  return name?.certain === true ? name.path : null;
}
