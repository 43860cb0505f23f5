import type { Protocol, ProtocolDraftBody } from "@parley/engine";
import { forgetCrashCopy } from "./crash-copy.ts";
import { ApiProblem, putJson } from "./http.ts";

/** A draft, and the revision that the screen has of it. */
export interface DraftPlace {
  readonly brand: string;
  readonly draft: string;
  readonly revision: number;
}

/** The revision that each draft will have when what was sent last has come. */
const sent = new Map<string, Promise<number>>();
/** Drafts that were left before all of them was saved. */
const left = new Map<string, Promise<void>>();

const enc = encodeURIComponent;

/** Saves a draft's document over the revision that it was made from; the new revision. A newer one there: ApiProblem 412. */
export async function saveDraft(brand: string, draft: string, document: object, over: number): Promise<number> {
  const saved = await putJson<ProtocolDraftBody>(`/v1/brands/${enc(brand)}/drafts/${enc(draft)}`, document, {
    "if-match": `"${over}"`,
  });
  return saved.revision;
}

/** Saves a draft as `saveDraft` does, behind what is on its way; whoever leaves it meanwhile can wait for that. */
export function sendDraft({ brand, draft, revision }: DraftPlace, protocol: Protocol): Promise<number> {
  const before = sent.get(draft);
  const sending =
    before === undefined
      ? saveDraft(brand, draft, protocol, revision)
      : before.then((over) => saveDraft(brand, draft, protocol, over));
  awaitRevision(draft, sending);
  return sending;
}

/** Lets what is saved next wait for a revision of the draft that is on its way. */
export function awaitRevision(draft: string, sending: Promise<number>): void {
  const isOver = (): void => {
    if (sent.get(draft) === sending) sent.delete(draft);
  };
  sent.set(draft, sending);
  sending.then(isOver, isOver);
}

/**
 * Saves what a draft was left with, behind what is on its way, and forgets the copy in this browser. Where that fails the copy
 * stays, and is offered when the draft is opened again.
 */
export function saveLeft(place: DraftPlace, protocol: Protocol | null): void {
  const { brand, draft } = place;
  const leaving = afterSent(place, protocol)
    .then(() => forgetCrashCopy(brand, draft))
    .catch((error: unknown) => {
      if (!(error instanceof ApiProblem)) throw error;
    })
    .finally(() => left.get(draft) === leaving && left.delete(draft));
  left.set(draft, leaving);
}

async function afterSent({ brand, draft, revision }: DraftPlace, protocol: Protocol | null): Promise<void> {
  const over = (await sent.get(draft)) ?? revision;
  if (protocol !== null) await saveDraft(brand, draft, protocol, over);
}

/** Ends when what a draft was left with is saved, or could not be. */
export async function whenLeft(draft: string): Promise<void> {
  await left.get(draft);
}
