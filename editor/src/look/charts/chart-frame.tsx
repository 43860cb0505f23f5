import { useId, useState, type ReactNode } from "react";
import { t } from "../../texts/texts.ts";
import "./charts.css";

/** A colour of a chart; each is one of the theme's variables, so that it is readable in light and dark. */
export type Tone = "accent" | "ok" | "bad" | "due" | "lead" | "channel" | "rest";

/** The theme's colour of a tone. */
export const COLOURS: { readonly [T in Tone]: string } = {
  accent: "var(--accent)",
  ok: "var(--ok)",
  bad: "var(--bad)",
  due: "var(--due)",
  lead: "var(--lead)",
  channel: "var(--channel)",
  rest: "var(--wire)",
};

/** What stands behind a chart: every number of it, as text. The first cell of a row is its heading. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
}

interface ChartFrameProps {
  readonly title: string;
  /** What the chart says, in a sentence: it stands below the title. */
  readonly about?: string | undefined;
  readonly table: ChartTable;
  readonly children: ReactNode;
}

/** A chart under its title, with the table behind it one press away. What is drawn must also be said by text within `children`. */
export function ChartFrame({ title, about, table, children }: ChartFrameProps) {
  const [isTable, setIsTable] = useState(false);
  const id = useId();
  return (
    <figure className="chart-figure" aria-labelledby={id}>
      <figcaption className="chart-head">
        <h3 id={id}>{title}</h3>
        <button
          type="button"
          className="chart-toggle"
          aria-pressed={isTable}
          aria-label={t("{title} as a table", { title })}
          onClick={() => setIsTable(!isTable)}
        >
          {t("Table")}
        </button>
      </figcaption>
      {about !== undefined && <p className="small chart-about">{about}</p>}
      {isTable ? <TableBehind title={title} table={table} /> : children}
    </figure>
  );
}

function TableBehind({ title, table: { head, rows } }: { readonly title: string; readonly table: ChartTable }) {
  return (
    <div className="chart-table">
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{first}</th>
              {cells.map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
