import {
  checkProtocol,
  type Brand,
  type Issue,
  type Protocol,
  type QuotedMentionsBody,
  type TracedMentionBody,
} from "@parley/engine";
import { traceRecorded, type TracedSubject } from "../backtests/trace-recorded.ts";
import { quoteMentions, type QuotedSubject } from "../jobs/quote-mentions.ts";
import { runScenarios, type ScenariosRun, type ScenariosSubject } from "../scenarios/run-scenarios.ts";
import { compareRecorded, type Compared, type ComparedSubject } from "./compare-recorded.ts";
import type { GateFinding } from "./gate.ts";
import { rehearse } from "./rehearse.ts";

/** What is looked at: a protocol with its scenarios, for a brand. */
export interface LookSubject {
  readonly protocol: Protocol;
  readonly brand: Brand;
  readonly scenarios: readonly unknown[];
}

/** What a look finds. */
export interface Look {
  /** What the checker says. */
  readonly issues: readonly Issue[];
  /** What came out otherwise in the scenarios than they say. */
  readonly rehearsed: readonly GateFinding[];
}

/** Checks a protocol and rehearses its scenarios, which may take long: `at` is told where the look is. */
export function look({ protocol, brand, scenarios }: LookSubject, at: (where: string) => void): Look {
  at("protocol");
  return { issues: checkProtocol(protocol, brand), rehearsed: rehearse(protocol, brand, scenarios, at) };
}

/** Everything that the thread beside looks at, by what it is called. */
export interface Looks {
  readonly protocol: { readonly asked: LookSubject; readonly found: Look };
  readonly recorded: { readonly asked: ComparedSubject; readonly found: Compared };
  readonly scenarios: { readonly asked: ScenariosSubject; readonly found: ScenariosRun };
  readonly quotes: { readonly asked: QuotedSubject; readonly found: QuotedMentionsBody };
  readonly trace: { readonly asked: TracedSubject; readonly found: TracedMentionBody | null };
}

/** A task of the thread. */
export type LookTask = { [K in keyof Looks]: { readonly kind: K; readonly subject: Looks[K]["asked"] } }[keyof Looks];

/** What came of a task. */
export type Looked = Looks[keyof Looks]["found"];

/** Carries a task out. */
export function lookInto(task: LookTask, at: (where: string) => void): Looked {
  switch (task.kind) {
    case "protocol":
      return look(task.subject, at);
    case "recorded":
      return compareRecorded(task.subject, at);
    case "scenarios":
      return runScenarios(task.subject, at);
    case "quotes":
      return quoteMentions(task.subject);
    case "trace":
      return traceRecorded(task.subject, at);
  }
}
