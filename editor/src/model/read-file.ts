import {
  importMachine,
  indexStates,
  parseProtocol,
  ParleyError,
  placedStates,
  stateTitle,
  type Issue,
  type Protocol,
} from "@parley/engine";
import { t } from "../texts/texts.ts";

/** What comes in from a file but nobody runs, and where it stands. */
export interface LeftAside {
  readonly message: string;
  readonly hint: string | null;
  /** Titles of states, in the order of the chart. */
  readonly places: readonly string[];
}

/** A file as a protocol, or why it is none. */
export type FileRead =
  | {
      readonly fault: null;
      readonly protocol: Protocol;
      readonly kind: "parley" | "xstate";
      /** How many states its chart has, at all levels. */
      readonly states: number;
      readonly leftAside: readonly LeftAside[];
    }
  | { readonly fault: string; readonly hint: string | null };

/** Reads a protocol as Parley writes it, or an XState machine's configuration as JSON. */
export function readProtocolFile(text: string): FileRead {
  const json = readJson(text);
  if ("fault" in json) return json;
  try {
    const isOurs = isParley(json.value);
    const { protocol, issues } = isOurs
      ? { protocol: parseProtocol(json.value), issues: [] }
      : importMachine(json.value);
    return {
      fault: null,
      protocol,
      kind: isOurs ? "parley" : "xstate",
      states: placedStates(protocol.machine).length - 1,
      leftAside: leftAside(issues, protocol),
    };
  } catch (error) {
    if (error instanceof ParleyError) return { fault: error.message, hint: error.hint ?? null };
    throw error;
  }
}

function readJson(text: string): { readonly value: unknown } | { readonly fault: string; readonly hint: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return /\b(createMachine|setup|export|import)\b/.test(text)
      ? {
          fault: t("This is a program, not JSON."),
          hint: t("In Stately choose Export, then JSON; in code write JSON.stringify(machine.config) into a file."),
        }
      : {
          fault: t("This is not JSON: {reason}", { reason: error.message }),
          hint: t("Choose a file that Parley, Stately or XState wrote."),
        };
  }
}

const isParley = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "parley" in value && "machine" in value;

/** Findings of one kind as one line, with all the states in which they stand. */
function leftAside(issues: readonly Issue[], protocol: Protocol): LeftAside[] {
  const byMessage = new Map<string, LeftAside>();
  for (const { message, hint, at } of issues) {
    const known = byMessage.get(message)?.places ?? [];
    const place = placeInWords(at, protocol);
    byMessage.set(message, { message, hint: hint ?? null, places: known.includes(place) ? known : [...known, place] });
  }
  return [...byMessage.values()];
}

/** The title of the innermost state in which a finding's place lies. */
function placeInWords(at: string, { machine, title }: Protocol): string {
  const path = at.replace(/^machine\.?/, "");
  const around = indexStates(machine).all.filter(
    (state) => state.path !== "" && path.startsWith(state.path) && !/^\w/.test(path.slice(state.path.length)),
  );
  const innermost = around.toSorted((a, b) => b.path.length - a.path.length)[0];
  return innermost === undefined ? title : stateTitle(innermost);
}
