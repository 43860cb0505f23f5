/** The five questions, in the order in which a person asks them. */
export const QUESTIONS = [
  { field: "respond", title: "Respond", question: "Should we respond?" },
  { field: "due", title: "When", question: "By when?" },
  { field: "lead", title: "Lead", question: "Who takes the lead?" },
  { field: "channel", title: "Channel", question: "Where do we answer?" },
  { field: "offline", title: "Offline", question: "Does it leave the public channel, and how?" },
] as const;

export type DecisionField = (typeof QUESTIONS)[number]["field"];

/** Where an answer came from: the state or the transition whose action gave it. */
export interface AnswerSource {
  readonly state: string;
  readonly transition?: string;
}

/** One answer: not yet given, given (a value), or given as "none"; the last two always say why. */
export type Answer =
  | { readonly status: "undecided" }
  | {
      readonly status: "decided";
      readonly value: string;
      readonly because: string;
      readonly by: AnswerSource;
      /** On `due` only: the clock, and its promise as the protocol writes it (`PT1H@desk`). */
      readonly clock?: string;
      readonly within?: string;
    }
  | { readonly status: "none"; readonly because: string; readonly by: AnswerSource };

/** An answer that was given, if only as "none". */
export type GivenAnswer = Exclude<Answer, { status: "undecided" }>;

/** The decision of a case. `respond` is `yes` or `no`; `due` an ISO 8601 instant; the rest names of the brand or the vocabulary. */
export type Decision = { readonly [F in DecisionField]: Answer };

/** An answer that was given and then changed. */
export interface EarlierAnswer {
  readonly field: DecisionField;
  readonly answer: Answer;
}

/** How many earlier answers a case remembers, newest last; the journal's traces have them all. */
export const REMEMBERED_ANSWERS = 20;

const UNDECIDED: Answer = { status: "undecided" };

/** The decision of a case that has decided nothing yet. */
export const NOTHING_DECIDED: Decision = {
  respond: UNDECIDED,
  due: UNDECIDED,
  lead: UNDECIDED,
  channel: UNDECIDED,
  offline: UNDECIDED,
};

/** The fields that are still undecided. */
export function undecidedFields(decision: Decision): DecisionField[] {
  return FIELDS.filter((field) => decision[field].status === "undecided");
}

const FIELDS = QUESTIONS.map(({ field }) => field);

/** An answer as one word: its value, `none` or `undecided`. */
export function answerWord(answer: Answer): string {
  return answer.status === "decided" ? answer.value : answer.status;
}
