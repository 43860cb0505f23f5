import type { Action } from "../protocol/machine.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { durationInWords, nameInWords } from "../protocol/words.ts";
import { ACTIONS, isActionType } from "../vocabulary/actions.ts";
import { QUESTIONS } from "../vocabulary/decision.ts";
import { delayInWords, eventInWords } from "./trigger-words.ts";

type Params = { readonly [key: string]: unknown };
type Words = (params: Params, protocol: Protocol) => string;

/** Actions whose own words say more than their title and parameters would. */
const WORDS: { readonly [type: string]: Words } = {
  decide: (params, protocol) => {
    const answers = QUESTIONS.flatMap(({ field, title }) =>
      params[field] === undefined ? [] : [`${title.toLowerCase()}: **${valueInWords(params[field], protocol)}**`],
    );
    return `Decide ${answers.join(", ")}${becauseOf(params)}.`;
  },
  lead: (params, protocol) =>
    `Give the lead to **${valueInWords(params["to"] ?? params, protocol)}**${becauseOf(params)}.`,
  reply: ({ message, where = "asWritten", mode = "draft" }, protocol) =>
    `${mode === "send" ? "Say" : "Draft for somebody to check"}${PLACES[String(where)] ?? ""}: ${messageText(String(message), protocol)}`,
  handoff: ({ how, to }, protocol) =>
    `Hand over by ${nameInWords(String(how)).toLowerCase()}${to === undefined ? "" : ` to **${valueInWords(to, protocol)}**`}.`,
  notify: ({ lead = "whoever leads", text }) => `Tell **${String(lead)}**: “${String(text)}”`,
  startClock: ({ clock }, protocol) => `Start the clock ${clockInWords(String(clock), protocol)}.`,
  restartClock: ({ clock }, protocol) => `Start the clock anew: ${clockInWords(String(clock), protocol)}.`,
  extendClock: ({ clock, by }, protocol) =>
    `Give the clock ${clockTitle(String(clock), protocol)} ${durationInWords(String(by))} more.`,
  pauseClock: ({ clock }, protocol) => `Pause ${everyClock(clock, protocol)}.`,
  resumeClock: ({ clock }, protocol) => `Go on with ${everyClock(clock, protocol)}.`,
  stopClock: ({ clock, as }, protocol) =>
    `${as === "cancelled" ? "Cancel" : "Stop, as met,"} ${everyClock(clock, protocol)}.`,
  set: ({ variable, value }) => `Note that ${String(variable)} is now \`${String(value)}\`.`,
  raise: ({ event, delay }, protocol) =>
    `Treat it as “${eventInWords(String(event), protocol)}”${delay === undefined ? "" : ` in ${delayInWords(delay as string)}`}.`,
  cancel: ({ id }) => `Forget the reminder “${String(id)}”.`,
  log: ({ text }) => `Note: ${String(text)}.`,
};

const PLACES: { readonly [where: string]: string } = {
  public: " in public",
  private: " in private",
  asWritten: " where the customer wrote",
};

/** An action as an instruction to a person; one that Parley does not know by its name. */
export function deedInWords({ type, params = {} }: Action, protocol: Protocol): string {
  if (!isActionType(type)) return `“${type}” (this is left to another tool).`;
  const words = WORDS[type];
  if (words !== undefined) return words(params, protocol);
  const said = Object.entries(params).map(([key, value]) => `${key}: ${valueInWords(value, protocol)}`);
  return `${ACTIONS[type].title}${said.length === 0 ? "" : ` (${said.join(", ")})`}.`;
}

/** The clock's title, and its promise: "First reply: 1 h of desk hours". */
export function clockInWords(name: string, protocol: Protocol): string {
  const clock = protocol.clocks[name];
  if (clock === undefined) return `**${nameInWords(name)}**`;
  return `**${clock.title}**: ${delayInWords(clock.schedule === undefined ? clock.within : `${clock.within}@${clock.schedule}`)}`;
}

const clockTitle = (name: string, protocol: Protocol): string =>
  `**${protocol.clocks[name]?.title ?? nameInWords(name)}**`;

const everyClock = (name: unknown, protocol: Protocol): string =>
  name === "*" ? "every clock" : `the clock ${clockTitle(String(name), protocol)}`;

function valueInWords(value: unknown, protocol: Protocol): string {
  if (value === "asWritten") return "where the customer wrote";
  if (typeof value !== "object" || value === null) return String(value);
  const { table, output } = value as { table?: unknown; output?: unknown };
  if (typeof table !== "string") return JSON.stringify(value);
  const column = typeof output === "string" ? `, column ${output}` : "";
  return `what the table “${protocol.tables[table]?.title ?? nameInWords(table)}” says${column}`;
}

const becauseOf = ({ because }: Params): string => (typeof because === "string" ? `, because ${because}` : "");

/** The message in the first language that it has. */
function messageText(name: string, protocol: Protocol): string {
  const texts = protocol.messages[name] ?? {};
  const text = texts["en"] ?? Object.values(texts)[0];
  return text === undefined ? `the message “${nameInWords(name)}”` : `“${text.replace(/\s+/g, " ").trim()}”`;
}
