import { exportMachine, formatProtocol, scheduledDelays, toMarkdown, toMermaid, type Protocol } from "@parley/engine";
import { t } from "../../texts/texts.ts";

/** A way to write a protocol into a file. */
interface ExportForm {
  readonly title: string;
  /** What it is for, and what it leaves out, in a sentence or two. */
  readonly what: (protocol: Protocol) => string;
  /** How the file's name ends. */
  readonly ending: string;
  readonly type: string;
  readonly write: (protocol: Protocol) => string;
}

/** All ways out, the one that loses nothing first. */
export const EXPORTS: readonly ExportForm[] = [
  {
    title: t("Parley protocol"),
    what: () => t("Everything, to keep or to take to another Parley."),
    ending: ".protocol.json",
    type: "application/json",
    write: formatProtocol,
  },
  {
    title: t("XState machine"),
    what: ({ machine }) =>
      t(
        scheduledDelays(machine).length === 0
          ? "The chart for Stately and XState v5. Conditions, clocks and messages go along in its notes."
          : "The chart for Stately and XState v5. Conditions, clocks and messages go along in its notes; waits in working hours become plain time.",
      ),
    ending: ".xstate.json",
    type: "application/json",
    write: (protocol) => `${JSON.stringify(exportMachine(protocol), null, 2)}\n`,
  },
  {
    title: t("Mermaid diagram"),
    what: () => t("A picture as text, for wikis and pull requests."),
    ending: ".mmd",
    type: "text/plain",
    write: toMermaid,
  },
  {
    title: t("Runbook"),
    what: () => t("The whole protocol in words, as Markdown, to read or to print."),
    ending: ".md",
    type: "text/markdown",
    write: toMarkdown,
  },
];
