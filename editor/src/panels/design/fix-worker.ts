import { fixesFor, type Brand, type Fix, type Issue, type Protocol } from "@parley/engine";

/** A finding for which a way out is wanted. */
export interface FixQuestion {
  readonly issue: Issue;
  readonly protocol: Protocol;
  readonly brand: Brand;
}

/** What is asked under a number; null when nobody wants to know any more. */
export interface FixAsked {
  readonly turn: number;
  readonly question: FixQuestion | null;
}

/** The ways out of the finding that was asked about under a number. */
export interface FixAnswer {
  readonly turn: number;
  readonly fixes: readonly Fix[];
}

const waiting = new Map<number, FixQuestion>();

/** One question at a time, so that those taken back meanwhile are never looked at. */
function answerNext(): void {
  const [next] = waiting;
  if (next === undefined) return;
  const [turn, { issue, protocol, brand }] = next;
  waiting.delete(turn);
  // Before the answer: should one question make it fail, the others are still answered.
  if (waiting.size > 0) setTimeout(answerNext);
  postMessage({ turn, fixes: fixesFor(issue, protocol, brand) } satisfies FixAnswer, {});
}

addEventListener("message", ({ data: { turn, question } }: MessageEvent<FixAsked>) => {
  if (question === null) {
    waiting.delete(turn);
    return;
  }
  waiting.set(turn, question);
  if (waiting.size === 1) setTimeout(answerNext);
});
