import type { Telling, TraceEntry } from "./step.ts";

/** A trace that nobody asked for: it keeps nothing. */
class Untold extends Array<TraceEntry> {
  override push(): number {
    return 0;
  }
}

/** A trace that keeps only where a case goes. */
class Where extends Array<TraceEntry> {
  /** How many of its lines came before the end. */
  beforeEnd = 0;

  override push(...lines: TraceEntry[]): number {
    for (const line of lines) {
      if (WHERE.has(line.kind)) super.push(line);
      if (!isEnd(line)) this.beforeEnd = this.length;
    }
    return this.length;
  }

  /** A line that is not kept came: whatever came before it was not the end. */
  passOver(): void {
    this.beforeEnd = this.length;
  }
}

const WHERE: ReadonlySet<TraceEntry["kind"]> = new Set(["considered", "left", "entered", "clock"]);

/** A trace that takes as much as is to be told. */
export function newTrace(telling: Telling): TraceEntry[] {
  if (telling === true) return [];
  return telling === "where" ? new Where() : new Untold();
}

/** Something happened that only a whole trace tells of: for others it is not put into words. */
export function passOver(trace: TraceEntry[]): void {
  if (trace instanceof Where) trace.passOver();
}

/** XState leaves every state when a chart ends; a reader wants to see the case where it ended. */
export function withoutTheEnd(trace: readonly TraceEntry[]): readonly TraceEntry[] {
  const end = trace instanceof Where ? trace.beforeEnd : trace.findLastIndex((entry) => !isEnd(entry)) + 1;
  return trace.slice(0, end);
}

const isEnd = (entry: TraceEntry): boolean =>
  entry.kind === "left" || (entry.kind === "timer" && entry.change === "cancelled");
