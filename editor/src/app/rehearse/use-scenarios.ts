import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ProtocolDraftBody } from "@parley/engine";
import { sendScenarios } from "../../api/send-scenarios.ts";
import type { ScenarioDocument } from "../../model/rehearsal/mend-scenario.ts";
import { t } from "../../texts/texts.ts";
import type { Saving } from "../design/use-saving.ts";

/** What is made of a draft's scenarios. */
type Change = (scenarios: readonly ScenarioDocument[]) => readonly ScenarioDocument[];

/** The scenarios that are kept with a draft. */
export interface Scenarios {
  readonly all: readonly ScenarioDocument[];
  readonly isSaving: boolean;
  readonly error: Error | null;
  /** Changes them as the server has them now. */
  readonly change: (change: Change, onDone?: () => void) => void;
  /** Shows them as somebody else saved them. */
  readonly takeIn: (saved: readonly ScenarioDocument[]) => void;
  readonly forgetError: () => void;
}

/** Keeps a draft's scenarios. They are changed as they are on the server, so that what others added meanwhile stays. */
export function useScenarios({ brand, id, scenarios: opened }: ProtocolDraftBody, saving: Saving): Scenarios {
  const [all, setAll] = useState<readonly ScenarioDocument[]>(opened);
  const saved = useMutation({
    mutationFn: async (change: Change) => {
      // Both are revisions of the one draft: they go one after the other.
      if (saving.status !== "saved") throw new Error(t("The draft itself is not saved yet. Try again in a moment."));
      return sendScenarios({ brand, draft: id, revision: saving.revision }, change);
    },
    onSuccess: ({ from, draft }) => {
      setAll(draft.scenarios);
      saving.followed(from, draft.revision);
    },
  });
  return {
    all,
    isSaving: saved.isPending,
    error: saved.error,
    change: (change, onDone) => saved.mutate(change, onDone === undefined ? {} : { onSuccess: onDone }),
    takeIn: setAll,
    forgetError: saved.reset,
  };
}
