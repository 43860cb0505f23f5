import { t } from "../../texts/texts.ts";

/** For a terminal; `care` is the folder of a protocol. */
const COMMAND = t("npx parley replay care --mentions export.csv --out decisions.csv");

/** How mentions of a file go through the draft: on the command line, which also writes every decision. */
export function FileHint() {
  return (
    <details className="file-hint">
      <summary>{t("Mentions from a file")}</summary>
      <p className="small">
        {t(
          "A CSV or JSON Lines export goes through a protocol on the command line, which also writes every decision as CSV. Download the draft beside its brand first.",
        )}
      </p>
      <pre>
        <code>{COMMAND}</code>
      </pre>
      <p className="small">{t("--column text=tweet says which column is which; --against names another version.")}</p>
    </details>
  );
}
