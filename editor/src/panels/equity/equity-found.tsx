import { useMemo, useState } from "react";
import type { Brand, Protocol, SwapBody } from "@parley/engine";
import type { JobOfMentions } from "../../api/job-mentions.ts";
import { BarsChart } from "../../look/charts/bars-chart.tsx";
import {
  fieldsInWords,
  mostFirst,
  shareInWords,
  swapTable,
  swapTitle,
  worstOf,
  type EquityFound,
} from "../../model/equity/equity-rows.ts";
import { readChart } from "../../model/chart.ts";
import { t } from "../../texts/texts.ts";
import { SwapFound } from "./swap-found.tsx";
import "./equity.css";

interface EquityFoundViewProps {
  readonly of: JobOfMentions;
  readonly found: EquityFound;
  readonly brand: Brand;
  readonly protocol: Protocol;
  /** May whoever looks see what people wrote? */
  readonly mayReadCases: boolean;
}

/** What an audit found: in sentences first, then by what was swapped, and across channels. */
export function EquityFoundView({ of, found, brand, protocol, mayReadCases }: EquityFoundViewProps) {
  const [chosen, setChosen] = useState<string | null>(worstOf(found.swaps)?.id ?? null);
  const chart = useMemo(() => readChart(protocol, brand), [protocol, brand]);
  const swap = found.swaps.find(({ id, changed }) => id === chosen && changed > 0);
  const swaps = mostFirst(found.swaps);
  const people = swaps.filter(({ about }) => about !== "channel");
  const channels = swaps.filter(({ about }) => about === "channel");
  return (
    <>
      {people.length > 0 && (
        <SwapBars
          title={t("Served differently, by what was swapped")}
          about={t("The same mentions, with one thing about them otherwise. Choose a row to see why.")}
          {...{ swaps: people, chosen, onChoose: setChosen }}
        />
      )}
      {channels.length > 0 && (
        <SwapBars
          title={t("The same fault on another channel")}
          about={t(
            "Who is served otherwise because of where they wrote. That the answer goes there as well does not count.",
          )}
          {...{ swaps: channels, chosen, onChoose: setChosen }}
        />
      )}
      {swap === undefined ? (
        <p className="small">
          {chosen === null
            ? t("Nobody is served differently by anything that was swapped.")
            : t("Nobody is served differently by this.")}
        </p>
      ) : (
        <SwapFound key={swap.id} {...{ of, swap, brand, chart, protocol, mayReadCases }} />
      )}
      <MayDiffer swaps={found.swaps} />
    </>
  );
}

interface SwapBarsProps {
  readonly title: string;
  readonly about: string;
  readonly swaps: readonly SwapBody[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

function SwapBars({ title, about, swaps, chosen, onChoose }: SwapBarsProps) {
  return (
    <section className="job-card">
      <BarsChart
        title={title}
        about={about}
        rows={swaps.map((each) => ({
          id: each.id,
          title: swapTitle(each),
          values: [each.mentions === 0 ? 0 : each.changed / each.mentions],
          says: shareInWords(each),
        }))}
        series={[{ title: t("Share served differently"), tone: "accent" }]}
        whole={1}
        table={swapTable(swaps)}
        chosen={chosen}
        onChoose={onChoose}
      />
    </section>
  );
}

function MayDiffer({ swaps }: { readonly swaps: readonly SwapBody[] }) {
  const rows = swaps.filter(({ also }) => Object.keys(also).length > 0);
  if (rows.length === 0) return null;
  return (
    <details className="equity-example">
      <summary>{t("What differs, and may")}</summary>
      <p className="small">
        {t(
          "Where the answer goes follows from where somebody wrote, and how bad a case is taken to be is for the house to know.",
        )}
      </p>
      <table className="job-table">
        <thead>
          <tr>
            <th scope="col">{t("The same mentions")}</th>
            <th scope="col">{t("Differs in")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((swap) => (
            <tr key={swap.id}>
              <th scope="row">{swapTitle(swap)}</th>
              <td>{fieldsInWords(swap.also)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
