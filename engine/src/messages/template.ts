import { analyzeSync, Liquid, type Template } from "liquidjs";
import { graphemesOf } from "./graphemes.ts";

/** A message in one language, parsed. */
export type ParsedTemplate = readonly Template[];

/** Tags that a message may use: choices, no loops and no partials, so that its length is bounded by its text. */
const TAGS: ReadonlySet<string> = new Set(["if", "unless", "case", "assign", "comment", "#", "raw"]);

/** Filters that a message may use: those that are linear, and need neither a clock, nor chance, nor a time zone. */
const FILTERS: ReadonlySet<string> = new Set(
  (
    "default append prepend capitalize upcase downcase strip lstrip rstrip remove remove_first replace replace_first " +
    "truncate truncatewords first last join size plus minus times divided_by modulo round ceil floor abs at_least at_most"
  ).split(" "),
);

/** Templates come from designers, not from strangers; still they may not take the memory. Without loops no clock is needed. */
const LIMITS = { parseLimit: 10_000, memoryLimit: 200_000 };

/** The longest text that a message may become, in UTF-16 code units; the longest mail that a channel takes. */
const MAX_OUTPUT = 100_000;

const liquid = messageLiquid();

function messageLiquid(): Liquid {
  const made = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    templates: {},
    ...LIMITS,
  });
  for (const tag of Object.keys(made.tags)) if (!TAGS.has(tag)) delete made.tags[tag];
  for (const filter of Object.keys(made.filters)) if (!FILTERS.has(filter)) made.unregisterFilter(filter);
  made.registerFilter("truncate", truncate);
  return made;
}

/** Liquid's own `truncate` cuts a character in two. */
function truncate(value: string | number | null, most = 50, ellipsis = "…"): string {
  const graphemes = graphemesOf(String(value ?? ""));
  if (graphemes.length <= most) return graphemes.join("");
  return graphemes.slice(0, Math.max(0, most - graphemesOf(ellipsis).length)).join("") + ellipsis;
}

/** The tags and filters that a message may be written with, for a hint. */
export const TAG_NAMES: readonly string[] = [...TAGS];
export const FILTER_NAMES: readonly string[] = [...FILTERS];

/** Parses a Liquid template. Throws, with line and column, when it is malformed or uses a tag or filter that is not allowed. */
export function parseTemplate(source: string): ParsedTemplate {
  return liquid.parse(source);
}

/** Fills a template in, in normal form C. Throws when it names what is not there, or gets longer than any channel takes. */
export function fillIn(template: ParsedTemplate, scope: object): string {
  return finished(String(liquid.renderSync([...template], scope)));
}

/** A text that was filled in as it is sent, in normal form C. Throws when it is longer than any channel takes. */
export function finished(filled: string): string {
  const text = filled.normalize("NFC").trim();
  if (text.length > MAX_OUTPUT) throw new Error(`the message is longer than ${MAX_OUTPUT} characters`);
  return text;
}

/** A dotted name that a template reads; `certain` is false where part of it is only known when it runs. */
export interface UsedName {
  readonly path: readonly string[];
  readonly certain: boolean;
  readonly line: number;
  readonly column: number;
}

/** Every name that a template reads and does not assign itself. */
export function namesIn(template: ParsedTemplate): readonly UsedName[] {
  const { globals } = analyzeSync([...template], { partials: false });
  return Object.values(globals)
    .flat()
    .map(({ segments, location }) => {
      const path = segments.filter((segment) => typeof segment !== "object").map(String);
      return { path, certain: path.length === segments.length, line: location.row, column: location.col };
    });
}
