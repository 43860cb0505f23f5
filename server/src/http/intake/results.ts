import { MentionInput, type MentionResult, type ParsedMention } from "@parley/engine";
import type { MentionAnswer } from "../../runtime/host.ts";
import { problemOf } from "../on-error.ts";
import { checked } from "../read-json.ts";
import type { Services } from "../services.ts";

/** What a list or a stream of mentions was sent with: who answers for its problems. */
export interface Sending {
  readonly services: Services;
  readonly requestId: string;
}

/** A value that has the shape of a mention; throws PARLEY_MENTION_INVALID. */
export const mentionOf = (value: unknown): ParsedMention =>
  checked(value, MentionInput, "PARLEY_MENTION_INVALID", "mention");

/** The id that a value would have as a mention, when it has one. */
export function idOf(value: unknown): string | null {
  const id = typeof value === "object" && value !== null && "id" in value ? value.id : null;
  return typeof id === "string" ? id.slice(0, 200) : null;
}

/** The result of a mention that was answered, as JSON. The answer is JSON already, and is not read again. */
export function answeredResult(id: string, { opened, case: into, body }: MentionAnswer): string {
  return `{"id":${JSON.stringify(id)},"status":${opened ? 201 : 200},"case":${JSON.stringify(into)},"answer":${body}}`;
}

/** The result of a mention that was not taken, as JSON; what we did not foresee is logged and kept from the client. */
export function refusedResult({ services, requestId }: Sending, id: string | null, error: unknown): string {
  const problem = problemOf(error, requestId);
  if (problem.status >= 500) services.log.error({ err: error, requestId, mention: id }, "a mention was not taken");
  return JSON.stringify({ id, status: problem.status, problem } satisfies MentionResult);
}
