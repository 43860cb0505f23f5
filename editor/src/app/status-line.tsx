import type { Connection } from "../api/use-live.ts";
import type { Chart } from "../model/chart.ts";
import { rich } from "../texts/rich.ts";
import { t } from "../texts/texts.ts";
import { sizeInWords } from "./chart-size.ts";

const WORDS = {
  connecting: t("connecting …"),
  live: t("live"),
  reconnecting: t("connection lost, reconnecting …"),
  stale: t("not live any more, reconnecting …"),
} as const satisfies Record<Connection, string>;

interface StatusLineProps {
  readonly connection: Connection;
  readonly chart: Chart;
  readonly version: string;
}

/** The line that always says whether what is shown is live, and which protocol it is. */
export function StatusLine({ connection, chart, version }: StatusLineProps) {
  return (
    <footer className="status">
      <span className="connection" data-state={connection} role="status">
        {WORDS[connection]}
      </span>
      <span className="num">{sizeInWords(chart)}</span>
      <span title={version}>{rich("version {version}", { version: <code>{version.slice(0, 12)}</code> })}</span>
      <a href="/docs">{t("API reference")}</a>
    </footer>
  );
}
