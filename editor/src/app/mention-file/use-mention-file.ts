import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ColumnMap, MentionFileBody } from "@parley/engine";
import { sayColumns, sendMentionFile } from "../../api/mention-files.ts";
import { isReady } from "../../model/backtest/mention-columns.ts";

/** A file of mentions that was chosen: on its way, with its columns to be said, or ready to be run. */
export interface ChosenFile {
  readonly file: MentionFileBody | null;
  /** Can it be run? */
  readonly isReady: boolean;
  readonly isSending: boolean;
  readonly sendError: Error | null;
  readonly onFile: (file: File) => void;
  /** Are its columns being said? */
  readonly isMapping: boolean;
  readonly isSaying: boolean;
  readonly sayError: Error | null;
  readonly onMap: () => void;
  readonly onColumns: (columns: ColumnMap) => void;
  readonly onLeave: () => void;
}

/** Follows a file of mentions from the disk to the server. */
export function useMentionFile(brand: string): ChosenFile {
  const [isMapping, setMapping] = useState(false);
  const [said, setSaid] = useState<{ readonly file: string; readonly columns: ColumnMap } | null>(null);
  const sending = useMutation({
    mutationFn: (file: File) => sendMentionFile(brand, file),
    onSuccess: (file) => setMapping(!isReady(file)),
  });
  const saying = useMutation({
    mutationFn: ({ file, columns }: { readonly file: string; readonly columns: ColumnMap }) =>
      sayColumns(brand, file, columns),
    onSuccess: (_, words) => {
      setSaid(words);
      setMapping(false);
    },
  });
  const sent = sending.data ?? null;
  const file = sent !== null && said?.file === sent.id ? { ...sent, columns: said.columns } : sent;
  return {
    file,
    isReady: file !== null && isReady(file),
    isSending: sending.isPending,
    sendError: sending.error,
    onFile: sending.mutate,
    isMapping: isMapping && file !== null,
    isSaying: saying.isPending,
    sayError: saying.error,
    onMap: () => setMapping(true),
    onColumns: (columns) => file !== null && saying.mutate({ file: file.id, columns }),
    onLeave: () => {
      saying.reset();
      setMapping(false);
    },
  };
}
