import { fixesIn, type Brand, type Fix, type Issue, type Protocol } from "@parley/engine";

/** A document in which findings are to be mended. */
export interface FixedDocument {
  readonly protocol: Protocol;
  readonly brand: Brand;
}

/** A document, of which everything that is asked from then on is a finding; a finding that is asked about under a number; or the number of a question that nobody wants answered any more. */
export type FixAsked =
  | { readonly kind: "document"; readonly document: FixedDocument }
  | { readonly kind: "finding"; readonly turn: number; readonly issue: Issue }
  | { readonly kind: "takenBack"; readonly turn: number };

/** The ways out of the finding that was asked about under a number. */
export interface FixAnswer {
  readonly turn: number;
  readonly fixes: readonly Fix[];
}

let fixesOf: ReturnType<typeof fixesIn> = () => [];
const waiting = new Map<number, () => FixAnswer>();

/** One question at a time, so that those taken back meanwhile are never looked at. */
function answerNext(): void {
  const [next] = waiting;
  if (next === undefined) return;
  const [turn, answer] = next;
  waiting.delete(turn);
  // Before the answer: should one question make it fail, the others are still answered.
  if (waiting.size > 0) setTimeout(answerNext);
  postMessage(answer(), {});
}

addEventListener("message", ({ data }: MessageEvent<FixAsked>) => {
  switch (data.kind) {
    case "document":
      fixesOf = fixesIn(data.document.protocol, data.document.brand);
      return;
    case "takenBack":
      waiting.delete(data.turn);
      return;
    default: {
      const { turn, issue } = data;
      const fixes = fixesOf;
      waiting.set(turn, () => ({ turn, fixes: fixes(issue) }));
      if (waiting.size === 1) setTimeout(answerNext);
    }
  }
});
