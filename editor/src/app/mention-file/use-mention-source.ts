import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { hasMentionsQuery } from "../../api/backtests.ts";
import { useMentionFile, type ChosenFile } from "./use-mention-file.ts";

/** Whose mentions some work takes: the brand's recorded ones, or those of a file. */
export interface MentionSource {
  readonly isFile: boolean;
  readonly onSource: (isFile: boolean) => void;
  /** Has the brand recorded any? */
  readonly hasRecorded: boolean;
  /** Null for those who may not see mentions. */
  readonly file: ChosenFile | null;
  /** The file's id; null where it is not ready, or recorded ones are taken. */
  readonly ready: string | null;
  /** Is there nothing to take yet? */
  readonly isLacking: boolean;
}

/** Where the mentions come from: recorded ones, unless there are none or somebody says otherwise. */
export function useMentionSource(brand: string, mayReadCases: boolean): MentionSource {
  const known = useQuery({ ...hasMentionsQuery(brand), enabled: mayReadCases });
  const file = useMentionFile(brand);
  const [chosen, setChosen] = useState<boolean | null>(null);
  // Who may not see mentions cannot know whether there are any: the work will tell.
  const hasRecorded = known.data ?? true;
  const isFile = mayReadCases && (chosen ?? !hasRecorded);
  const ready = isFile && file.isReady ? (file.file?.id ?? null) : null;
  return {
    isFile,
    onSource: setChosen,
    hasRecorded,
    file: mayReadCases ? file : null,
    ready,
    isLacking: isFile ? ready === null : !hasRecorded,
  };
}
