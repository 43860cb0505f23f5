import { useMachine } from "@xstate/react";
import { useCallback, useEffect, useRef } from "react";
import type { Protocol } from "@parley/engine";
import { forgetCrashCopy, keepCrashCopy } from "../../api/crash-copy.ts";
import { saveLeft } from "../../api/keep-draft.ts";
import { savingMachine } from "../../api/saving-machine.ts";

/** How a draft is kept: saved, about to be, waiting for the server, refused by it, or in conflict with somebody else's revision. */
export interface Saving {
  readonly status: "saved" | "changed" | "saving" | "waiting" | "conflict" | "refused";
  /** The revision that the screen has. */
  readonly revision: number;
  readonly trouble: string | null;
  /** The document as the server has it, as far as the screen knows. */
  readonly kept: Protocol;
  /** Saves over somebody else's revision, which the designer has seen. */
  readonly saveOver: (revision: number, theirs: Protocol) => void;
  /** What somebody else saved is now the document here, too: there is nothing of it to save. */
  readonly tookIn: (revision: number, theirs: Protocol) => void;
  readonly saveNow: () => void;
  /** What belongs to the draft besides its document was saved over a revision: the next one is ours, too. */
  readonly followed: (from: number, to: number) => void;
}

interface SavedDraft {
  readonly brand: string;
  readonly draft: string;
  readonly revision: number;
  /** The document as it was when the page was opened. */
  readonly opened: Protocol;
}

/** Keeps a document as it changes: in this browser at once, on the server a moment later. */
export function useSaving({ brand, draft, revision: first, opened }: SavedDraft, protocol: Protocol): Saving {
  const [state, send, actor] = useMachine(savingMachine, { input: { brand, draft, revision: first, kept: opened } });
  const { revision, trouble, kept } = state.context;
  const { value: status } = state;
  // Undo may lead back to the very document that was opened: that is a change to be saved, too.
  const last = useRef(opened);
  useEffect(() => {
    if (protocol === last.current) return;
    last.current = protocol;
    send({ type: "changed", protocol });
  }, [protocol, send]);
  useEffect(() => {
    if (status === "saved") forgetCrashCopy(brand, draft);
    else keepCrashCopy(brand, draft, { revision, protocol });
  }, [status, brand, draft, revision, protocol]);
  useEffect(() => {
    const onOnline = (): void => send({ type: "online" });
    window.addEventListener("online", onOnline);
    return () => window.removeEventListener("online", onOnline);
  }, [send]);
  // Whoever goes elsewhere does not wait for the moment after the last change.
  useEffect(
    () => () => {
      const { value, context } = actor.getSnapshot();
      const { wanted, sent } = context;
      if (value === "changed" || value === "saving") saveLeft(context, wanted);
      else if (value === "waiting") saveLeft(context, wanted ?? sent);
    },
    [actor],
  );
  const followed = useCallback((from: number, to: number) => send({ type: "followed", from, to }), [send]);
  const saveOver = useCallback((over: number, theirs: Protocol) => send({ type: "keepMine", over, theirs }), [send]);
  const tookIn = (newer: number, theirs: Protocol): void => {
    last.current = theirs;
    send({ type: "tookIn", revision: newer, protocol: theirs });
  };
  return {
    status,
    revision,
    trouble,
    kept,
    saveOver,
    tookIn,
    saveNow: () => send({ type: "saveNow" }),
    followed,
  };
}
