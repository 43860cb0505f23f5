import type { Fix } from "@parley/engine";
import type { FixAnswer, FixAsked, FixQuestion } from "./fix-worker.ts";

type Told = (fixes: readonly Fix[]) => void;

/** One worker answers for all findings of the page: each has the whole engine to load before its first word. */
let kept: Worker | null = null;
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

/** Asks beside the page for the ways out of a finding; what it gives takes the question back. */
export function askFixes(question: FixQuestion, told: Told): () => void {
  const turn = (turns += 1);
  asked.set(turn, told);
  worker().postMessage({ turn, question } satisfies FixAsked, []);
  return () => {
    if (asked.delete(turn)) worker().postMessage({ turn, question: null } satisfies FixAsked, []);
  };
}
