import { Button } from "@mantine/core";
import { reportHtml, reportMarkdown, type EquityAuditBody } from "@parley/engine";
import { t } from "../texts/texts.ts";
import { download } from "./download.ts";

interface DownloadReportProps {
  /** The file's name, without its ending. */
  readonly name: string;
  readonly report: NonNullable<EquityAuditBody["result"]>["report"];
}

/** Gives a report as a file to send around: Markdown, or a page of HTML that stands alone. */
export function DownloadReport({ name, report }: DownloadReportProps) {
  return (
    <div className="job-deeds">
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => download(`${name}.md`, new Blob([reportMarkdown(report)], { type: "text/markdown" }))}
      >
        {t("Report as Markdown")}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => download(`${name}.html`, new Blob([reportHtml(report)], { type: "text/html" }))}
      >
        {t("Report as HTML")}
      </Button>
    </div>
  );
}
