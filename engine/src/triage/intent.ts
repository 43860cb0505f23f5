import type { TriageFacts } from "../vocabulary/facts.ts";
import { quote, strength, wordsOf, type Evidence } from "./evidence.ts";
import { ownMatter } from "./own-matter.ts";

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
const GRAVE = 3;
const MUCH_MORE = 2.5;
const MUCH_PRAISE = 6;

/** Decides the intent: the first rule that fits, each a comparison of summed weights. */
export function readIntent(evidence: Evidence, hasTopics: boolean): IntentReading {
  const spam = strength(evidence, "spam") + (evidence.read.links > 0 && strength(evidence, "spam") > 0 ? 1 : 0);
  const press = strength(evidence, "press");
  const grievance = strength(evidence, "grievance");
  const complaint = grievance + strength(evidence, "heat");
  const praise = strength(evidence, "praise");
  const abuse = strength(evidence, "abuse");
  const question = questionStrength(evidence);
  const matter = ownMatter(evidence);

  if (spam >= SPAM && matter.length === 0) return sure("spam", spam, complaint, wordsOf(evidence, "spam"));
  if (press >= PRESS) return sure("press", press, complaint / 2, wordsOf(evidence, "press"));
  if (matter.length > 0 && praise < complaint + strength(evidence, "request") + MUCH_PRAISE) return sure("request", 4, praise / 2, quote(evidence.read, matter));
  if (abuse >= INSULT && grievance < COMPLAINT && question < QUESTION && !hasTopics && praise < abuse) return sure("abuse", abuse, grievance, wordsOf(evidence, "abuse"));
  // A question mark alone is rhetoric when something went wrong: "three hours late, really?"
  const asks = question >= PLAIN_QUESTION ? question >= complaint : question >= QUESTION && complaint < COMPLAINT;
  if (asks && question >= praise) return sure("question", question, Math.max(complaint, praise), wordsOf(evidence, "question") || "?");
  if (complaint >= COMPLAINT && (complaint >= praise || (grievance >= GRAVE && praise < MUCH_MORE * complaint))) {
    return sure("complaint", complaint, Math.max(praise, question) / 2, wordsOf(evidence, "grievance", "heat"));
  }
  if (praise >= PRAISE && praise > complaint) return sure("praise", praise, Math.max(complaint, question), wordsOf(evidence, "praise"));
  if (asks) return sure("question", question, complaint, wordsOf(evidence, "question") || "?");
  if (abuse >= INSULT) return sure("complaint", abuse, praise, wordsOf(evidence, "abuse"));
  return { intent: "unknown", confidence: 0.3, because: "" };
}

/** Words that ask count at the start of a clause; anywhere else only together with a question mark. */
function questionStrength(evidence: Evidence): number {
  const { words, questionMarks } = evidence.read;
  let asked = 0;
  for (const { from, weight } of evidence.signs.question ?? []) {
    const starts = from < 2 || words[from - 2]?.clause !== words[from]?.clause;
    if (questionMarks > 0 || (starts && weight > 1)) asked = Math.max(asked, weight);
  }
  return asked + (questionMarks > 0 ? 2 : 0);
}

function sure(intent: Intent, strongest: number, next: number, because: string): IntentReading {
  const margin = strongest / (strongest + next + 1);
  return { intent, confidence: Math.round(Math.min(0.98, 0.4 + margin * 0.6) * 100) / 100, because };
}
