import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { VersionChanged } from "@parley/engine";
import { publishDraft } from "../../api/drafts.ts";

/** What is said with a publication, and how it gets on. */
export interface Publishing {
  /** What is new. */
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** Why doubts may stand. */
  readonly because: string;
  readonly onBecause: (because: string) => void;
  readonly isBusy: boolean;
  readonly error: Error | null;
  /** What came of it; undefined before. */
  readonly done: VersionChanged | undefined;
  readonly onPublish: () => void;
  /** Ends it: words are kept until they were published. */
  readonly leave: () => void;
}

/** Publishes a draft as it is saved at a revision. */
export function usePublishing(brand: string, draft: string, revision: number): Publishing {
  const client = useQueryClient();
  const [note, setNote] = useState("");
  const [because, setBecause] = useState("");
  const publish = useMutation({
    mutationFn: () => {
      const why = because.trim();
      return publishDraft(brand, { draft, revision, note: note.trim(), ...(why === "" ? {} : { because: why }) });
    },
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "draft" }),
  });
  return {
    note,
    onNote: setNote,
    because,
    onBecause: setBecause,
    isBusy: publish.isPending,
    error: publish.error,
    done: publish.data,
    onPublish: () => publish.mutate(),
    leave() {
      if (publish.data !== undefined) {
        setNote("");
        setBecause("");
      }
      publish.reset();
    },
  };
}
