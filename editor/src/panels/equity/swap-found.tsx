import { nameInWords, type Brand, type Protocol, type SwapBody } from "@parley/engine";
import { BarsChart } from "../../look/charts/bars-chart.tsx";
import { auditedInWords, fieldsInWords, whyInWords } from "../../model/equity/equity-rows.ts";
import type { Chart } from "../../model/chart.ts";
import { t } from "../../texts/texts.ts";

interface SwapFoundProps {
  readonly swap: SwapBody;
  readonly brand: Brand;
  readonly chart: Chart;
  readonly protocol: Protocol;
}

/** What one swap changed: through which conditions, from what to what, and examples with both decisions. */
export function SwapFound({ swap, brand, chart, protocol }: SwapFoundProps) {
  const { title, changed, moves } = swap;
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
              <th scope="row">{nameInWords(field)}</th>
              <td>{auditedInWords(field, before, brand)}</td>
              <td>{auditedInWords(field, after, brand)}</td>
              <td className="num">{mentions}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h4 className="equity-what">{t("For example")}</h4>
      {groups
        .flatMap(({ title: why, examples }) => examples.map((example) => ({ why, ...example })))
        .slice(0, MOST_EXAMPLES)
        .map((example) => (
          <Example key={example.mention} {...example} brand={brand} />
        ))}
    </section>
  );
}

const MOST_EXAMPLES = 8;

type ExampleProps = SwapBody["groups"][number]["examples"][number] & { readonly why: string; readonly brand: Brand };

function Example({ mention, before, after, changed, why, brand }: ExampleProps) {
  return (
    <details className="equity-example">
      <summary>
        <b>{mention}</b> <span className="dim">{why}</span>
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
              <th scope="row">{nameInWords(field)}</th>
              <td>{auditedInWords(field, answer, brand)}</td>
              <td>
                {auditedInWords(field, after[field] ?? "", brand)}
                {changed.includes(field) && <span className="dim"> {t("(otherwise)")}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
