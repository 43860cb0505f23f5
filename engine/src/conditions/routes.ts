import type { Issue } from "../errors.ts";
import type { Brand } from "../protocol/brand.ts";
import { NOTHING_DECIDED } from "../vocabulary/decision.ts";
import type { Facts } from "../vocabulary/facts.ts";
import { ConditionContext, type Situation } from "./context.ts";
import { worldOf } from "./environment.ts";
import type { Expression } from "./expression.ts";
import { checkedExpression, type Report } from "./judgement.ts";

/** The facts of a mention that decide which protocol takes it. */
export type RouteFacts = Pick<Facts, (typeof GROUPS)[number]>;

/** One line of a brand's list, compiled. */
interface Route {
  readonly protocol: string;
  /** Null for the last, which takes all others. */
  readonly when: Expression | null;
}

/** Which protocol of a brand takes a mention, compiled once per revision of the brand. */
export interface Routes {
  /** The protocols that the list names, in its order; null for a brand without a list. */
  readonly named: readonly string[] | null;
  /**
   * The first protocol that is `live` and whose condition holds; else the last one. A condition that fails is not held to
   * be false: the last one takes the mention then. Null for a brand without a list.
   */
  first(facts: RouteFacts, live: (protocol: string) => boolean): string | null;
}

const GROUPS = ["mention", "author", "triage", "channel"] as const;

/** Compiles a brand's list of protocols; every finding about its conditions counts as an error, doubts as well. */
export function compileRoutes({ protocols, topics }: Pick<Brand, "protocols" | "topics">): {
  readonly routes: Routes;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  if (protocols === undefined) return { routes: { named: null, first: () => null }, issues };
  const world = worldOf({ variables: {}, clocks: {}, events: {} }, { policies: {}, leads: {}, topics });
  const report: Report = (issue) => void issues.push({ ...issue, severity: "error", certain: true });
  const routes = protocols.map(({ protocol, when }, index): Route => {
    if (when === undefined) return { protocol, when: null };
    const at = `protocols.${index}.when`;
    const expression = checkedExpression(world, when, at, report, "bool");
    for (const fact of foreignFacts(expression)) report(foreign(fact, at));
    return { protocol, when: expression };
  });
  return { routes: { named: routes.map(({ protocol }) => protocol), first: firstOf(routes) }, issues };
}

function firstOf(routes: readonly Route[]): Routes["first"] {
  const last = routes.at(-1)?.protocol ?? null;
  return (facts, live) => {
    const context = new ConditionContext(situationOf(facts));
    try {
      const hit = routes.find(
        ({ protocol, when }) => live(protocol) && (when === null || when.evaluate(context) === true),
      );
      return hit?.protocol ?? last;
    } catch {
      // Whatever went wrong in asking, the mention is to be answered: the last entry takes what no other can claim.
      return last;
    }
  };
}

function foreignFacts(expression: Expression | null): readonly string[] {
  return (expression?.reads ?? []).filter(
    (fact) => !GROUPS.some((group) => fact === group || fact.startsWith(`${group}.`)),
  );
}

function foreign(fact: string, at: string): Issue {
  return {
    code: "route",
    severity: "error",
    certain: true,
    at,
    message: `"${fact}" cannot be read here: there is no case yet.`,
    hint: `Ask for facts of ${GROUPS.join(", ")}.`,
  };
}

/** A moment before there is a case: nothing but the mention is there to be read. */
function situationOf(facts: RouteFacts): Situation {
  return { ...NOWHERE, facts: { ...facts, similar: NO_SIMILAR, case: NO_CASE } };
}

const NO_SIMILAR = {} as Facts["similar"];
const NO_CASE = {} as Facts["case"];
const NOWHERE = {
  decision: NOTHING_DECIDED,
  clocks: {},
  vars: {},
  brand: {},
  event: { type: "mention", id: "", data: {} },
  now: "1970-01-01T00:00:00.000Z",
};
