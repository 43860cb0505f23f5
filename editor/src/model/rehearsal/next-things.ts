import {
  ACTIONS,
  EVENTS,
  isoInstant,
  nextWake,
  placedStates,
  type Brand,
  type EventField,
  type EventSpec,
  type Moment,
  type Program,
  type Protocol,
  type ScenarioStep,
} from "@parley/engine";
import { eventTitle } from "../event-words.ts";
import { t } from "../../texts/texts.ts";

/** A field of an event's data, to be filled in before it is told. */
export interface DataField extends EventField {
  readonly name: string;
}

/** Something that can happen to a case at a moment. */
export interface NextThing {
  readonly id: string;
  readonly kind: "time" | "event" | "fails";
  readonly title: string;
  readonly about: string | null;
  /** What it is when nothing more is said of it. */
  readonly step: ScenarioStep;
  /** What its data may say. */
  readonly fields: readonly DataField[];
}

/** All that can happen at a moment: the timer that is next due, then what the states of the case listen for, from the inside out, then what can go wrong. */
export function nextThings(program: Program, moment: Moment): NextThing[] {
  const { state } = moment;
  if (state === null || state.status === "done") return [];
  const heard = eventsHeard(program.protocol, state.active);
  return [
    ...timeThings(moment),
    ...heard.filter((type) => !OWN.has(type)).map((type) => eventThing(program, moment, type)),
    ...failures(moment, heard.includes("delivery.failed")),
  ];
}

/** These have a form of their own, or follow from something else. */
const OWN = new Set(["mention", "delivery.failed"]);

function timeThings(moment: Moment): NextThing[] {
  const due = nextWake(moment);
  if (due === null || !Number.isFinite(due)) return [];
  return [
    {
      id: "time",
      kind: "time",
      title: t("Time passes"),
      about: t("Up to the next moment at which something happens by itself"),
      step: { until: isoInstant(due) },
      fields: [],
    },
  ];
}

/** The events that states of a case have transitions for, those of inner states first; wildcards stand for all they hear. */
export function eventsHeard(protocol: Protocol, active: readonly string[]): string[] {
  const known = [...Object.keys(EVENTS), ...Object.keys(protocol.events)];
  const nodes = new Map(placedStates(protocol.machine).map(({ path, node }) => [path, node]));
  const descriptors = [...active.toReversed(), ""].flatMap((path) => Object.keys(nodes.get(path)?.on ?? {}));
  const heard = descriptors.flatMap((descriptor) => {
    if (!descriptor.endsWith("*")) return [descriptor];
    const stem = descriptor.slice(0, -1);
    return stem === "" ? [] : known.filter((event) => event.startsWith(stem));
  });
  return [...new Set(heard)].filter((event) => !/^(?:clock|xstate)\./.test(event));
}

function eventThing(program: Program, moment: Moment, type: string): NextThing {
  const { protocol, brand } = program;
  const spec: EventSpec | undefined = Object.hasOwn(EVENTS, type) ? EVENTS[type as keyof typeof EVENTS] : undefined;
  const fields = spec === undefined ? readFields(protocol) : fieldsOf(spec);
  const data = Object.fromEntries(
    fields.filter(({ required }) => required).map((field) => [field.name, likely(field, moment, brand)]),
  );
  return {
    id: type,
    kind: "event",
    title: eventTitle(type, protocol),
    about: spec?.description ?? protocol.events[type]?.description ?? null,
    step: { event: Object.keys(data).length === 0 ? { type } : { type, data } },
    fields,
  };
}

const fieldsOf = ({ data = {} }: EventSpec): DataField[] =>
  Object.entries(data).map(([name, field]) => ({ name, ...field }));

/** What the protocol reads of events: its own events carry what it likes. */
function readFields(protocol: Protocol): DataField[] {
  const { conditions, tables, messages, machine } = protocol;
  const names = JSON.stringify([conditions, tables, messages, machine]).matchAll(
    /event\.data(?:\.([A-Za-z_]\w*)|\[\\?["']([A-Za-z_]\w*)\\?["']\])/g,
  );
  const known = new Set<string>(Object.values<EventSpec>(EVENTS).flatMap(({ data = {} }) => Object.keys(data)));
  const found = [...names].map(([, dotted, bracketed]) => dotted ?? bracketed ?? "");
  return [...new Set(found)]
    .filter((name) => !known.has(name))
    .map((name) => ({ name, type: "string", title: name }) as const);
}

/** A value that a field must have, as it is most likely meant. */
function likely({ name, refersTo, values }: DataField, { state }: Moment, brand: Brand): string {
  if (refersTo === "lead") return Object.keys(brand.leads)[0] ?? "";
  if (name === "text") return state?.facts.mention?.text ?? "";
  return values?.[0] ?? "";
}

function failures({ wanted }: Moment, isHeard: boolean): NextThing[] {
  return Object.keys(wanted)
    .filter((type) => SENT.has(type))
    .map((type) => ({
      id: `fails ${type}`,
      kind: "fails",
      title: t("{effect} cannot be delivered", { effect: ACTIONS[type as keyof typeof ACTIONS].title }),
      about: isHeard
        ? null
        : t("No state that the case is in listens for this: what was to arrive did not, and nothing follows"),
      step: { fails: type },
      fields: [],
    }));
}

/** Effects that leave the house, and may not arrive. */
const SENT = new Set(["reply", "react", "notify", "handoff", "moderate", "requestApproval", "offer"]);
