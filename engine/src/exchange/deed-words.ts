import { named } from "../protocol/named.ts";
import type { Action } from "../protocol/machine.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { durationInWords, nameInWords } from "../protocol/words.ts";
import { ACTIONS, isActionType } from "../vocabulary/actions.ts";
import { QUESTIONS } from "../vocabulary/decision.ts";
import { code, inline, quote } from "./markdown-text.ts";
import { delayInWords, eventInWords } from "./trigger-words.ts";

type Params = { readonly [key: string]: unknown };
type Words = (params: Params, protocol: Protocol) => string;

/** Actions whose own words say more than their title and parameters would. */
const WORDS: { readonly [type: string]: Words } = {
  decide: (params, protocol) => {
    const answers = QUESTIONS.flatMap(({ field, title }) =>
      params[field] === undefined ? [] : [`${title.toLowerCase()} **${valueInWords(params[field], protocol)}**`],
    );
    return `Decide: ${answers.join(", ")}${becauseOf(params)}.`;
  },
  lead: (params, protocol) =>
    `Give the lead to **${valueInWords(params["to"] ?? params, protocol)}**${becauseOf(params)}.`,
  reply: ({ message, where = "asWritten", mode = "draft" }, protocol) =>
    `${mode === "send" ? "Say" : "Draft, for somebody to check and send"}${PLACES.get(where) ?? ""}: ${messageText(String(message), protocol)}`,
  react: ({ how = "like" }) => (how === "like" ? "Like it." : `React with ${quote(String(how))}`),
  handoff: ({ how, to }, protocol) =>
    `Hand over by ${nameInWords(String(how)).toLowerCase()}${to === undefined ? "" : ` to **${valueInWords(to, protocol)}**`}.`,
  requestApproval: ({ from, ...params }) =>
    `Ask **${inline(String(from))}** to approve the next reply${becauseOf(params)}.`,
  notify: ({ lead = "whoever leads", text }) => `Tell **${inline(String(lead))}**: ${quote(String(text))}`,
  startClock: ({ clock }, protocol) => `Start the clock ${clockInWords(String(clock), protocol)}.`,
  restartClock: ({ clock }, protocol) => `Start the clock anew: ${clockInWords(String(clock), protocol)}.`,
  extendClock: ({ clock, by }, protocol) =>
    `Give the clock ${clockTitle(String(clock), protocol)} ${durationInWords(String(by))} more.`,
  pauseClock: ({ clock }, protocol) => `Pause ${everyClock(clock, protocol)}.`,
  resumeClock: ({ clock }, protocol) => `Go on with ${everyClock(clock, protocol)}.`,
  stopClock: ({ clock, as }, protocol) =>
    `${as === "cancelled" ? "Cancel" : "Stop, as met,"} ${everyClock(clock, protocol)}.`,
  moderate: ({ how }) => `Moderate: ${MEASURES.get(how) ?? inline(String(how))}.`,
  openIncident: (params) => `Open an incident, if none is open for this${becauseOf(params)}.`,
  holdPublishing: (params) => `Hold publishing${becauseOf(params)}.`,
  offer: ({ amount, currency, ...params }, protocol) =>
    `Offer **${valueInWords(amount, protocol)} ${inline(String(currency))}**${becauseOf(params)}. If that is more than the lead may offer alone, have it approved first.`,
  severity: ({ level }) => `Set severity to ${String(level)} (1 is the worst).`,
  priority: ({ level }) => `Set priority to ${String(level)} (1 is served first).`,
  tag: ({ tag }) => `Tag it ${quote(String(tag))}`,
  set: ({ variable, value }, { variables }) =>
    `Note that **${inline(named(variables, String(variable))?.title ?? nameInWords(String(variable)))}** is now ${code(String(value))}.`,
  raise: ({ event, delay }, protocol) =>
    `Treat it as “${eventInWords(String(event), protocol)}”${delay === undefined ? "" : ` in ${delayInWords(delay as string)}`}.`,
  cancel: ({ id }) => `Forget the reminder ${quote(String(id))}`,
  log: ({ text }) => `Note: ${quote(String(text))}`,
};

const PLACES: ReadonlyMap<unknown, string> = new Map([
  ["public", " in public"],
  ["private", " in private"],
  ["asWritten", " where the customer wrote"],
]);

const MEASURES: ReadonlyMap<unknown, string> = new Map([
  ["hide", "hide it"],
  ["mute", "mute its author"],
  ["report", "report it to the platform"],
  ["block", "block its author"],
]);

/** An action as an instruction to a person; one that Parley does not know by its name. */
export function deedInWords({ type, params = {} }: Action, protocol: Protocol): string {
  if (!isActionType(type)) return `“${inline(type)}” (this is left to another tool).`;
  const words = WORDS[type];
  if (words !== undefined) return words(params, protocol);
  const said = Object.entries(params).map(([key, value]) => `${inline(key)}: ${valueInWords(value, protocol)}`);
  return `${ACTIONS[type].title}${said.length === 0 ? "" : ` (${said.join(", ")})`}.`;
}

/** The clock's title, and its promise: "First reply: 1 h of desk hours". */
export function clockInWords(name: string, protocol: Protocol): string {
  const clock = Object.hasOwn(protocol.clocks, name) ? protocol.clocks[name] : undefined;
  if (clock === undefined) return `**${inline(nameInWords(name))}**`;
  return `**${inline(clock.title)}**: ${delayInWords(clock.schedule === undefined ? clock.within : `${clock.within}@${clock.schedule}`)}`;
}

const clockTitle = (name: string, protocol: Protocol): string =>
  `**${inline(protocol.clocks[name]?.title ?? nameInWords(name))}**`;

const everyClock = (name: unknown, protocol: Protocol): string =>
  name === "*" ? "every clock" : `the clock ${clockTitle(String(name), protocol)}`;

function valueInWords(value: unknown, protocol: Protocol): string {
  if (value === "asWritten") return "where the customer wrote";
  if (typeof value !== "object" || value === null) return inline(String(value));
  const { table, output } = value as { table?: unknown; output?: unknown };
  if (typeof table !== "string") return code(JSON.stringify(value));
  const column = typeof output === "string" ? `, column ${inline(output)}` : "";
  return `what the table “${inline(named(protocol.tables, table)?.title ?? nameInWords(table))}” says${column}`;
}

const becauseOf = ({ because }: Params): string => (typeof because === "string" ? `, because ${inline(because)}` : "");

/** The message in the first language that it has, and where the others stand. */
function messageText(name: string, protocol: Protocol): string {
  const texts = Object.hasOwn(protocol.messages, name) ? (protocol.messages[name] ?? {}) : {};
  const [[language, text] = ["", undefined]] = Object.entries(texts).toSorted(
    ([one], [other]) => Number(other === "en") - Number(one === "en"),
  );
  const others = Object.keys(texts).filter((each) => each !== language);
  if (text === undefined) return `the message “${inline(nameInWords(name))}”.`;
  return `${quote(text)}${others.length === 0 ? "" : ` (Also in ${others.join(", ")}: see “${inline(name)}” under Messages.)`}`;
}
