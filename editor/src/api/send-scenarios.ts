import type { ProtocolDraftBody } from "@parley/engine";
import { readDraft, saveScenarios } from "./drafts.ts";
import { awaitRevision, type DraftPlace } from "./keep-draft.ts";

type Documents = ProtocolDraftBody["scenarios"];

/** What became of a draft's scenarios: the revision that they were saved over, and the draft as it is then. */
interface SentScenarios {
  readonly from: number;
  readonly draft: ProtocolDraftBody;
}

/**
 * Changes a draft's scenarios as the server has them now, so that what others added stays. What is drawn meanwhile is saved
 * behind it, over the revision that it makes; unless somebody else had saved the draft before, which is asked about as ever.
 */
export function sendScenarios(
  { brand, draft, revision }: DraftPlace,
  change: (scenarios: Documents) => readonly object[],
): Promise<SentScenarios> {
  const sending = (async () => {
    const now = await readDraft(brand, draft);
    return { from: now.revision, draft: await saveScenarios(brand, draft, change(now.scenarios), now.revision) };
  })();
  awaitRevision(
    draft,
    sending.then(
      (sent) => (sent.from === revision ? sent.draft.revision : revision),
      () => revision,
    ),
  );
  return sending;
}
