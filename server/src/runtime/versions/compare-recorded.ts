import {
  causeWords,
  comparedIn,
  Comparison,
  compile,
  followedSentence,
  type Brand,
  type Changes,
  type ComparisonFound,
  type Protocol,
  type RecordedLookBody,
} from "@parley/engine";
import { GATE } from "../../limits.ts";
import { recorded, type RecordedWish } from "../backtests/recorded.ts";

/** What is compared: how two versions decide a brand's recorded mentions, for the brand as it is now. */
export interface ComparedSubject {
  readonly brand: Brand;
  readonly live: Protocol;
  readonly candidate: Protocol;
  readonly recorded: RecordedWish;
  /** When that must be enough, in ms; what was found by then is told. */
  readonly withinMs: number;
}

/** What is found, beside which version it was compared with. */
export type Compared = Omit<RecordedLookBody, "against">;

/** Runs recorded mentions through both versions, one after the other; `at` is told where that stands. */
export function compareRecorded(subject: ComparedSubject, at: (where: string) => void): Compared {
  const { brand, live, candidate, withinMs } = subject;
  const until = performance.now() + withinMs;
  at("recorded");
  const run = new Comparison([compile(live, brand), compile(candidate, brand)]);
  let complete = true;
  for (const { entry, mention } of recorded(subject.recorded)) {
    if (mention !== null && performance.now() > until) {
      complete = false;
      break;
    }
    if (mention !== null) at(`recorded.${mention.id}`);
    run.take(entry);
  }
  const found = comparedBody(candidate, run.changes());
  const ended = endedBy(run, until);
  if (ended === null) {
    const says = inWords(found, "What follows is not known: the time was up.", false, subject.recorded.last);
    return { ...found, complete: false, says };
  }
  const follows = followedSentence(candidate, comparedIn(ended));
  return { ...found, complete, follows, says: inWords(found, follows, complete, subject.recorded.last) };
}

/** Lets all cases end on both sides; null when the time was up before they had. */
function endedBy(run: Comparison, until: number): ComparisonFound | null {
  const ending = run.ending();
  while (performance.now() <= until) {
    const next = ending.next();
    if (next.done === true) return next.value;
  }
  return null;
}

function comparedBody(protocol: Protocol, { mentions, changed, fields, groups }: Changes) {
  const words = causeWords(protocol);
  return {
    mentions,
    changed,
    fields: { ...fields },
    groups: groups.slice(0, GATE.recordedGroups).map((group) => ({
      cause: group.cause,
      title: words(group.cause),
      mentions: group.mentions,
      fields: { ...group.fields },
      examples: group.examples.slice(0, GATE.recordedExamples).map(({ id }) => id),
    })),
  };
}

function inWords(
  { mentions, changed, groups }: ReturnType<typeof comparedBody>,
  follows: string | null,
  complete: boolean,
  asked: number,
): string {
  if (mentions === 0) return complete ? "No mention is recorded yet." : "The time was up before the first mention.";
  const which = complete
    ? `the newest ${mentions} recorded mentions`
    : `${mentions} of the newest ${asked} recorded mentions, until the time was up`;
  const unknown = complete ? "" : "; what was not run through is not known";
  const after = follows === null ? "" : ` ${follows}`;
  if (changed === 0) {
    const same = complete && follows === null ? ": nothing changes" : unknown;
    if (mentions === 1)
      return `The newest recorded mention ${follows === null ? "is decided as before" : "gets the same five answers"}${same}.${after}`;
    return `Of ${which}, all ${follows === null ? "are decided as before" : "get the same five answers"}${same}.${after}`;
  }
  const [first] = groups;
  const most = first === undefined ? "" : `; most by the ${first.title} (${first.mentions})`;
  return `${changed} of ${which} ${changed === 1 ? "is" : "are"} decided otherwise${most}.${after}`;
}
