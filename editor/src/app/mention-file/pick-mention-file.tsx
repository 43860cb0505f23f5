import { ColumnsDialog } from "../../panels/backtest/columns-dialog.tsx";
import { FilePick } from "../../panels/backtest/file-pick.tsx";
import type { ChosenFile } from "./use-mention-file.ts";

/** Where a file of mentions is chosen, and its columns are said. */
export function PickMentionFile({ of }: { readonly of: ChosenFile }) {
  return (
    <>
      <FilePick {...of} error={of.sendError} />
      {of.isMapping && of.file !== null && (
        <ColumnsDialog
          file={of.file}
          isSaying={of.isSaying}
          error={of.sayError}
          onColumns={of.onColumns}
          onClose={of.onLeave}
        />
      )}
    </>
  );
}
