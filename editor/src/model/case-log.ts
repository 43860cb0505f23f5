import { nameInWords, type JournalBody, type Protocol, type TraceEntry } from "@parley/engine";
import type { Chart } from "./chart.ts";
import { lowerFirst } from "./durations.ts";
import { eventTitle } from "./event-words.ts";
import { t } from "../texts/texts.ts";

/** One step of a case as a person would tell it. */
export interface LogLine {
  readonly step: number;
  readonly at: string;
  readonly title: string;
  /** Who brought what came in; null for Parley itself. */
  readonly actor: string | null;
  /** Where the case came to rest: titles of the innermost states that were entered and not left again. */
  readonly states: readonly string[];
  /** Titles of the states that it only passed. */
  readonly passed: readonly string[];
  readonly details: ReadonlyArray<{ readonly text: string; readonly at?: string }>;
  /** False when the step changed nothing. */
  readonly moved: boolean;
}

/** The journal of a case told step by step, oldest first. */
export function caseLog(journal: readonly JournalBody[], chart: Chart, protocol: Protocol): LogLine[] {
  return journal.map((step) => ({
    step: step.step,
    at: step.at,
    title: stepTitle(step, protocol),
    actor: step.actor,
    ...enteredLeaves(step.trace, chart),
    details: step.trace.flatMap((entry) => detailOf(entry, protocol)),
    moved: step.trace.some((entry) => entry.kind !== "ignored" && entry.kind !== "considered"),
  }));
}

function stepTitle({ step, event, trace }: JournalBody, protocol: Protocol): string {
  if (step === 0 || event === "open") return t("Mention arrives");
  const due = trace.find((entry) => entry.kind === "clock" && entry.change === "due");
  if (due?.kind === "clock") return t("{clock} is due", { clock: clockTitle(due.clock, protocol) });
  return event.startsWith("parley.") || event.startsWith("xstate.")
    ? t("Time has passed")
    : eventTitle(event, protocol);
}

function enteredLeaves(trace: readonly TraceEntry[], chart: Chart): Pick<LogLine, "states" | "passed"> {
  const [states, passed] = [new Set<string>(), new Set<string>()];
  for (const entry of trace) {
    const isLeaf =
      (entry.kind === "entered" || entry.kind === "left") &&
      (chart.byPath.get(entry.state)?.children.length ?? 1) === 0;
    if (!isLeaf) continue;
    if (entry.kind === "entered") states.add(entry.state);
    else if (states.delete(entry.state)) passed.add(entry.state);
  }
  const titles = (paths: ReadonlySet<string>): string[] => {
    const known = chart.states.filter(({ path }) => paths.has(path)).map(({ title }) => title);
    return known.length === paths.size ? known : [...paths];
  };
  return { states: titles(states), passed: titles(passed) };
}

function detailOf(entry: TraceEntry, protocol: Protocol): Array<{ text: string; at?: string }> {
  switch (entry.kind) {
    case "clock":
      return [
        {
          text: CLOCK_WORDS[entry.change]({ clock: clockTitle(entry.clock, protocol) }),
          ...(entry.dueAt === undefined || !isStart(entry.change) ? {} : { at: entry.dueAt }),
        },
      ];
    case "noted":
      return [{ text: entry.text }];
    case "ignored":
      return [{ text: t("Nothing changes: {reason}", { reason: lowerFirst(entry.reason) }) }];
    case "fallback":
      return [{ text: t("The fallback decides: {reason}", { reason: lowerFirst(entry.reason) }) }];
    default:
      return [];
  }
}

const CLOCK_WORDS = {
  started: (said) => t("{clock} due", said),
  restarted: (said) => t("{clock} due", said),
  resumed: (said) => t("{clock} runs on, due", said),
  extended: (said) => t("{clock} is extended, due", said),
  paused: (said) => t("{clock} pauses", said),
  met: (said) => t("{clock} is met", said),
  cancelled: (said) => t("{clock} is called off", said),
  due: (said) => t("{clock} has run out", said),
} as const satisfies Record<
  Extract<TraceEntry, { kind: "clock" }>["change"],
  (said: { readonly clock: string }) => string
>;

const isStart = (change: keyof typeof CLOCK_WORDS): boolean =>
  change === "started" || change === "restarted" || change === "resumed" || change === "extended";

/** A clock's title, or its name in words. */
export function clockTitle(name: string, protocol: Protocol): string {
  return protocol.clocks[name]?.title ?? nameInWords(name);
}
