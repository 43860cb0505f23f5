import type { Brand, Fix, Issue, Protocol } from "@parley/engine";
import type { FixAnswer, FixAsked, FixedDocument } from "./fix-worker.ts";

type Told = (fixes: readonly Fix[]) => void;

/** One worker answers for all findings of the page: each has the whole engine to load before its first word. */
let kept: Worker | null = null;
/** The document that the worker has: it is looked at once for all its findings. */
let sent: FixedDocument | null = null;
const asked = new Map<number, Told>();
let turns = 0;

function worker(): Worker {
  if (kept !== null) return kept;
  kept = new Worker(new URL("./fix-worker.ts", import.meta.url), { type: "module" });
  kept.addEventListener("message", ({ data: { turn, fixes } }: MessageEvent<FixAnswer>) => {
    asked.get(turn)?.(fixes);
    asked.delete(turn);
  });
  return kept;
}

const tell = (what: FixAsked): void => worker().postMessage(what, []);

/** Asks beside the page for the ways out of a finding of a document; what it gives takes the question back. */
export function askFixes(issue: Issue, protocol: Protocol, brand: Brand, told: Told): () => void {
  if (sent?.protocol !== protocol || sent.brand !== brand) {
    sent = { protocol, brand };
    tell({ kind: "document", document: sent });
  }
  const turn = (turns += 1);
  asked.set(turn, told);
  tell({ kind: "finding", turn, issue });
  return () => {
    if (asked.delete(turn)) tell({ kind: "takenBack", turn });
  };
}
