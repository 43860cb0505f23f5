/** What reports read of a case, kept up to date by each of its steps. Answers are words: a value, `none` or `undecided`. */
export interface CaseFactsTable {
  brand: string;
  opened_at: number;
  case_id: string;
  /** The channel on which the customer wrote. */
  came_by: string;
  public: 0 | 1;
  intent: string;
  /** A JSON list. */
  topics: string;
  status: "open" | "done";
  outcome: string | null;
  fallback: 0 | 1;
  /** How many of the five questions have no answer. */
  undecided: number;
  respond: string;
  respond_because: string | null;
  /** The promise, such as `PT1H@desk`; else the answer's word. */
  due: string;
  due_because: string | null;
  /** Epoch ms. */
  due_at: number | null;
  lead: string;
  lead_because: string | null;
  channel: string;
  channel_because: string | null;
  offline: string;
  offline_because: string | null;
  /** Epoch ms at which the first `reply.sent` came. */
  first_reply_at: number | null;
  public_replies: number;
  private_replies: number;
  /** Handovers to phone or call-back. */
  calls: number;
  /** Handovers to anything else. */
  handoffs: number;
}

/** How a clock of a case did, over all of its runs. */
export interface CaseClocksTable {
  brand: string;
  opened_at: number;
  case_id: string;
  clock: string;
  status: string;
  /** How often it was started. */
  runs: number;
  met: number;
  breached: number;
  /** From its start until it was last met, in ms. */
  met_after: number | null;
}
