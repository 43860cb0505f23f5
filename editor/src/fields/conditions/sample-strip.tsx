import { useDeferredValue, useMemo } from "react";
import type { MentionInput } from "@parley/engine";
import { askSamples, samplesOf, type Sample, type SampleAnswer } from "../../model/condition-samples.ts";
import { t } from "../../texts/texts.ts";
import { useDocument } from "../document-context.ts";
import { useWorld } from "./use-world.ts";

/** The mentions on which a field tries its conditions. */
export function useSamples(given?: readonly MentionInput[]): readonly Sample[] {
  const { protocol, brand } = useDocument();
  const { variables, clocks } = protocol;
  return useMemo(() => samplesOf({ variables, clocks }, brand, given), [variables, clocks, brand, given]);
}

/** Which of a few mentions a condition holds for, each with what was read. */
export function SampleStrip({
  cel,
  samples: given,
}: {
  readonly cel: string;
  readonly samples?: readonly MentionInput[];
}) {
  const { world, names } = useWorld();
  const samples = useSamples(given);
  const asked = useDeferredValue(cel);
  const answers = useMemo(() => askSamples(world, asked, samples, names), [world, asked, samples, names]);
  if (answers.length === 0) return null;
  const holds = answers.filter(({ answer }) => "value" in answer && answer.value).length;
  return (
    <details className="sample-strip" open>
      <summary>
        {t("Holds for {holds} of {count, plural, one {# sample mention} other {# sample mentions}}", {
          holds,
          count: answers.length,
        })}
      </summary>
      <ul>
        {answers.map((answer) => (
          <SampleLine key={answer.sample.id} answer={answer} />
        ))}
      </ul>
    </details>
  );
}

function SampleLine({ answer: { sample, answer, values } }: { readonly answer: SampleAnswer<boolean> }) {
  const verdict = "trouble" in answer ? "unclear" : answer.value ? "yes" : "no";
  return (
    <li data-verdict={verdict}>
      <span className="sample-verdict">
        <span aria-hidden="true">{VERDICTS[verdict].sign}</span> {VERDICTS[verdict].words}
      </span>
      <span className="sample-text">{sample.text}</span>
      <span className="sample-why">
        {"trouble" in answer ? `${answer.trouble}. ` : ""}
        {values.map(({ title, value }) => `${title}: ${value}`).join(" · ")}
      </span>
    </li>
  );
}

const VERDICTS = {
  yes: { sign: "✓", words: t("Yes") },
  no: { sign: "✕", words: t("No") },
  unclear: { sign: "?", words: t("Cannot tell") },
} as const;
