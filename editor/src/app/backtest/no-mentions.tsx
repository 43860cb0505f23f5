import { t } from "../../texts/texts.ts";

/** For a terminal; `care` is the folder of a protocol. */
const COMMAND = t("npx parley replay care --mentions export.csv");

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
      <p>{t("An export of what was written before goes through a protocol on the command line:")}</p>
      <pre>
        <code>{COMMAND}</code>
      </pre>
    </div>
  );
}
