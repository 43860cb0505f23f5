import type { ScenarioResult, TraceEntry } from "@parley/engine";

/** A scenario's trace, one line per thing that happened: stable, and easy to read in a diff. */
export function traceText(result: ScenarioResult): string {
  const lines = result.steps.flatMap((step) => [
    `== ${step.title}`,
    ...step.trace.map(line),
    `-- ${step.at} ${step.state.join(" ")}`,
  ]);
  return `${result.title}\n${lines.join("\n")}\n`;
}

function line(entry: TraceEntry): string {
  switch (entry.kind) {
    case "event":
      return `event      ${entry.event} ${entry.at}`;
    case "read":
      return `read      ${entry.because.map(({ fact, value, confidence }) => ` ${fact}=${JSON.stringify(value)} (${confidence})`).join("")}`;
    case "considered":
      return `${entry.verdict.padEnd(10)} ${entry.transition}${entry.condition === undefined ? "" : ` ${entry.condition}`}${entry.values.map(({ fact, value }) => ` ${fact}=${JSON.stringify(value)}`).join("")}`;
    case "left":
    case "entered":
      return `${entry.kind.padEnd(10)} ${entry.state}`;
    case "decided":
      return `decided    ${entry.field}=${entry.answer} because ${entry.because}`;
    case "table":
      return `table      ${entry.table} row ${entry.row + 1}: ${typeof entry.then === "string" ? entry.then : JSON.stringify(entry.then)}`;
    case "clock":
      return `clock      ${entry.clock} ${entry.change}${entry.dueAt === undefined ? "" : ` due ${entry.dueAt}`}`;
    case "timer":
      return `timer      ${entry.timer} ${entry.change}${entry.at === undefined ? "" : ` for ${entry.at}`}`;
    case "changed":
      return `changed    ${entry.action} ${JSON.stringify(entry.params)}`;
    case "effect":
      return `effect     ${entry.key} ${entry.type}`;
    case "noted":
      return `noted      ${entry.text}`;
    case "ignored":
      return `ignored    ${entry.event}: ${entry.reason}`;
    case "fallback":
      return `fallback   ${entry.reason}`;
  }
}
