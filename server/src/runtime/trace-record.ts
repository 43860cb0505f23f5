import type { Json, Protocol, TraceEntry, Verdict } from "@parley/engine";

type Titles = Pick<Protocol, "conditions">;
type Considered = Extract<TraceEntry, { kind: "considered" }>;

/** `[transition, verdict, condition or 0, reason or 0, fact, value, fact, value, …]`; a transition `[n]` has the stem of the one before. */
type Packed =
  | TraceEntry
  | string
  | readonly [transition: string, verdict: string, condition: string | 0, reason: string | 0, ...values: Json[]];

const LETTERS: Record<Verdict, string> = { taken: "t", passed: "p", failed: "f", error: "e", skipped: "s" };
const VERDICTS = Object.fromEntries(Object.entries(LETTERS).map(([verdict, letter]) => [letter, verdict])) as Record<
  string,
  Verdict
>;

/**
 * Writes a trace for the journal, without loss, in less than half the room: traces are most of what a turn stores.
 * States are `+path` and `-path`; a considered transition is a tuple; a reason that follows from the condition's title is left out.
 */
export function packTrace(protocol: Titles, trace: readonly TraceEntry[]): string {
  let stem = "";
  const packed = trace.map((entry): Packed => {
    if (entry.kind === "entered") return `+${entry.state}`;
    if (entry.kind === "left") return `-${entry.state}`;
    if (entry.kind !== "considered") return entry;
    const own = stemOf(entry.transition);
    const transition = own === stem && own !== entry.transition ? entry.transition.slice(own.length) : entry.transition;
    stem = own;
    const reason = entry.reason === usualReason(protocol, entry) ? 0 : entry.reason;
    const tuple: [string, string, string | 0, string | 0, ...Json[]] = [
      transition,
      LETTERS[entry.verdict],
      entry.condition ?? 0,
      reason,
    ];
    for (const { fact, value } of entry.values) tuple.push(fact, value);
    return tuple;
  });
  return JSON.stringify(packed);
}

/** Reads what `packTrace` wrote, with the protocol version that the case is pinned to. */
export function unpackTrace(protocol: Titles, text: string): TraceEntry[] {
  let stem = "";
  return (JSON.parse(text) as Packed[]).map((packed): TraceEntry => {
    if (typeof packed === "string")
      return { kind: packed.startsWith("+") ? "entered" : "left", state: packed.slice(1) };
    if (!isTuple(packed)) return packed;
    const [written, letter, condition, reason, ...pairs] = packed;
    const transition = written.startsWith("[") ? stem + written : written;
    stem = stemOf(transition);
    const values = pairs.flatMap((fact, index) =>
      index % 2 === 0 && typeof fact === "string" ? [{ fact, value: pairs[index + 1] ?? null }] : [],
    );
    const verdict = VERDICTS[letter] ?? "error";
    const known = {
      kind: "considered",
      transition,
      verdict,
      ...(condition === 0 ? {} : { condition }),
      values,
    } as const;
    return { ...known, reason: reason === 0 ? usualReason(protocol, known) : reason };
  });
}

const isTuple = (packed: Exclude<Packed, string>): packed is Exclude<Packed, string | TraceEntry> =>
  Array.isArray(packed);

/** `care.waiting#always` of `care.waiting#always[2]`. */
function stemOf(transition: string): string {
  const bracket = transition.lastIndexOf("[");
  return bracket === -1 ? transition : transition.slice(0, bracket);
}

function usualReason(protocol: Titles, { verdict, condition }: Pick<Considered, "verdict" | "condition">): string {
  if (verdict === "skipped") return "an earlier line was taken";
  if (condition === undefined) return "no condition";
  return `${protocol.conditions[condition]?.title} ${verdict === "failed" ? "No" : "Yes"}.`;
}
