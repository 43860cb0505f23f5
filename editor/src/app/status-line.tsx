import type { Connection } from "../api/use-live.ts";
import type { Chart } from "../model/chart.ts";

const WORDS = {
  connecting: "connecting …",
  live: "live",
  reconnecting: "connection lost, reconnecting …",
  stale: "not live any more, reconnecting …",
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
      <span className="num">
        {chart.states.length} states · {chart.transitions} transitions
      </span>
      <span title={version}>
        version <code>{version.slice(0, 12)}</code>
      </span>
      <a href="/docs">API reference</a>
    </footer>
  );
}
