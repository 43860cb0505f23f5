import type { ActionType, ParamsOf } from "../vocabulary/actions.ts";
import { ACTIONS, isActionType } from "../vocabulary/actions.ts";
import type { Json } from "../protocol/json.ts";
import { FACTS } from "../vocabulary/facts.ts";
import { answerWord, QUESTIONS, type DecisionField } from "../vocabulary/decision.ts";
import { extendClock, pauseClock, restartClock, resumeClock, startClock, stopClock } from "./clocks.ts";
import type { Turn } from "./turn.ts";

type Behaviour<T extends ActionType> = (turn: Turn, params: ParamsOf<T>) => void;

/** What each action does to the case; those without a line here only become an effect. */
const BEHAVIOURS: { readonly [T in ActionType]?: Behaviour<T> } = {
  decide,
  lead(turn, params) {
    const { value, because } =
      "table" in params
        ? fromTable(turn, params)
        : { value: params.to, because: params.because ?? "the protocol names them" };
    if (turn.decision.lead.status === "decided" && turn.decision.lead.value !== value)
      changeCase(turn, { transfers: turn.facts.case.transfers + 1 });
    turn.answer("lead", value, because);
    turn.effect("lead", { lead: value, because });
  },
  reply(turn, { message, where, mode }) {
    const { author, triage } = turn.facts;
    const languages = [author.language, triage.language, ...turn.program.brand.languages].filter(
      (language) => language !== undefined,
    );
    const { text, language } = turn.program.messages.render(message, languages, {
      ...turn.facts,
      author: { ...UNSAID_AUTHOR, ...author },
      vars: turn.vars,
    });
    answerUnlessSo(turn, "respond", "yes", "a reply goes out");
    answerUnlessSo(turn, "channel", writtenWhere(turn, where), "that is where the reply goes");
    turn.effect("reply", { message, text, language, where: writtenWhere(turn, where), mode });
  },
  handoff(turn, { how, to }) {
    answerUnlessSo(turn, "offline", how, "the conversation is handed over");
    turn.effect("handoff", {
      how,
      ...(to === undefined ? {} : { to: typeof to === "string" ? to : fromTable(turn, to).value }),
    });
  },
  notify(turn, { lead, text }) {
    const leading = turn.decision.lead;
    const told = lead ?? (leading.status === "decided" ? leading.value : null);
    turn.effect("notify", { lead: told, text });
  },
  startClock: (turn, { clock }) => startClock(turn, clock),
  restartClock: (turn, { clock }) => restartClock(turn, clock),
  pauseClock: (turn, { clock }) => pauseClock(turn, clock),
  resumeClock: (turn, { clock }) => resumeClock(turn, clock),
  extendClock: (turn, { clock, by }) => extendClock(turn, clock, by),
  stopClock: (turn, { clock, as }) => stopClock(turn, clock, as),
  severity: (turn, { level }) => changeCase(turn, { severity: level }),
  priority: (turn, { level }) => changeCase(turn, { priority: level }),
  tag: (turn, { tag }) => changeCase(turn, { tags: [...new Set([...turn.facts.case.tags, tag])] }),
  set(turn, { variable, value }) {
    const result = turn.program.assignments.value(value, turn.situation());
    turn.vars[variable] = typeof result === "bigint" ? Number(result) : (result as string | number | boolean);
  },
  log: (turn, { text }) => void turn.trace.push({ kind: "noted", text }),
};

/** What an author may leave unsaid is empty in a message, for `| default:` to fill; a misspelt name still is an error. */
const UNSAID_AUTHOR = Object.fromEntries(
  Object.entries(FACTS.author.facts).flatMap(([name, fact]) => (fact.need === "optional" ? [[name, null]] : [])),
);

/** Carries out an action of the protocol. Throws when it cannot; an unknown action is noted and does nothing. */
export function carryOut(turn: Turn, type: string, params: { readonly [key: string]: Json }): void {
  if (!isActionType(type)) {
    turn.trace.push({ kind: "noted", text: `"${type}" is not an action of Parley; nothing was done` });
    return;
  }
  const whole = wholeParams(type, params);
  const behaviour: Behaviour<never> | undefined = BEHAVIOURS[type];
  if (behaviour === undefined) turn.effect(type, whole);
  else behaviour(turn, whole as never);
}

const filled = new WeakMap<object, { readonly [key: string]: Json }>();

/** Parameters with their defaults; worked out once, since a chart's parameters are the same objects in every step. */
function wholeParams(type: ActionType, params: object): { readonly [key: string]: Json } {
  const known = filled.get(params);
  if (known !== undefined) return known;
  const whole = ACTIONS[type].params.parse(params) as { readonly [key: string]: Json };
  filled.set(params, whole);
  return whole;
}

function decide(turn: Turn, { because, ...answers }: ParamsOf<"decide">): void {
  if (answers.respond === "no") {
    turn.answer("respond", "no", because);
    for (const { field } of QUESTIONS) if (field !== "respond") turn.answer(field, "none", because);
    return;
  }
  for (const { field } of QUESTIONS) {
    const given = answers[field];
    if (given === undefined) continue;
    const found = typeof given === "string" ? { value: given, because } : fromTable(turn, given);
    const value = field === "channel" ? writtenWhere(turn, found.value) : found.value;
    turn.answer(field, value === "no" && field !== "respond" ? "none" : value, found.because);
  }
}

/** Asks a table, and tells the trace which row was hit. Throws when no row fits. */
function fromTable(
  turn: Turn,
  wanted: { table: string; output?: string | undefined },
): { value: string; because: string } {
  const table = turn.program.judges.tables.get(wanted.table);
  if (table === undefined) throw new Error(`there is no table "${wanted.table}"`);
  const judgement = table.ask(turn.situation());
  if ("error" in judgement) throw new Error(judgement.error);
  const { row, then, because } = judgement.value;
  turn.trace.push({ kind: "table", table: wanted.table, row, then, values: judgement.values });
  const value = typeof then === "string" ? then : then[wanted.output ?? ""];
  if (value === undefined)
    throw new Error(`table "${table.title}" gives no "${wanted.output ?? "value"}" in row ${row + 1}`);
  return { value, because };
}

/** "asWritten" means: where the customer wrote. */
function writtenWhere(turn: Turn, where: string): string {
  if (where !== "asWritten") return where;
  return turn.facts.mention.public ? "public" : "private";
}

/** What an action means for one of the five questions, unless that is the answer already. */
function answerUnlessSo(turn: Turn, field: DecisionField, value: string, because: string): void {
  if (answerWord(turn.decision[field]) !== value) turn.answer(field, value, because);
}

function changeCase(turn: Turn, change: Partial<Turn["facts"]["case"]>): void {
  turn.facts = { ...turn.facts, case: { ...turn.facts.case, ...change } };
}
