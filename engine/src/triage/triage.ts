import type { ParsedMention } from "../contract/mention.ts";
import type { Brand } from "../protocol/brand.ts";
import type { TriageFacts } from "../vocabulary/facts.ts";
import type { TriageReason } from "../vocabulary/triage-reason.ts";
import { cuesFor } from "./cues.ts";
import { collectEvidence, strength, wordsOf, type Evidence } from "./evidence.ts";
import { readIntent } from "./intent.ts";
import { recogniseLanguage } from "./language.ts";
import { compilePersonalData, type PersonalData } from "./personal-data/personal-data.ts";
import { compileTopics, type Topics } from "./topics.ts";
import { readUrgency } from "./urgency.ts";
import { readWords, type Words } from "./words.ts";

/** The triage facts of a mention, and what they rest on. */
export interface TriageReading {
  readonly facts: TriageFacts;
  readonly because: readonly TriageReason[];
}

/** Reads the triage facts of a brand's mentions. */
export interface Triage {
  read(mention: MentionToRead): TriageReading;
}

/** As much of a mention as triage looks at. */
export interface MentionToRead extends Pick<ParsedMention, "text" | "tagged" | "language" | "triage"> {
  readonly author: Pick<ParsedMention["author"], "language">;
}

/**
 * Compiles a brand's triage, once; what the sender says in `mention.triage` wins over what is read.
 *
 * @example
 * const triage = compileTriage(brand);
 * const { facts } = triage.read(mention);
 */
export function compileTriage(brand: Brand): Triage {
  const topics = compileTopics(brand.topics);
  const personalData = compilePersonalData(brand);
  return {
    read(mention) {
      const read = readWords(mention.text);
      const own = readText(read, mention, brand, topics, personalData);
      return mention.triage ? heedSender(own, mention.triage) : own;
    },
  };
}

function readText(
  read: Words,
  mention: MentionToRead,
  brand: Brand,
  topics: Topics,
  personalData: PersonalData,
): TriageReading {
  const because: TriageReason[] = [];
  const note = <K extends keyof TriageFacts>(
    fact: K,
    value: TriageFacts[K],
    words: string,
    confidence: number,
  ): TriageFacts[K] => {
    because.push({ fact, value, because: words, confidence });
    return value;
  };

  const recognised = recogniseLanguage(read, brand.languages);
  const language = mention.language ?? recognised.language ?? mention.author.language ?? brand.languages[0] ?? "en";
  // A sender's language may be that of the app: words are read in the language that they are written in.
  const written = recognised.by === "words" && recognised.language ? recognised.language : language;
  const evidence = collectEvidence(read, cuesFor(written));
  const found = topics.read(read);
  const data = personalData.read(read, written);
  const intent = readIntent(evidence, { hasTopics: found.length > 0, tagged: mention.tagged });
  const urgency = readUrgency(evidence);
  const press = intent.intent === "press";
  const isSpam = intent.intent === "spam";

  note("intent", intent.intent, intent.because, intent.confidence);
  const facts: TriageFacts = {
    intent: intent.intent,
    sentiment: sentimentOf(evidence, intent.intent === "request"),
    topics: found.map(({ topic }) => topic),
    abusive: strength(evidence, "abuse") >= 3,
    urgent: urgency.urgent && !isSpam,
    press,
    personalData: data.map(({ kind }) => kind),
    priorContact: strength(evidence, "priorContact") >= 3,
    language,
    confidence: intent.confidence,
  };
  note("sentiment", facts.sentiment, wordsOf(evidence, "praise", "grievance", "heat", "abuse"), 0.6);
  if (found.length > 0) note("topics", facts.topics, found.map(({ words }) => words).join(", "), 0.9);
  if (facts.abusive) note("abusive", true, wordsOf(evidence, "abuse"), 0.8);
  if (facts.urgent) note("urgent", true, urgency.because, 0.8);
  if (press) note("press", true, intent.because, intent.confidence);
  if (data.length > 0)
    note("personalData", facts.personalData, data.map(({ because: shown }) => shown).join(", "), 0.95);
  if (facts.priorContact) note("priorContact", true, wordsOf(evidence, "priorContact"), 0.8);
  note(
    "language",
    language,
    mention.language
      ? "said by the sender"
      : recognised.by === "nothing"
        ? "taken for granted"
        : `its ${recognised.by}`,
    mention.language ? 1 : recognised.confidence,
  );
  return { facts, because };
}

function sentimentOf(evidence: Evidence, isRequest: boolean): TriageFacts["sentiment"] {
  const good = strength(evidence, "praise");
  const bad =
    strength(evidence, "grievance") + strength(evidence, "heat") + strength(evidence, "abuse") + (isRequest ? 1 : 0);
  if (good === bad) return "neutral";
  return good > bad ? "positive" : "negative";
}

function heedSender(own: TriageReading, said: NonNullable<MentionToRead["triage"]>): TriageReading {
  const facts: { -readonly [fact in keyof TriageFacts]: TriageFacts[fact] } = { ...own.facts };
  const because: TriageReason[] = [];
  const heed = <K extends keyof TriageFacts>(fact: K, value: TriageFacts[K] | undefined) => {
    if (value === undefined) return;
    facts[fact] = value;
    because.push({ fact, value, because: "said by the sender", confidence: 1 });
  };
  heed("intent", said.intent);
  heed("sentiment", said.sentiment);
  heed("topics", said.topics);
  heed("abusive", said.abusive);
  heed("urgent", said.urgent);
  heed("press", said.press);
  heed("personalData", said.personalData);
  heed("priorContact", said.priorContact);
  heed("language", said.language);
  heed("confidence", said.confidence ?? (said.intent ? 1 : undefined));
  const heeded = new Set(because.map(({ fact }) => fact));
  return { facts, because: [...because, ...own.because.filter(({ fact }) => !heeded.has(fact))] };
}
