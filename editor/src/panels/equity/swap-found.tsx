import { Button } from "@mantine/core";
import { useState } from "react";
import type { Brand, Protocol, SwapBody } from "@parley/engine";
import type { JobOfMentions, Quote } from "../../api/job-mentions.ts";
import { BarsChart } from "../../look/charts/bars-chart.tsx";
import { auditedInWords, fieldsInWords, fieldTitle, swapTitle, whyInWords } from "../../model/equity/equity-rows.ts";
import type { Chart } from "../../model/chart.ts";
import { t } from "../../texts/texts.ts";
import { MentionQuote, useQuotes } from "../backtest/mention-quote.tsx";
import { TraceDialog } from "../backtest/trace-dialog.tsx";

interface SwapFoundProps {
  readonly of: JobOfMentions;
  readonly swap: SwapBody;
  readonly brand: Brand;
  readonly chart: Chart;
  readonly protocol: Protocol;
  /** May whoever looks see what people wrote? */
  readonly mayReadCases: boolean;
}

/** What one swap changed: through which conditions, from what to what, and examples with both decisions. */
export function SwapFound({ of, swap, brand, chart, protocol, mayReadCases }: SwapFoundProps) {
  const { changed, moves } = swap;
  const title = swapTitle(swap);
  const groups = swap.groups.map((group) => ({ ...group, title: whyInWords(group, chart, protocol) }));
  return (
    <section className="job-card" aria-label={t("Served differently {how}", { how: title })}>
      <BarsChart
        title={t("Served differently {how}: why", { how: title })}
        about={t("{changed, plural, one {# mention} other {# mentions}}, by the first thing that came out otherwise.", {
          changed,
        })}
        rows={groups.map(({ cause, title: why, mentions }) => ({
          id: `${cause.kind} ${cause.of} ${cause.condition ?? ""}`,
          title: why,
          values: [mentions],
          says: String(mentions),
        }))}
        series={[{ title: t("Mentions"), tone: "due" }]}
        table={{
          head: [t("Why"), t("Mentions"), t("In")],
          rows: groups.map(({ title: why, mentions, fields }) => [why, String(mentions), fieldsInWords(fields)]),
        }}
      />
      <h4 className="equity-what">{t("What becomes of it")}</h4>
      <table className="job-table">
        <thead>
          <tr>
            <th scope="col">{t("What")}</th>
            <th scope="col">{t("As it is")}</th>
            <th scope="col">{t("Swapped")}</th>
            <th scope="col" className="num">
              {t("Mentions")}
            </th>
          </tr>
        </thead>
        <tbody>
          {moves.map(({ field, before, after, mentions }) => (
            <tr key={`${field} ${before} ${after}`}>
              <th scope="row">{fieldTitle(field)}</th>
              <td>{auditedInWords(field, before, brand)}</td>
              <td>{auditedInWords(field, after, brand)}</td>
              <td className="num">{mentions}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Examples {...{ of, swap, brand, chart, protocol, groups, mayReadCases }} />
    </section>
  );
}

const MOST_EXAMPLES = 8;

interface ExamplesProps extends SwapFoundProps {
  readonly groups: ReadonlyArray<SwapBody["groups"][number]>;
}

/** A few of the mentions with both decisions; each opens with both cases. */
function Examples({ of, swap, brand, chart, protocol, groups, mayReadCases }: ExamplesProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const examples = groups
    .flatMap(({ title: why, examples: few }) => few.map((example) => ({ why, ...example })))
    .slice(0, MOST_EXAMPLES);
  const quoteOf = useQuotes(of, mayReadCases ? examples.map(({ mention }) => mention) : []);
  return (
    <>
      <h4 className="equity-what">{t("For example")}</h4>
      {examples.map((example) => (
        <Example
          key={example.mention}
          {...example}
          brand={brand}
          quote={quoteOf(example.mention)}
          onOpen={mayReadCases ? () => setOpened(example.mention) : null}
        />
      ))}
      {opened !== null && (
        <TraceDialog
          {...{ of, brand, chart, protocol }}
          mention={opened}
          swap={swap.id}
          sides={{ before: t("As it is"), after: t("The same {how}", { how: swapTitle(swap) }) }}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

interface ExampleProps {
  readonly mention: string;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly changed: readonly string[];
  readonly why: string;
  readonly brand: Brand;
  readonly quote: Quote | null | undefined;
  readonly onOpen: (() => void) | null;
}

function Example({ mention, before, after, changed, why, brand, quote, onOpen }: ExampleProps) {
  return (
    <details className="equity-example">
      <summary>
        <MentionQuote mention={mention} quote={quote} /> <span className="dim">{why}</span>
      </summary>
      <table className="job-table">
        <thead>
          <tr>
            <th scope="col">{t("What")}</th>
            <th scope="col">{t("As it is")}</th>
            <th scope="col">{t("Swapped")}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(before).map(([field, answer]) => (
            <tr key={field} data-changed={changed.includes(field) || undefined}>
              <th scope="row">{fieldTitle(field)}</th>
              <td>{auditedInWords(field, answer, brand)}</td>
              <td>
                {auditedInWords(field, after[field] ?? "", brand)}
                {changed.includes(field) && <span className="dim"> {t("(otherwise)")}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {onOpen !== null && (
        <Button size="compact-xs" variant="default" onClick={onOpen}>
          {t("Both cases, and why")}
        </Button>
      )}
    </details>
  );
}
