import { ParleyError, type Issue } from "../errors.ts";
import { compileConversations, type Conversations } from "./conversations.ts";
import { worldOf } from "../conditions/environment.ts";
import { compileJudges, type CompiledCondition, type Judges } from "../conditions/judge.ts";
import { compileExpressions, type Assignments } from "../conditions/assignments.ts";
import { compileMessages, type Messages } from "../messages/render.ts";
import type { Brand } from "../protocol/brand.ts";
import { parseDelay } from "../protocol/duration.ts";
import { parseBrand } from "../protocol/parse.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { guardName } from "../protocol/actions.ts";
import { placedStates, transitionGroups, type PlacedTransition } from "../protocol/walk.ts";
import { businessTime, PLAIN_TIME, type BusinessTime } from "../schedules/business-time.ts";
import { compileTriage, type Triage } from "../triage/triage.ts";
import { versionOf } from "../versions/version.ts";
import { CHECKS } from "../checks/all.ts";
import type { AnswerSource } from "../vocabulary/decision.ts";
import { bindMachine } from "./bind.ts";
import { buildInterpreter, type Interpreter } from "./interpreter.ts";
import { Waits } from "./waits.ts";

/** A candidate as a trace tells it that does not say what was read. */
export interface PlainCandidate {
  readonly kind: "considered";
  readonly transition: string;
  readonly verdict: "taken" | "skipped";
  readonly reason: string;
  readonly values: readonly [];
  readonly condition?: string;
}

/** A transition as a walk needs it, worked out once. */
export interface ProgramTransition {
  readonly id: string;
  /** Path of the state that it leaves. */
  readonly state: string;
  /** The name in its guard; null without one. */
  readonly guard: string | null;
  /** The condition of that name, if there is one. */
  readonly condition: CompiledCondition | null;
  /** It as the source of the answers that it gives. */
  readonly source: AnswerSource;
  /** It when it is taken. */
  readonly taken: PlainCandidate;
  /** The lines tried after it, to be told when it is taken: not asked, since an earlier one was. */
  readonly later: readonly PlainCandidate[];
}

/** A protocol and a brand, compiled once per version. Everything in it is immutable and free of I/O. */
export interface Program {
  readonly protocol: Protocol;
  /** The protocol's content hash; states carry it. */
  readonly version: string;
  readonly brand: Brand;
  /** False without a brand: then nobody is there to answer, and the five questions are not asked. */
  readonly decides: boolean;
  readonly interpreter: Interpreter;
  readonly judges: Judges;
  readonly assignments: Assignments;
  readonly messages: Messages;
  readonly triage: Triage;
  readonly conversations: Conversations;
  readonly transitions: ReadonlyMap<string, ProgramTransition>;
  readonly waits: Waits;
  /** The instant that lies a delay (`PT4H@desk`) after another. Epoch ms. */
  after(at: number, delay: string): number;
  /** Is this a delay, in a schedule that the brand has? */
  bindsDelay(delay: string): boolean;
  readonly schedules: ReadonlyMap<string, BusinessTime>;
}

/** What a protocol and a brand compile to, and everything found on the way. */
export interface Compilation {
  readonly program: Program;
  readonly issues: readonly Issue[];
}

/** Who answers when there is no brand. */
const NOBODY: Brand = parseBrand({ id: "nobody", name: "Nobody", timeZone: "UTC", languages: ["en"] });

/** Compiles and collects every finding; what is wrong is bound to nothing, so that the rest can be looked at. */
export function examine(
  protocol: Protocol,
  givenBrand: Brand | null = null,
  version: string = versionOf(protocol),
): Compilation {
  const brand = givenBrand ?? NOBODY;
  const issues: Issue[] = [];
  const report = (issue: Issue): void => void issues.push(issue);
  const world = worldOf(protocol, givenBrand);
  const schedules = new Map(
    Object.entries(brand.schedules).map(([name, schedule]) => [name, businessTime(schedule, brand.timeZone, name)]),
  );
  const messages = compileMessages(protocol, givenBrand, report);
  const states = placedStates(protocol.machine);
  for (const check of CHECKS) issues.push(...check(protocol, givenBrand));
  const judges = compileJudges(world, protocol, report);
  const transitions = states.flatMap(({ path, node }) =>
    transitionGroups(path, node).flatMap((group) =>
      group.transitions.map((each) => programTransition(path, each, group.transitions, judges)),
    ),
  );
  const program: Program = {
    protocol,
    version,
    brand,
    decides: givenBrand !== null,
    interpreter: buildInterpreter(bindMachine(protocol.machine, protocol.onError)),
    judges,
    assignments: compileExpressions(world, protocol, report),
    messages,
    triage: compileTriage(brand),
    conversations: compileConversations(brand),
    transitions: new Map(transitions.map((transition) => [transition.id, transition])),
    waits: new Waits(states),
    schedules,
    ...delaysIn(schedules),
  };
  return { program, issues };
}

/**
 * Compiles a protocol for a brand; a bare machine runs without one. `version` is the hash under which it was published,
 * so that a case goes on under it whatever later becomes of the canonical form. Throws PARLEY_PROTOCOL_UNSOUND, with
 * every finding, when one is an error.
 */
export function compile(protocol: Protocol, brand: Brand | null = null, version?: string): Program {
  const { program, issues } = examine(protocol, brand, version);
  const errors = issues.filter((issue) => issue.severity === "error");
  const [first] = errors;
  if (first !== undefined) {
    throw new ParleyError(
      "PARLEY_PROTOCOL_UNSOUND",
      `Protocol "${protocol.id}" cannot run: ${first.at}: ${first.message}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ""}`,
      { issues, at: first.at },
    );
  }
  return program;
}

function programTransition(
  state: string,
  { id, index, transition }: PlacedTransition,
  group: readonly PlacedTransition[],
  judges: Judges,
): ProgramTransition {
  const guard = transition.guard === undefined ? null : guardName(transition.guard);
  const condition = guard === null ? null : (judges.conditions.get(guard) ?? null);
  const reason = condition === null ? "no condition" : `${condition.title}: yes`;
  return {
    id,
    state,
    guard,
    condition,
    source: { state, transition: id },
    taken: candidate("taken", id, guard, reason),
    later: group
      .slice(index + 1)
      .map(({ id: other, transition: { guard: asked } }) =>
        candidate("skipped", other, asked === undefined ? null : guardName(asked), "an earlier line was taken"),
      ),
  };
}

function candidate(
  verdict: PlainCandidate["verdict"],
  transition: string,
  guard: string | null,
  reason: string,
): PlainCandidate {
  const condition = guard === null ? {} : { condition: guard };
  return { kind: "considered", transition, verdict, reason, values: [], ...condition };
}

/** Working out delays, each text read once. */
function delaysIn(schedules: ReadonlyMap<string, BusinessTime>): Pick<Program, "after" | "bindsDelay"> {
  const read = new Map<string, ((at: number) => number) | string>();
  const reading = (text: string): ((at: number) => number) | string => {
    const delay = parseDelay(text);
    if (delay === null) return `"${text}" is not a delay.`;
    const schedule = delay.schedule === null ? PLAIN_TIME : schedules.get(delay.schedule);
    return schedule === undefined
      ? `There is no schedule "${delay.schedule}".`
      : (from) => schedule.add(from, delay.ms);
  };
  const known = (text: string): ((at: number) => number) | string => {
    const add = read.get(text) ?? reading(text);
    read.set(text, add);
    return add;
  };
  return {
    after(at, text) {
      const add = known(text);
      if (typeof add === "string") throw new ParleyError("PARLEY_PROTOCOL_UNSOUND", add);
      return add(at);
    },
    bindsDelay: (text) => typeof known(text) !== "string",
  };
}
