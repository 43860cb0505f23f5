import type { Verdict } from "@parley/engine";
import { t } from "../texts/texts.ts";

const MARKS = {
  taken: { sign: "✓", tone: "yes", words: t("taken") },
  passed: { sign: "✓", tone: "yes", words: t("true") },
  failed: { sign: "✕", tone: "no", words: t("not true") },
  error: { sign: "!", tone: "no", words: t("could not be decided") },
  skipped: { sign: "–", tone: "idle", words: t("not asked") },
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
