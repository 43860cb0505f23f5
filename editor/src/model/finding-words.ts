import {
  ACTIONS,
  isActionType,
  nameInWords,
  placedStates,
  QUESTIONS,
  stateTitle,
  type Brand,
  type Protocol,
} from "@parley/engine";
import { messageExcerpt } from "./action-words.ts";
import { eventTitle } from "./event-words.ts";

/** What the checker or the gate says: its sentence, and what may help. */
interface Finding {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Where names mean something. */
interface Around {
  readonly protocol: Protocol;
  readonly brand: Brand;
}

type Titles = (name: string, around: Around) => string | undefined;

/** What a finding calls by a name, and the title of that; a thing that there is not has none. */
const TITLES: { readonly [what: string]: Titles } = {
  state: (name, { protocol }) => titleOfState(name, protocol),
  lead: (name, { brand }) => own(brand.leads, name)?.title,
  schedule: (name, { brand }) => own(brand.schedules, name)?.title,
  clock: (name, { protocol }) => own(protocol.clocks, name)?.title,
  condition: (name, { protocol }) => own(protocol.conditions, name)?.title,
  table: (name, { protocol }) => own(protocol.tables, name)?.title,
  variable: (name, { protocol }) => own(protocol.variables, name)?.title,
  message: (name, { protocol }) =>
    own(protocol.messages, name) === undefined ? undefined : messageExcerpt(name, protocol),
  event: (name, { protocol }) => own(protocol.events, name)?.title,
};

/** In plain quotes the checker gives a name, in curly ones a name or a title. */
const NAMED = new RegExp(`\\b(${Object.keys(TITLES).join("|")}) (?:"([^"]+)"|“([^”]+)”)`, "g");

/** What the document calls a question, behind the question itself: `“By when?” (due)`. */
const QUESTION_FIELDS = new RegExp(`” \\((?:${QUESTIONS.map(({ field }) => field).join("|")})\\)`, "g");

/** A finding as a designer reads it: what it names by its name in the document is called by its title. */
export function findingWords({ message, hint }: Finding, around: Around): { message: string; hint: string | null } {
  const what = /^There is no (?:top-level )?(\w+) /.exec(message)?.[1];
  return {
    message: message
      .replace(/^(\w+)(?:\.\S+)?: /, (all, type: string) => (isActionType(type) ? `“${ACTIONS[type].title}”: ` : all))
      .replace(NAMED, (_, kind: string, name: string | undefined, said = "") => {
        const words = name === undefined ? (TITLES[kind]?.(said, around) ?? said) : titled(kind, name, around);
        return `${kind} “${words}”`;
      })
      .replace(
        /\b(waits for “)([^”]+)”/,
        (_, before: string, name: string) => `${before}${eventTitle(name, around.protocol)}”`,
      )
      .replace(QUESTION_FIELDS, "”")
      .replace(/"([^"]+)"/g, "“$1”"),
    hint:
      hint === undefined
        ? null
        : hint.replace(/^(Known: )(?!none)(.+)\.$/, (all, before: string, names: string) =>
            what === undefined ? all : `${before}${titlesOf(names, what, around)}.`,
          ),
  };
}

const titlesOf = (names: string, what: string, around: Around): string =>
  names
    .split(", ")
    .map((name) => titled(what, name, around))
    .join(", ");

const titled = (what: string, name: string, around: Around): string =>
  TITLES[what]?.(name, around) ?? nameInWords(name);

function titleOfState(name: string, { machine }: Protocol): string | undefined {
  const state = placedStates(machine).find(({ key, path }) => path === name || key === name);
  return state === undefined ? undefined : stateTitle(state);
}

const own = <T>(things: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(things, name) ? things[name] : undefined;
