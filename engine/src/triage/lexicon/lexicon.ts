/**
 * What a cue shows.
 *
 * Feelings: `grievance` (something went wrong), `heat` (anger without a subject), `praise`, `abuse`.
 * Acts: `question`, `request` (a whole request by itself), `ask` (wants something done), `press`, `spam`, `priorContact`.
 * Own matters: `own` (my), `mine` (a whole "I booked"), `matter` (booking, refund), `belonging` (bag), `lack` (not there), `damage`.
 * Urgency: `urgent`, `risk` (medicine, child), `now`, `past` (last year), `hypothetical` (what if).
 * Grammar: `negator`, `contrast` (but), `plain` (a phrase that says nothing, and silences the cues inside it).
 */
export const CUE_KINDS = [
  "grievance",
  "heat",
  "praise",
  "abuse",
  "question",
  "request",
  "ask",
  "press",
  "spam",
  "priorContact",
  "own",
  "mine",
  "matter",
  "belonging",
  "lack",
  "damage",
  "urgent",
  "risk",
  "now",
  "past",
  "hypothetical",
  "negator",
  "contrast",
  "plain",
] as const;
export type CueKind = (typeof CUE_KINDS)[number];

/** Cues by weight, separated by commas. */
export type CueList = string | { readonly [weight: number]: string };

/** What one language has to say: its small words, and the cues of each kind. */
export interface Lexicon {
  readonly language: string;
  readonly stopWords: string;
  readonly cues: { readonly [kind in CueKind]?: CueList };
}
