import { Button, FileButton } from "@mantine/core";
import type { MentionFileBody } from "@parley/engine";
import { errorInWords } from "../../api/error-words.ts";
import { t } from "../../texts/texts.ts";

interface FilePickProps {
  readonly file: MentionFileBody | null;
  readonly isReady: boolean;
  readonly isSending: boolean;
  readonly error: Error | null;
  readonly onFile: (file: File) => void;
  readonly onMap: () => void;
}

/** The file whose mentions are run, and which of its columns is which. */
export function FilePick({ file, isReady, isSending, error, onFile, onMap }: FilePickProps) {
  return (
    <div className="file-pick">
      {file !== null && (
        <p className="file-chosen">
          <b>{file.name}</b>
          <span className="dim">
            {file.kind === "jsonl"
              ? t("lines of JSON")
              : isReady
                ? t("{count, plural, one {# column} other {# columns}}", { count: file.headings.length })
                : t("Its columns are not said yet.")}
          </span>
        </p>
      )}
      <div className="file-deeds">
        <FileButton accept=".csv,.jsonl,.ndjson,text/csv" onChange={(chosen) => chosen !== null && onFile(chosen)}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="default" loading={isSending}>
              {file === null ? t("Choose a file …") : t("Another file …")}
            </Button>
          )}
        </FileButton>
        {file?.kind === "csv" && (
          <Button size="compact-sm" variant="default" onClick={onMap}>
            {t("Columns …")}
          </Button>
        )}
      </div>
      {error !== null && (
        <p className="late" role="alert">
          {errorInWords(error)}
        </p>
      )}
      {file === null && (
        <p className="small">{t("A table with columns (CSV), or lines of JSON. Nothing of it is recorded.")}</p>
      )}
    </div>
  );
}
