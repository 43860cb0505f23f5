import {
  QUESTIONS,
  listOfActions,
  type Action,
  type Actions,
  type Brand,
  type DecisionField,
  type Protocol,
  nameInWords,
} from "@parley/engine";
import { openParams } from "./action-ways.ts";
import { delayInWords } from "./durations.ts";
import { t } from "../texts/texts.ts";

/** One of the five questions as an action answers it, in words. */
export interface AnswerLine {
  readonly field: DecisionField;
  readonly text: string;
  readonly because: string | null;
}

const CHANNEL_WORDS: Readonly<Record<string, string>> = {
  asWritten: t("as the customer wrote"),
  public: t("in public"),
  private: t("in private"),
  none: t("none"),
};
const OFFLINE_WORDS: Readonly<Record<string, string>> = {
  phone: t("by phone"),
  callback: t("call-back"),
  email: t("by email"),
  "direct-message": t("direct message"),
  webchat: t("web chat"),
  ticket: t("ticket"),
  none: t("stays where it is"),
};

/** The answers that actions give, in the order of the five questions; a later action wins, as it does when it runs. */
export function answersOf(actions: Actions | undefined, protocol: Protocol, brand: Brand): AnswerLine[] {
  const found = new Map<DecisionField, AnswerLine>();
  for (const action of listOfActions(actions))
    for (const line of answersOfAction(action, protocol, brand)) found.set(line.field, line);
  return QUESTIONS.flatMap(({ field }) => found.get(field) ?? []);
}

/** The answers that one action gives; none when it answers nothing. */
export function answersOfAction(action: Action, protocol: Protocol, brand: Brand): AnswerLine[] {
  const params = action.params ?? {};
  if (action.type === "decide") return decided(params, protocol, brand);
  if (action.type === "lead") return openParams(action).length > 0 ? [] : [leadLine(params, protocol, brand)];
  if (action.type === "startClock" || action.type === "restartClock")
    return clockLine(params["clock"], protocol, brand);
  return [];
}

function decided(params: NonNullable<Action["params"]>, protocol: Protocol, brand: Brand): AnswerLine[] {
  const because = textOr(params["because"], null);
  return QUESTIONS.flatMap(({ field }) => {
    const value = params[field];
    return value === undefined ? [] : [{ field, text: valueInWords(field, value, protocol, brand), because }];
  });
}

function leadLine(params: NonNullable<Action["params"]>, protocol: Protocol, brand: Brand): AnswerLine {
  return {
    field: "lead",
    text: valueInWords("lead", params["table"] === undefined ? params["to"] : params, protocol, brand),
    because: textOr(params["because"], null),
  };
}

function clockLine(name: unknown, protocol: Protocol, brand: Brand): AnswerLine[] {
  const clock = typeof name === "string" ? protocol.clocks[name] : undefined;
  if (clock?.answers !== "due") return [];
  return [
    {
      field: "due",
      text: `${clock.title}, ${delayInWords(clock.within, brand.schedules, clock.schedule)}`,
      because: null,
    },
  ];
}

function valueInWords(field: DecisionField, value: unknown, protocol: Protocol, brand: Brand): string {
  const table = tableOf(value);
  if (table !== null) return t("{title} (table)", { title: protocol.tables[table]?.title ?? nameInWords(table) });
  return answerInWords(field, typeof value === "string" ? value : "?", brand);
}

/** A plain answer in words: a lead by its title, a way offline or a channel by what it means. */
export function answerInWords(field: DecisionField, value: string, brand: Brand): string {
  if (field === "lead") return brand.leads[value]?.title ?? nameInWords(value);
  if (field === "channel") return CHANNEL_WORDS[value] ?? nameInWords(value);
  if (field === "offline") return OFFLINE_WORDS[value] ?? nameInWords(value);
  return value;
}

/** The table that a parameter points to, or null when it is a plain value. */
export function tableOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("table" in value)) return null;
  return typeof value.table === "string" ? value.table : null;
}

const textOr = <T>(value: unknown, otherwise: T): string | T => (typeof value === "string" ? value : otherwise);
