import type { Verdict } from "@parley/engine";

const MARKS = {
  taken: { sign: "✓", tone: "yes", words: "taken" },
  passed: { sign: "✓", tone: "yes", words: "true" },
  failed: { sign: "✕", tone: "no", words: "not true" },
  error: { sign: "!", tone: "no", words: "could not be decided" },
  skipped: { sign: "–", tone: "idle", words: "not asked" },
} as const satisfies Record<Verdict, { sign: string; tone: string; words: string }>;

/** How a condition came out: a sign, its colour, and words for those who see neither. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { sign, tone, words } = MARKS[verdict];
  return (
    <span className={`verdict verdict-${tone}`} role="img" aria-label={words}>
      {sign}
    </span>
  );
}
