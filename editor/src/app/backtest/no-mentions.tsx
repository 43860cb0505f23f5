import { t } from "../../texts/texts.ts";

/** What is shown while the brand has recorded nothing: how mentions come. */
export function NoMentions() {
  return (
    <div className="list-empty backtest-empty" role="status">
      <h3>{t("No mention was recorded yet")}</h3>
      <p>
        {t(
          "Whatever comes to this brand over its channels or the API is recorded. Then it can go through any draft, beside what is live.",
        )}
      </p>
      <p>{t("Until then, choose a file: an export of what was written before, as a table (CSV) or lines of JSON.")}</p>
    </div>
  );
}
