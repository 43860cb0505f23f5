import type { Brand } from "../protocol/brand.ts";
import type { StateNode } from "../protocol/machine.ts";
import type { Protocol } from "../protocol/protocol.ts";

/** What each part of a protocol document is for. */
export const PROTOCOL_KEYS: { readonly [K in keyof Required<Protocol>]: string } = {
  $schema: "Where a code editor finds this schema.",
  parley: "The version of this format.",
  id: "The protocol's name in addresses.",
  title: "What people call it.",
  description: "What it is for.",
  variables: "What a case remembers of its own; `set` changes it, conditions read `vars.<name>`.",
  conditions: "Questions, by the name that guards use: CEL that is true or false.",
  tables: "Decision tables: the first row that fits gives the value.",
  clocks: "Promises: due within a time; then `clock.<name>.due` happens.",
  messages: "What is said, by name and language: Liquid templates.",
  events: "Events of its own, which clients may send.",
  onError: "The top-level state that a case takes when something fails or stays undecided.",
  accepted: "Findings of the checker that the author accepts, each with a because.",
  machine: "The chart: a plain XState v5 configuration.",
  layout: "Where states are drawn; never changes what happens.",
};

/** What each part of a brand file is for. */
export const BRAND_KEYS: { readonly [K in keyof Required<Brand>]: string } = {
  $schema: "Where a code editor finds this schema.",
  id: "The brand's name in addresses.",
  name: "What people call it.",
  timeZone: "IANA time zone, such as Europe/Dublin.",
  languages: "ISO 639-1 codes, the most usual first.",
  handles: "Handles under which the brand itself posts, without @.",
  conversationWindow:
    "For mentions without a thread: how long after a case last moved its author's next mention on the channel still joins it (ISO 8601 duration; P7D when unsaid).",
  channels: "The channels on which the brand answers; messages are checked against these.",
  schedules: "Working hours by name: weekly intervals, and days on which nobody works.",
  leads: "Accountable teams and roles by name, with their hours and what they may offer.",
  topics: "What mentions can be about: words and phrases that show it.",
  retention:
    "How long what people wrote is kept after their case finished, such as P365D (at least P1D); then it is erased. What was decided stays. For ever when it is left out.",
  costs:
    "What answering costs on average, for reports: `currency` (ISO 4217) and the price of a `publicReply`, a `privateReply`, a `call`, and of a `handoff` by email, webchat, direct message or ticket.",
  policies: "Facts under `brand.<name>` that protocols read.",
  protocols:
    "Which protocol takes a mention: the first whose `when` (CEL over mention, author, triage and channel) holds; the last has none and takes all others. A brand with one protocol needs no list.",
  publishing: "How versions go live; with `secondPerson` somebody else must agree to each.",
};

/** What each key of a state is for. */
export const STATE_KEYS: { readonly [K in keyof Required<StateNode>]: string } = {
  id: "A name by which transitions elsewhere can reach it: `#name`.",
  type: "What kind of state it is, where that is not plain.",
  initial: "The inner state in which it begins.",
  history: "Of a history state: shallow, or deep.",
  target: "Of a history state: where to go the first time.",
  description: "What happens here, for people.",
  tags: "Words by which hosts find states.",
  meta: "`title` is what people read; in a final state `outcome` says how the case ended.",
  output: "Of a final state: what `onDone` is told.",
  states: "Inner states, by name.",
  on: "What moves the case on, by event.",
  after: "What moves it on after a delay: `PT4H`, or `PT4H@schedule`.",
  always: "What moves it on at once, if a guard lets it.",
  onDone: "What moves it on when its inner states are finished.",
  entry: "What is done on the way in.",
  exit: "What is done on the way out.",
};
