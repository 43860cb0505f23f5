/** Every error code that Parley can answer with, and what it means. One table; the reference lists it. */
export const ERROR_CODES = {
  PARLEY_PROTOCOL_INVALID: "The protocol document does not have the shape of a protocol.",
  PARLEY_PROTOCOL_UNSOUND: "The protocol names something that does not exist, or a condition does not type-check.",
  PARLEY_BRAND_INVALID: "The brand file does not have the shape of a brand.",
  PARLEY_SCENARIO_INVALID:
    "A scenario does not have the shape of one, makes no sense, or names what the protocol does not have.",
  PARLEY_ARRIVALS_INVALID: "A model of arrivals does not have the shape of one, or has nothing to draw mentions from.",
  PARLEY_ROSTER_INVALID:
    "A roster does not have the shape of a roster, or names a lead or hours that the brand does not have.",
  PARLEY_BACKTEST_INVALID:
    "A backtest cannot be run so: its model of outside events, or a change of what-if, does not fit.",
  PARLEY_MENTION_INVALID: "A mention lacks a required field, or a field has the wrong shape.",
  PARLEY_EVENT_INVALID: "An event is unknown, lacks a field, or may not be sent from outside.",
  PARLEY_BODY_INVALID:
    "The request is not as it must be: its body is not JSON or too large, or a field or parameter is wrong.",
  PARLEY_KEY_MISSING: "The request carries no API key, and no session of somebody who signed in.",
  PARLEY_KEY_UNKNOWN: "The API key is unknown, revoked or expired.",
  PARLEY_SIGN_IN_REFUSED: "The e-mail address and the password do not belong together.",
  PARLEY_TOO_MANY_TRIES: "Signing in was tried too often; try again after the time given.",
  PARLEY_ORIGIN_REFUSED: "A write that rests on a session came from another site than this server's own pages.",
  PARLEY_FORBIDDEN: "The caller is known, but may not do this here.",
  PARLEY_HOST_REFUSED: "The request names a host that this server does not answer for.",
  PARLEY_NOT_FOUND: "There is nothing at this address.",
  PARLEY_ERASED: "What was here was erased: nothing of it is kept, and it is not taken again.",
  PARLEY_CONFLICT: "Somebody else was first, or the thing is not in a state that allows this.",
  PARLEY_REPLY_UNSENDABLE:
    "A reply cannot go out so: it is too long for its channel, or the channel does not carry it.",
  PARLEY_STALE: "What was sent rests on an older revision than the one that is kept.",
  PARLEY_GATE_CLOSED: "A version may not go live: the gate found something against it.",
  PARLEY_GATE_TOO_SLOW: "The gate gave up on a protocol: to look at it takes more time or memory than it may.",
  PARLEY_BACKTEST_TOO_SLOW:
    "A backtest, an equity audit or a staffing run was broken off: it took more time or memory than it may.",
  PARLEY_REPEAT_DIFFERS: "An idempotency key came again with another request.",
  PARLEY_STATE_FOREIGN: "A case was to be advanced under a version of the protocol that it does not belong to.",
  PARLEY_JOURNAL_BROKEN: "A case cannot be taken again from its journal: an input is missing, or was changed.",
  PARLEY_CASE_FINISHED: "The case has finished; it takes no more events.",
  PARLEY_REQUEST_TOO_SLOW: "The request's body did not come in the time that it may take.",
  PARLEY_NOT_READY: "The server is stopping, or its database does not take writes.",
  PARLEY_OVERLOADED: "More requests wait than the server accepts; try again after the time given.",
  PARLEY_RATE_EXCEEDED: "The caller sends faster than its rate allows; try again after the time given.",
  PARLEY_PORT_TAKEN: "Another program listens on the port.",
  PARLEY_DATA_UNWRITABLE: "The data folder cannot be written.",
  PARLEY_DATA_DAMAGED: "The database file is damaged: the operator must look, and perhaps take a backup.",
  PARLEY_DATA_TOO_NEW: "The database was written by a newer Parley.",
  PARLEY_CONFIG_INVALID: "A setting has a value that Parley cannot use.",
  PARLEY_FILE_UNREADABLE: "A file could not be read or is not what its name says.",
  PARLEY_BUG: "A promise of the code itself was broken; please report it.",
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** Whose turn it is: the user's (mend the input), the operator's (mend the machine), or ours. */
export type ErrorKind = "user" | "operational" | "bug";

export interface ErrorDetails {
  /** How to mend it, in one sentence. */
  readonly hint?: string;
  /** Where: a field (`author.handle`), a path in the protocol, a file. */
  readonly at?: string;
  readonly kind?: ErrorKind;
  readonly issues?: readonly Issue[];
  /** After how many ms the same may be tried again with hope. */
  readonly retryAfterMs?: number;
  /** What a client may want as data beside the message: further members of the problem, as RFC 9457 allows. */
  readonly also?: { readonly [member: string]: unknown };
  readonly cause?: unknown;
}

/** The one error class: `code` is stable, `message` says what is wrong, `at` where, `hint` how to mend it. */
export class ParleyError extends Error {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  readonly hint: string | undefined;
  readonly at: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly issues: readonly Issue[];
  readonly also: { readonly [member: string]: unknown };

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = "ParleyError";
    this.code = code;
    this.kind = details.kind ?? "user";
    this.hint = details.hint;
    this.at = details.at;
    this.retryAfterMs = details.retryAfterMs;
    this.issues = details.issues ?? [];
    this.also = details.also ?? {};
  }
}

/** A finding about a document. */
export interface Issue {
  /** Stable, kebab-case; `engine/CHECKS.md` tells each. */
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly message: string;
  /** How to mend it, in one sentence. */
  readonly hint?: string;
  /** Where: a path such as `clocks.firstReply.within`, or `machine.` with a state's path or a transition's id. */
  readonly at: string;
  /** In an expression: from which character, and up to which, end excluded. */
  readonly start?: number;
  readonly end?: number;
  /** True only where it holds whatever the conditions say. What is not certain is a warning. */
  readonly certain: boolean;
  /** Why the protocol's author accepts it; then it is listed, and counts no more. */
  readonly accepted?: string;
}
