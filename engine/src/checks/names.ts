import type { Issue } from "../errors.ts";
import { guardName } from "../protocol/actions.ts";
import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { placedStates, transitionGroups } from "../protocol/walk.ts";
import { referencesIn } from "../vocabulary/action-forms.ts";
import { isActionType } from "../vocabulary/actions.ts";
import type { ReferenceKind } from "../vocabulary/param.ts";
import { everyAction } from "./every-action.ts";
import { named } from "../protocol/named.ts";
import { questionsIn } from "./outputs.ts";

/** A name that is used, what it should be the name of, and where it is used. */
interface Use {
  readonly what: string;
  readonly name: string;
  readonly known: object;
  readonly at: string;
}

/** What a protocol names must exist, in the protocol or in the brand. */
export function checkNames(protocol: Protocol, brand: Brand | null): Issue[] {
  return [
    ...documentUses(protocol),
    ...guardUses(protocol),
    ...actionUses(protocol, brand),
    ...tableUses(protocol, brand),
  ]
    .filter(({ name, known }) => !Object.hasOwn(known, name))
    .map((use) => (use.what === "condition" && brand === null ? unboundGuard(use) : missing(use)));
}

/** A bare machine runs with guards that nobody has bound. */
const unboundGuard = ({ name, at }: Use): Issue => ({
  code: "unbound",
  severity: "warning",
  certain: true,
  message: `There is no condition "${name}"; this guard is never true.`,
  hint: "Add a condition of this name.",
  at,
});

const missing = ({ what, name, known, at }: Use): Issue => ({
  code: "name",
  severity: "error",
  certain: true,
  message: `There is no ${what} "${name}".`,
  hint: `Known: ${Object.keys(known).join(", ") || "none"}.`,
  at,
});

function documentUses({ onError, machine }: Protocol): Use[] {
  return onError === undefined
    ? []
    : [{ what: "top-level state", name: onError, known: machine.states ?? {}, at: "onError" }];
}

function guardUses({ machine, conditions }: Protocol): Use[] {
  const transitions = placedStates(machine).flatMap(({ path, node }) =>
    transitionGroups(path, node).flatMap((group) => group.transitions),
  );
  return transitions.flatMap(({ id, transition }) =>
    transition.guard === undefined
      ? []
      : { what: "condition", name: guardName(transition.guard), known: conditions, at: `machine.${id}` },
  );
}

function actionUses(protocol: Protocol, brand: Brand | null): Use[] {
  return everyAction(protocol).flatMap(({ action: { type, params }, at }) =>
    (isActionType(type) ? referencesIn(type, params) : []).flatMap(({ kind, name }) => {
      const known = namesOf(kind, protocol, brand);
      return known === undefined ? [] : { what: kind, name, known, at };
    }),
  );
}

/** What a name in an action must be one of; nothing where nobody declares such names. */
export function namesOf(kind: ReferenceKind, protocol: Protocol, brand: Brand | null): object | undefined {
  if (kind === "clock") return protocol.clocks;
  if (kind === "message") return protocol.messages;
  if (kind === "variable") return protocol.variables;
  if (kind === "table") return protocol.tables;
  return kind === "lead" ? brand?.leads : undefined;
}

/** What a decision calls a lead that there is not. */
const isNobody = (name: string): boolean => name === "none" || name === "no";

/** The leads that tables give to actions which ask them for one. */
function tableUses(protocol: Protocol, brand: Brand | null): Use[] {
  if (brand === null) return [];
  const asked = everyAction(protocol).flatMap(({ action: { type, params = {} } }) => {
    if (type === "lead") return questionsIn({ to: params });
    if (type === "decide") return questionsIn({ lead: params["lead"] });
    return type === "handoff" ? questionsIn({ to: params["to"] }) : [];
  });
  const uses = asked.flatMap(({ table, output }) =>
    (named(protocol.tables, table)?.rows ?? []).flatMap(({ then }, row): Use[] => {
      const name = typeof then === "string" ? then : named(then, output);
      const at = `tables.${table}.rows.${row}.then`;
      return name === undefined || isNobody(name) ? [] : [{ what: "lead", name, known: brand.leads, at }];
    }),
  );
  return [...new Map(uses.map((use) => [`${use.at} ${use.name}`, use])).values()];
}
