import {
  ACTIONS,
  durationInWords,
  isActionType,
  listOfActions,
  nameInWords,
  type Actions,
  type Brand,
  type Protocol,
} from "@parley/engine";
import { openParams } from "./action-ways.ts";
import { answerInWords, answersOfAction, tableOf } from "./answers.ts";
import { delayInWords, lowerFirst } from "./durations.ts";
import { eventInSentence } from "./event-words.ts";

type Params = Readonly<Record<string, unknown>>;

/** An action of a protocol, or the effect that came of it. */
interface Deed {
  readonly type: string;
  readonly params?: Params | undefined;
}

type Words = (params: Params, protocol: Protocol, brand: Brand) => string;

const text = (value: unknown, otherwise = ""): string =>
  typeof value === "string" ? value : typeof value === "number" ? String(value) : otherwise;

const WORDS: Readonly<Record<string, Words>> = {
  reply: (params, protocol) =>
    `${params["mode"] === "draft" ? "drafts" : "says"} “${messageExcerpt(text(params["message"]), protocol)}”`,
  react: (params) => (params["how"] === "like" ? "likes it" : `reacts: ${text(params["how"])}`),
  notify: (params, _protocol, brand) =>
    `tells ${params["lead"] === undefined ? "the lead" : leadInWords(params["lead"], brand)}: “${text(params["text"])}”`,
  handoff: (params, protocol, brand) =>
    `hands over: ${answerInWords("offline", text(params["how"]), brand)}${receiver(params["to"], protocol, brand)}`,
  requestApproval: (_params) => "asks for approval",
  moderate: (params) => `${text(params["how"], "hide")}s the post`,
  openIncident: () => "opens an incident",
  holdPublishing: () => "holds planned posts",
  releasePublishing: () => "releases planned posts",
  offer: (params) => `offers ${text(params["amount"])} ${text(params["currency"])}`.trim(),
  severity: (params) => `severity ${text(params["level"], "?")}`,
  priority: (params) => `priority ${text(params["level"], "?")}`,
  tag: (params) => `tags “${text(params["tag"])}”`,
  set: (params) => `sets ${Object.keys(params).join(", ")}`,
  startClock: clockWords("starts"),
  restartClock: clockWords("starts"),
  pauseClock: clockWords("pauses"),
  resumeClock: clockWords("resumes"),
  stopClock: (params, protocol) =>
    `${params["as"] === "cancelled" ? "cancels" : "stops"} ${clockName(params["clock"], protocol)}`,
  extendClock: (params, protocol) =>
    `gives ${clockName(params["clock"], protocol)} ${durationInWords(text(params["by"]))} more`,
  raise: (params, protocol, brand) => {
    const delay = text(params["delay"]);
    const event = eventInSentence(text(params["event"]), protocol);
    return `announces ${event}${delay === "" ? "" : ` after ${delayInWords(delay, brand.schedules)}`}`;
  },
  cancel: () => "cancels a delayed event",
  log: (params) => lowerFirst(text(params["text"])),
};

/** What an action does, in a few words; an action that Parley does not know is said to be unbound. */
export function actionInWords(action: Deed, protocol: Protocol, brand: Brand): string {
  const words = WORDS[action.type];
  return words === undefined ? `“${action.type}” (not bound)` : words(action.params ?? {}, protocol, brand);
}

/** What actions do besides answering the five questions, one line each; severity and priority share a line. */
export function deedsOf(actions: Actions | undefined, protocol: Protocol, brand: Brand): string[] {
  const rest = listOfActions(actions).filter((action) => answersOfAction(action, protocol, brand).length === 0);
  const ranks = rest.filter(({ type }) => type === "severity" || type === "priority");
  const others = rest.filter((action) => !ranks.includes(action));
  const lines = others.map((action) => writtenInWords(action, protocol, brand));
  return ranks.length === 0
    ? lines
    : [...lines, ranks.map((action) => actionInWords(action, protocol, brand)).join(" · ")];
}

/** An action as it is written: one that says too little yet by its title, and that something is missing. */
function writtenInWords(action: Deed, protocol: Protocol, brand: Brand): string {
  if (isActionType(action.type) && (WORDS[action.type] === undefined || openParams(action).length > 0))
    return `${lowerFirst(ACTIONS[action.type].title)} …`;
  return actionInWords(action, protocol, brand);
}

/** The first words of a message, without its placeholders. */
export function messageExcerpt(name: string, protocol: Protocol): string {
  const texts = protocol.messages[name];
  const whole = texts?.["en"] ?? Object.values(texts ?? {})[0];
  if (whole === undefined) return nameInWords(name);
  const bare = whole
    .replace(/,?\s*\{\{.*?\}\}/g, "")
    .replace(/\{%.*?%\}/g, "")
    .replace(/^[\s,]+/, "");
  const sentence = (/^.*?[.!?](?=\s|$)/.exec(bare)?.[0] ?? bare).replace(/\.$/, "");
  const capital = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return capital.length <= 44 ? capital : `${capital.slice(0, 42).replace(/\s+\S*$/, "")} …`;
}

function clockWords(verb: string): Words {
  return (params, protocol, brand) => {
    const clock = protocol.clocks[text(params["clock"])];
    const within =
      clock === undefined || verb !== "starts"
        ? ""
        : `, ${delayInWords(clock.within, brand.schedules, clock.schedule)}`;
    return `${verb} ${clockName(params["clock"], protocol)}${within}`;
  };
}

function clockName(name: unknown, protocol: Protocol): string {
  if (name === "*") return "all clocks";
  return `“${protocol.clocks[text(name)]?.title ?? nameInWords(text(name))}”`;
}

function leadInWords(lead: unknown, brand: Brand): string {
  return lowerFirst(answerInWords("lead", text(lead), brand));
}

function receiver(to: unknown, protocol: Protocol, brand: Brand): string {
  const table = tableOf(to);
  if (table !== null) return `, to the lead that “${protocol.tables[table]?.title ?? nameInWords(table)}” names`;
  return to === undefined ? "" : `, to ${leadInWords(to, brand)}`;
}
