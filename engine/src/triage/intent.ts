import type { TriageFacts } from "../vocabulary/facts.ts";
import { quote, strength, wordsOf, type Evidence } from "./evidence.ts";
import { namesOwnMatter, ownMatter } from "./own-matter.ts";
import type { Word } from "./words.ts";

export type Intent = TriageFacts["intent"];

/** What is wanted, how sure that is, and the words that show it. */
export interface IntentReading {
  readonly intent: Intent;
  readonly confidence: number;
  readonly because: string;
}

const SPAM = 4;
const PRESS = 3;
const INSULT = 3;
const COMPLAINT = 2;
const PRAISE = 1;
const QUESTION = 2;
/** Words that ask, at the start of a clause: "do you", "how much". */
const PLAIN_QUESTION = 3;
/** Weight of verbs that ask when they come first and a question mark last: "is", "can". */
const VERB = 2;
const FEWEST_WORDS = 3;
/** Words of a text that says more than "this one". */
const STATEMENT = 6;
const GRAVE = 3;
const MUCH_MORE = 2.5;
const MUCH_PRAISE = 6;

/** Decides the intent: the first rule that fits, each a comparison of summed weights. */
export function readIntent(
  evidence: Evidence,
  { hasTopics, tagged }: { readonly hasTopics: boolean; readonly tagged: boolean },
): IntentReading {
  // Spam gets no answer at all, so that one phrase alone never makes it.
  const spamSigns = (evidence.signs.spam ?? []).length + Math.min(1, evidence.read.links);
  const spam = spamSigns > 1 ? strength(evidence, "spam") : 0;
  const press = strength(evidence, "press");
  const grievance = strength(evidence, "grievance");
  const complaint = grievance + strength(evidence, "heat");
  const praise = strength(evidence, "praise");
  const abuse = strength(evidence, "abuse");
  const { question, isPlain } = readQuestion(evidence);
  const matter = ownMatter(evidence, isPlain);

  if (spam >= SPAM && matter.length === 0) return sure("spam", spam, complaint, wordsOf(evidence, "spam"));
  if (press >= PRESS) return sure("press", press, complaint / 2, wordsOf(evidence, "press"));
  if (matter.length > 0 && praise < complaint + strength(evidence, "request") + MUCH_PRAISE)
    return sure("request", 4, praise / 2, quote(evidence.read, matter));
  if (abuse >= INSULT && grievance < COMPLAINT && question < QUESTION && !hasTopics && praise < abuse)
    return sure("abuse", abuse, grievance, wordsOf(evidence, "abuse"));
  const named = !isPlain && complaint < COMPLAINT && praise < PRAISE ? namesOwnMatter(evidence) : [];
  if (named.length > 0 && tagged) return { intent: "request", confidence: 0.45, because: quote(evidence.read, named) };
  // A question mark alone is rhetoric when something went wrong: "three hours late, really?"
  const asks = isPlain ? question >= complaint : question >= QUESTION && complaint < COMPLAINT;
  if (asks && question >= praise)
    return sure("question", question, Math.max(complaint, praise), wordsOf(evidence, "question") || "?");
  if (complaint >= COMPLAINT && (complaint >= praise || (grievance >= GRAVE && praise < MUCH_MORE * complaint))) {
    return sure("complaint", complaint, Math.max(praise, question) / 2, wordsOf(evidence, "grievance", "heat"));
  }
  if (praise >= PRAISE && (praise > complaint || complaint < COMPLAINT))
    return sure("praise", praise, Math.max(complaint, question), wordsOf(evidence, "praise"));
  if (asks) return sure("question", question, complaint, wordsOf(evidence, "question") || "?");
  if (abuse >= INSULT) return sure("complaint", abuse, praise, wordsOf(evidence, "abuse"));
  // Whoever tells a brand something about itself, and nothing good, complains.
  const tells =
    tagged &&
    evidence.read.words.length >= STATEMENT &&
    (hasTopics || complaint > 0 || strength(evidence, "negator") > 0);
  if (tells)
    return { intent: "complaint", confidence: 0.4, because: wordsOf(evidence, "grievance", "heat", "negator") };
  return { intent: "unknown", confidence: 0.3, because: "" };
}

/**
 * How strongly something is asked, and whether in so many words.
 * These count at the start of a clause, or anywhere together with a question mark; verbs alone need both.
 */
function readQuestion(evidence: Evidence): { readonly question: number; readonly isPlain: boolean } {
  const { words, questionMarks } = evidence.read;
  const isMarked = questionMarks > 0 && words.length >= FEWEST_WORDS;
  const anger = evidence.signs.heat ?? [];
  let asked = 0;
  for (const { from, weight } of evidence.signs.question ?? []) {
    if (anger.some((sign) => sign.from <= from && sign.to > from)) continue;
    const starts = startsClause(words, from);
    if (weight === VERB) asked = Math.max(asked, isMarked && starts ? PLAIN_QUESTION : 0);
    else if (isMarked || (starts && weight >= PLAIN_QUESTION)) asked = Math.max(asked, weight);
  }
  return { question: asked + (isMarked ? 2 : 0), isPlain: asked >= PLAIN_QUESTION };
}

const OPENERS = new Set(
  "and so but or hi hello hey hiya also just y pero hola et bonjour ou und aber hallo e ma ciao mas ola en maar hoi".split(
    " ",
  ),
);

function startsClause(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return !before || before.clause !== words[at]?.clause || (OPENERS.has(before.form) && startsClause(words, at - 1));
}

function sure(intent: Intent, strongest: number, next: number, because: string): IntentReading {
  const margin = strongest / (strongest + next + 1);
  return { intent, confidence: Math.round(Math.min(0.98, 0.4 + margin * 0.6) * 100) / 100, because };
}
