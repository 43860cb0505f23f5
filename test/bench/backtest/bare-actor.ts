import type { Facts, Program } from "@parley/engine";
import { assign, cancel, createMachine, raise } from "xstate";
import { AIRLINE_GUARDS } from "./airline-guards.ts";
import type { CaseClock } from "./case-clock.ts";

/** What a bare actor decides; nothing tells when and why. */
export interface BareAnswers {
  respond: string;
  lead: string;
  channel: string;
  offline: string;
}

/** What a bare actor remembers of its case. The driver writes the facts of a further mention into it. */
export interface BareCase {
  facts: Facts;
  readonly clock: CaseClock;
  readonly answers: BareAnswers;
}

interface Params {
  readonly [name: string]: unknown;
}

/** XState reads only the types of this. */
type Told = { readonly context: BareCase };

/**
 * The airline's own chart for XState alone: conditions and tables are plain functions, delays and clocks are XState's
 * delayed events, counted in the same working time. Effects do nothing; nothing is traced, kept or counted.
 */
export function bareMachine(program: Program) {
  const { protocol } = program;
  const delayed =
    (text: string) =>
    ({ context: { clock } }: Told) =>
      program.after(clock.now, text) - clock.now;
  const clocks = Object.entries(protocol.clocks);
  const starting = (name: string) => {
    const { within = "", schedule } = protocol.clocks[name] ?? {};
    const delay = delayed(schedule === undefined ? within : `${within}@${schedule}`);
    return [cancel(name), raise({ type: `clock.${name}.due` }, { id: name, delay: delay as never })];
  };
  const stopping = (name: string) => (name === "*" ? clocks.map(([each]) => cancel(each)) : [cancel(name)]);
  const delays = new Set<string>();
  const chart = JSON.parse(JSON.stringify(protocol.machine), (key, value: unknown): unknown => {
    if (key === "after") for (const delay of Object.keys(value as object)) delays.add(delay);
    if (Array.isArray(value)) return value.flat();
    const { type, params = {} } = (value ?? {}) as { type?: unknown; params?: Params };
    if (type === "startClock" || type === "restartClock") return starting(String(params["clock"]));
    if (type === "stopClock") return stopping(String(params["clock"]));
    return type === "raise" ? raise({ type: String(params["event"]) }) : value;
  }) as object;
  return createMachine(
    { ...chart, context: ({ input }: { input: unknown }) => input as never } as never,
    {
      guards: Object.fromEntries(
        Object.entries(AIRLINE_GUARDS).map(([name, holds]) => [name, ({ context }: Told) => holds(context.facts)]),
      ),
      delays: Object.fromEntries([...delays].map((text) => [text, delayed(text)])),
      actions: { ...Object.fromEntries(EFFECTS.map((type) => [type, nothing])), decide, lead, handoff },
    } as never,
  );
}

/** What does nothing here. Clocks pause for incidents, of which there are none. */
const EFFECTS = [
  "reply",
  "notify",
  "react",
  "moderate",
  "log",
  "tag",
  "severity",
  "priority",
  "openIncident",
  "pauseClock",
  "resumeClock",
  "holdPublishing",
  "releasePublishing",
];
const nothing = (): void => undefined;

const answering = (answers: (facts: Facts, params: Params) => Partial<BareAnswers>) =>
  assign(({ context }: Told, params: Params) => ({
    answers: { ...context.answers, ...answers(context.facts, params) },
  }));

const NONE: BareAnswers = { respond: "no", lead: "none", channel: "none", offline: "none" };

const decide = answering(({ mention, triage }, { respond, channel, offline }) => {
  if (respond === "no") return NONE;
  return {
    respond: "yes",
    channel: channel === "asWritten" ? (mention.public ? "public" : "private") : String(channel),
    offline: typeof offline === "string" ? offline : offlineOf(offline as { table: string }, mention, triage),
  };
});
const lead = answering(({ triage }, { to, table }) => ({ lead: typeof to === "string" ? to : leadOf(table, triage) }));
const handoff = answering((_, { how }) => ({ offline: String(how) }));

function offlineOf({ table }: { table: string }, mention: Facts["mention"], { priorContact }: Facts["triage"]): string {
  if (priorContact) return "callback";
  return table === "callBackFirst" || !mention.public ? "none" : "direct-message";
}

const TEAMS = ["refunds", "baggage", "assistance", "loyalty", "bookings"];

function leadOf(table: unknown, { priorContact, topics }: Facts["triage"]): string {
  if (table === "whoLeads" && priorContact) return "senior-care";
  return TEAMS.find((team) => topics.includes(team)) ?? "frontline";
}
