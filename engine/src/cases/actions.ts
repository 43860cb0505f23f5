import type { ActionType, ParamsOf } from "../vocabulary/actions.ts";
import { ACTIONS, isActionType } from "../vocabulary/actions.ts";
import type { Json } from "../protocol/json.ts";
import { QUESTIONS } from "../vocabulary/decision.ts";
import { extendClock, pauseClock, restartClock, resumeClock, startClock, stopClock } from "./clocks.ts";
import { openIncident } from "./incident.ts";
import { giveLead } from "./lead.ts";
import { offer } from "./offer.ts";
import { answerUnlessSo, reply, writtenWhere } from "./reply.ts";
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
    giveLead(turn, value, because);
  },
  reply,
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
  extendClock,
  stopClock: (turn, { clock, as }) => stopClock(turn, clock, as),
  offer: (turn, { amount, ...rest }) =>
    offer(turn, typeof amount === "number" ? { amount, ...rest } : { ...amountFrom(turn, amount), ...rest }),
  openIncident,
  severity(turn, { level }) {
    changeCase(turn, { severity: level });
    changed(turn, "severity", { level });
  },
  priority(turn, { level }) {
    changeCase(turn, { priority: level });
    changed(turn, "priority", { level });
  },
  tag(turn, { tag }) {
    changeCase(turn, { tags: [...new Set([...turn.facts.case.tags, tag])] });
    changed(turn, "tag", { tag });
  },
  set(turn, { variable, value }) {
    const result = turn.program.assignments.value(value, turn.situation());
    const plain = typeof result === "bigint" ? Number(result) : result;
    turn.vars[variable] = plain;
    changed(turn, "set", { variable, value: plain });
  },
  log: (turn, { text }) => void turn.trace.push({ kind: "noted", text }),
};

/** Carries out an action of the protocol. Throws when it cannot; an unknown action is noted and does nothing. */
export function carryOut(turn: Turn, type: string, params: { readonly [key: string]: Json }): void {
  if (!isActionType(type)) {
    turn.trace.push({ kind: "noted", text: `"${type}" is not an action of Parley; nothing was done` });
    return;
  }
  const whole = wholeParams(type, params);
  if (whole === null) {
    turn.trace.push({ kind: "noted", text: `"${type}" does not take what it is given here; nothing was done` });
    return;
  }
  const behaviour: Behaviour<never> | undefined = BEHAVIOURS[type];
  if (behaviour === undefined) turn.effect(type, whole);
  else behaviour(turn, whole as never);
}

const filled = new WeakMap<object, { readonly [key: string]: Json }>();

/**
 * Parameters with their defaults; worked out once, since a chart's parameters are the same objects in every step. Null
 * for those that do not fit, which only a machine without a brand may have: an action of another tool, by the same name.
 */
function wholeParams(type: ActionType, params: object): { readonly [key: string]: Json } | null {
  const known = filled.get(params);
  if (known !== undefined) return known;
  const checked = ACTIONS[type].params.safeParse(params);
  if (!checked.success) return null;
  const whole = checked.data as { readonly [key: string]: Json };
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
  const judgement = table.ask(turn.situation(), turn.tracing);
  if ("error" in judgement) throw new Error(judgement.error);
  const { row, then, because } = judgement.value;
  turn.trace.push({ kind: "table", table: wanted.table, row, then, values: judgement.values });
  const value = typeof then === "string" ? then : then[wanted.output ?? ""];
  if (value === undefined)
    throw new Error(`table "${table.title}" gives no "${wanted.output ?? "value"}" in row ${row + 1}`);
  return { value, because };
}

/** Throws when the table's answer is no amount. */
function amountFrom(turn: Turn, wanted: Parameters<typeof fromTable>[1]): { amount: number; because: string } {
  const { value, because } = fromTable(turn, wanted);
  if (!/^\d+(\.\d+)?$/.test(value) || Number(value) === 0)
    throw new Error(`table "${wanted.table}" gives "${value}", which is no amount`);
  return { amount: Number(value), because };
}

/** Tells of an action that is neither an effect nor a clock nor an answer. */
function changed(turn: Turn, action: ActionType, params: { readonly [key: string]: Json }): void {
  turn.trace.push({ kind: "changed", action, params });
}

function changeCase(turn: Turn, change: Partial<Turn["facts"]["case"]>): void {
  turn.facts = { ...turn.facts, case: { ...turn.facts.case, ...change } };
}
