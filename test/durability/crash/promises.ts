/** A change that a client wants, under an idempotency key: it may be sent again and again. */
export interface Wish {
  readonly key: string;
  readonly method: "POST" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: { readonly [name: string]: unknown };
  /** Somebody else's key: whoever asks for an approval cannot give it. */
  readonly asApprover?: true;
}

/** What clients were promised over many lives of a server: answers that they have in hand. */
export class Promises {
  /** Acknowledged mentions and their cases. */
  readonly mentions = new Map<string, string>();
  /** Acknowledged events: id and case. */
  readonly events = new Map<string, string>();
  /** Replies that people wrote, by their text: were they acknowledged? */
  readonly replies = new Map<string, boolean>();
  /** Acknowledged changes: the wish, and its answer as it was given. */
  readonly answers = new Map<string, { readonly wish: Wish; readonly answer: string }>();
  /** Changes that were sent, and whose answer never came. */
  readonly unanswered = new Map<string, Wish>();
}
