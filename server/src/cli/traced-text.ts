import pc from "picocolors";
import {
  innermost,
  isoInstant,
  labelOf,
  nameInWords,
  titlesOf,
  WAKE,
  type Program,
  type TraceEntry,
  type TracedMention,
} from "@parley/engine";

/** One mention of a backtest for a person: everything that its case did, and why. */
export function tracedText({ protocol }: Program, { mention, case: id, steps, decision }: TracedMention): string {
  const words = Object.entries(labelOf(decision)).map(([field, value]) => `${field} ${String(value)}`);
  return [
    `${pc.bold(mention.id)} ${pc.dim(`${mention.channel}, @${mention.author.handle}, ${mention.at}`)}`,
    `  ${mention.text}`,
    `  ${words.join(" · ")}${id === mention.id ? "" : pc.dim(` (joined the case of ${id})`)}`,
    ...steps.flatMap(({ at, event, step }) => [
      "",
      `${pc.cyan(isoInstant(at))} ${event.type === WAKE.type ? "Time passes" : nameInWords(event.type)}${event.id === mention.id ? pc.bold(` ${mention.id}`) : ""}`,
      ...step.trace.flatMap((entry) => lineOf(protocol.conditions, entry)),
      `  ${pc.dim("→")} ${titlesOf(protocol.machine, innermost(step.state.active)).join(" · ")}`,
    ]),
    "",
  ].join("\n");
}

type Conditions = Program["protocol"]["conditions"];

function lineOf(conditions: Conditions, entry: TraceEntry): string[] {
  switch (entry.kind) {
    case "considered": {
      if (entry.verdict === "skipped") return [];
      const title = entry.condition === undefined ? "" : ` ${conditions[entry.condition]?.title ?? entry.condition}`;
      const read = entry.values.map(({ fact, value }) => `${fact} = ${JSON.stringify(value)}`).join(", ");
      const mark = entry.verdict === "failed" ? pc.red("✗") : entry.verdict === "error" ? pc.red("!") : pc.green("✓");
      return [`  ${mark} ${entry.transition}${title}${read === "" ? "" : pc.dim(` (${read})`)}`];
    }
    case "table":
      return [`  ${pc.dim("table")} ${entry.table}, row ${entry.row + 1}: ${said(entry.then)}`];
    case "decided":
      return [`  ${pc.dim("decided")} ${entry.field} ${pc.bold(entry.answer)}, because ${entry.because}`];
    case "clock":
      return [
        `  ${pc.dim("clock")} ${entry.clock} ${entry.change}${entry.dueAt === undefined ? "" : ` (${entry.dueAt})`}`,
      ];
    case "effect":
      return [`  ${pc.dim("effect")} ${entry.type}`];
    case "ignored":
    case "fallback":
      return [`  ${pc.dim(entry.kind)} ${entry.reason}`];
    default:
      return [];
  }
}

const said = (then: Extract<TraceEntry, { kind: "table" }>["then"]): string =>
  typeof then === "string" ? then : JSON.stringify(then);
