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
import { t } from "../texts/texts.ts";

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
    t(params["mode"] === "draft" ? "drafts “{message}”" : "says “{message}”", {
      message: messageExcerpt(text(params["message"]), protocol),
    }),
  react: (params) => (params["how"] === "like" ? t("likes it") : t("reacts: {how}", { how: text(params["how"]) })),
  notify: (params, _protocol, brand) =>
    t("tells {lead}: “{text}”", {
      lead: params["lead"] === undefined ? t("the lead") : leadInWords(params["lead"], brand),
      text: text(params["text"]),
    }),
  handoff: handoffInWords,
  requestApproval: (_params) => t("asks for approval"),
  moderate: (params) => MODERATED[text(params["how"], "hide")] ?? t("moderates the post"),
  openIncident: () => t("opens an incident"),
  holdPublishing: () => t("holds planned posts"),
  releasePublishing: () => t("releases planned posts"),
  offer: (params) =>
    t("offers {amount} {currency}", { amount: text(params["amount"]), currency: text(params["currency"]) }).trim(),
  severity: (params) => t("severity {level}", { level: text(params["level"], "?") }),
  priority: (params) => t("priority {level}", { level: text(params["level"], "?") }),
  tag: (params) => t("tags “{tag}”", { tag: text(params["tag"]) }),
  set: (params) => t("sets {names}", { names: Object.keys(params).join(", ") }),
  startClock: startInWords,
  restartClock: startInWords,
  pauseClock: (params, protocol) => t("pauses {clock}", { clock: clockName(params["clock"], protocol) }),
  resumeClock: (params, protocol) => t("resumes {clock}", { clock: clockName(params["clock"], protocol) }),
  stopClock: (params, protocol) =>
    t(params["as"] === "cancelled" ? "cancels {clock}" : "stops {clock}", {
      clock: clockName(params["clock"], protocol),
    }),
  extendClock: (params, protocol) =>
    t("gives {clock} {time} more", {
      clock: clockName(params["clock"], protocol),
      time: durationInWords(text(params["by"])),
    }),
  raise: (params, protocol, brand) => {
    const delay = text(params["delay"]);
    const event = eventInSentence(text(params["event"]), protocol);
    return delay === ""
      ? t("announces {event}", { event })
      : t("announces {event} after {delay}", { event, delay: delayInWords(delay, brand.schedules) });
  },
  cancel: () => t("cancels a delayed event"),
  log: (params) => lowerFirst(text(params["text"])),
};

const MODERATED: Readonly<Record<string, string>> = {
  hide: t("hides the post"),
  mute: t("mutes the post"),
  report: t("reports the post"),
  block: t("blocks the post"),
};

/** What an action does, in a few words; an action that Parley does not know is said to be unbound. */
export function actionInWords(action: Deed, protocol: Protocol, brand: Brand): string {
  const words = WORDS[action.type];
  return words === undefined
    ? t("“{type}” (not bound)", { type: action.type })
    : words(action.params ?? {}, protocol, brand);
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

function startInWords(params: Params, protocol: Protocol, brand: Brand): string {
  const known = protocol.clocks[text(params["clock"])];
  const clock = clockName(params["clock"], protocol);
  if (known === undefined) return t("starts {clock}", { clock });
  return t("starts {clock}, {time}", { clock, time: delayInWords(known.within, brand.schedules, known.schedule) });
}

function clockName(name: unknown, protocol: Protocol): string {
  if (name === "*") return t("all clocks");
  return `“${protocol.clocks[text(name)]?.title ?? nameInWords(text(name))}”`;
}

function leadInWords(lead: unknown, brand: Brand): string {
  return lowerFirst(answerInWords("lead", text(lead), brand));
}

function handoffInWords({ to, ...params }: Params, protocol: Protocol, brand: Brand): string {
  const how = answerInWords("offline", text(params["how"]), brand);
  const table = tableOf(to);
  if (table !== null)
    return t("hands over: {how}, to the lead that “{table}” names", {
      how,
      table: protocol.tables[table]?.title ?? nameInWords(table),
    });
  if (to === undefined) return t("hands over: {how}", { how });
  return t("hands over: {how}, to {lead}", { how, lead: leadInWords(to, brand) });
}
