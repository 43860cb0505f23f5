import type { Facts } from "@parley/engine";

type Guard = (facts: Facts) => boolean;

const among = (one: string, ...many: readonly string[]): boolean => many.includes(one);

/** What the airline's conditions say, written by hand as a programmer would who has no conditions in CEL. */
export const AIRLINE_GUARDS: Readonly<Record<string, Guard>> = {
  spam: ({ triage }) => triage.intent === "spam",
  abuseOnly: ({ triage }) => triage.abusive && triage.intent === "abuse",
  notToUs: ({ mention, triage }) =>
    !mention.tagged &&
    mention.public &&
    !triage.urgent &&
    !triage.press &&
    triage.personalData.length === 0 &&
    !among(triage.intent, "complaint", "question", "request"),
  urgentNow: ({ triage }) => triage.urgent,
  pressAsks: ({ triage }) => triage.press || triage.intent === "press",
  privateMatter: ({ triage }) => triage.personalData.length > 0 || triage.intent === "request",
  complaint: ({ triage }) => triage.intent === "complaint",
  question: ({ triage }) => triage.intent === "question",
  praise: ({ triage }) => triage.intent === "praise",
  shownInPublic: ({ mention, triage }) => mention.public && triage.personalData.length > 0,
  showsMore: ({ mention, triage }) =>
    mention.public && triage.personalData.length > 0 && !triage.urgent && !triage.press && triage.intent !== "press",
  askedBefore: ({ triage }) => triage.priorContact,
  writtenInPrivate: ({ mention }) => !mention.public,
  notMoreThanPress: ({ triage }) => !triage.urgent,
  notMoreThanPrivate: ({ triage }) => !triage.urgent && !triage.press && triage.intent !== "press",
  notMoreThanComplaint: (facts) => noMoreThan(facts, "press", "request"),
  notMoreThanQuestion: (facts) => noMoreThan(facts, "press", "request", "complaint"),
  notMoreThanPraise: (facts) => noMoreThan(facts, "press", "request", "complaint", "question"),
  stillUnclear: ({ triage }) =>
    among(triage.intent, "unknown", "abuse", "spam") &&
    !triage.urgent &&
    !triage.press &&
    triage.personalData.length === 0,
  onlyAbuseAgain: ({ triage }) => among(triage.intent, "abuse", "spam", "unknown") && !triage.urgent,
  greatReach: ({ author, triage }) => (author.followers ?? 0) >= 10_000 && triage.intent === "complaint",
  goesViral: ({ mention }) => (mention.shares ?? 0) >= 40,
  manyReport: ({ similar }) => similar.authorsLast10Minutes >= 5,
};

const noMoreThan = ({ triage }: Facts, ...more: readonly string[]): boolean =>
  !triage.urgent && !triage.press && !among(triage.intent, ...more) && triage.personalData.length === 0;
