import type { Brand } from "../protocol/brand.ts";
import type { OutsideModel } from "../contract/outside-model.ts";
import { ParleyError, type Issue } from "../errors.ts";
import { nearest } from "../protocol/nearest.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { placedStates } from "../protocol/walk.ts";
import { ACTIONS } from "../vocabulary/actions.ts";
import { EVENTS, type EventSpec } from "../vocabulary/events.ts";

/**
 * Throws PARLEY_BACKTEST_INVALID, with one issue per name, when a model of what happens outside names an event, an effect
 * or a lead that none of the versions knows: it would happen to nobody, or after nothing.
 */
export function outsideMustFit(
  { events }: OutsideModel,
  protocols: readonly Protocol[],
  { leads }: Pick<Brand, "leads">,
): void {
  const heard = [...new Set([...Object.keys(EVENTS), ...protocols.flatMap(eventsOf)])];
  const causes = [...heard, ...Object.keys(ACTIONS)];
  const answers = [...Object.keys(leads), "none", "undecided"];
  const issues = events.flatMap(({ type, after, data = {}, only }, index) => {
    const told = Object.entries(data).filter(([name]) => fieldsOf(type)[name]?.refersTo === "lead");
    return [
      ...unknown("event", type, heard, `events.${index}.type`),
      ...unknown("event or effect", after, causes, `events.${index}.after`),
      ...(only?.lead === undefined ? [] : unknown("lead", only.lead, answers, `events.${index}.only.lead`)),
      ...told.flatMap(([name, lead]) =>
        typeof lead === "string" ? unknown("lead", lead, answers, `events.${index}.data.${name}`) : [],
      ),
    ];
  });
  const [first] = issues;
  if (first === undefined) return;
  throw new ParleyError(
    "PARLEY_BACKTEST_INVALID",
    `This model does not fit the protocol: ${first.at}: ${first.message}`,
    {
      at: first.at,
      issues,
      ...(first.hint === undefined ? {} : { hint: first.hint }),
    },
  );
}

/** The events that a protocol declares, and those that its chart listens for besides. */
const eventsOf = ({ events, machine }: Protocol): string[] => [
  ...Object.keys(events),
  ...placedStates(machine).flatMap(({ node }) => Object.keys(node.on ?? {})),
];

const fieldsOf = (type: string): NonNullable<EventSpec["data"]> =>
  Object.hasOwn(EVENTS, type) ? ((EVENTS[type as keyof typeof EVENTS] as EventSpec).data ?? {}) : {};

function unknown(what: string, name: string, known: readonly string[], at: string): Issue[] {
  if (known.includes(name)) return [];
  const meant = nearest(name, known);
  const hint = meant === null ? undefined : `Did you mean "${meant}"?`;
  return [
    {
      code: "unknown-name",
      severity: "error",
      certain: true,
      at,
      message: `There is no ${what} "${name}".`,
      ...(hint === undefined ? {} : { hint }),
    },
  ];
}
