import { skipToken, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
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

/** The file of a brand that was chosen last, and how it is kept: whoever chose it for one kind of rehearsal has it for the others. */
function useKeptFile(brand: string) {
  const client = useQueryClient();
  const queryKey = ["mention-file", brand];
  const { data } = useQuery<MentionFileBody>({ queryKey, queryFn: skipToken, staleTime: Infinity, gcTime: Infinity });
  return [data ?? null, (file: MentionFileBody) => client.setQueryData(queryKey, file)] as const;
}

/** Follows a file of mentions from the disk to the server. */
export function useMentionFile(brand: string): ChosenFile {
  const [isMapping, setMapping] = useState(false);
  const [file, keep] = useKeptFile(brand);
  const sending = useMutation({
    mutationFn: (chosen: File) => sendMentionFile(brand, chosen),
    onSuccess: (sent) => {
      keep(sent);
      setMapping(!isReady(sent));
    },
  });
  const saying = useMutation({
    mutationFn: ({ of, columns }: { readonly of: MentionFileBody; readonly columns: ColumnMap }) =>
      sayColumns(brand, of.id, columns),
    onSuccess: (_, { of, columns }) => {
      keep({ ...of, columns });
      setMapping(false);
    },
  });
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
    onColumns: (columns) => file !== null && saying.mutate({ of: file, columns }),
    onLeave: () => {
      saying.reset();
      setMapping(false);
    },
  };
}
