import type { FollowedRow } from "../../model/backtest/followed.ts";
import { t } from "../../texts/texts.ts";

interface FollowedViewProps {
  readonly title: string;
  readonly rows: readonly FollowedRow[];
}

/** More are no list to read. */
const MOST_ROWS = 12;

/** What differs in what follows, before and after; nothing where nothing does. */
export function FollowedView({ title, rows }: FollowedViewProps) {
  if (rows.length === 0) return null;
  return (
    <section className="followed">
      <table className="changed-mentions" aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">
              <span className="visually-hidden">{t("What is counted")}</span>
            </th>
            <th scope="col">{t("Before")}</th>
            <th scope="col">{t("After")}</th>
          </tr>
        </thead>
        {rows.slice(0, MOST_ROWS).map(({ id, title: name, numbers }) => (
          <tbody key={id}>
            {numbers.map(({ what, before, after }, place) => (
              <tr key={what}>
                {place === 0 && (
                  <th scope="rowgroup" rowSpan={numbers.length}>
                    {name}
                  </th>
                )}
                <td className="dim">{what}</td>
                <td className="num">{before}</td>
                <td className="num">{after}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {rows.length > MOST_ROWS && <p className="small">{t("and {count} more", { count: rows.length - MOST_ROWS })}</p>}
    </section>
  );
}
