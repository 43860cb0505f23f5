import type { MentionInput, MentionResult, TurnBody } from "@parley/engine";
import type { Promises, Wish } from "./promises.ts";

/** The case ended by its own timers before somebody else came to it, or what lay on its desk lapsed. */
const LATE = ["PARLEY_CASE_FINISHED", "PARLEY_CONFLICT"];

/** A client that keeps what it is promised. Each call throws a TypeError when the connection ends, as it does when the server is killed. */
export class CrashClient {
  readonly #url: string;
  readonly #keys: { readonly writer: string; readonly approver: string };
  readonly #promises: Promises;

  constructor(url: string, keys: { readonly writer: string; readonly approver: string }, promises: Promises) {
    this.#url = url;
    this.#keys = keys;
    this.#promises = promises;
  }

  /** Sends a mention; its case. */
  async mention(mention: MentionInput): Promise<string> {
    const text = await this.#ask("POST", "/v1/brands/sturdy/mentions", { body: mention });
    const { case: id } = JSON.parse(text ?? "") as TurnBody;
    this.#promises.mentions.set(mention.id, id);
    return id;
  }

  /** Sends mentions as a stream of lines, and keeps each answer as it comes. */
  async mentions(mentions: readonly MentionInput[]): Promise<void> {
    const response = await fetch(`${this.#url}/v1/brands/sturdy/mentions`, {
      method: "POST",
      headers: { authorization: `Bearer ${this.#keys.writer}`, "content-type": "application/x-ndjson" },
      body: mentions.map((mention) => JSON.stringify(mention)).join("\n"),
    });
    let rest = "";
    for await (const text of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) this.#keepLine(JSON.parse(line) as MentionResult);
    }
  }

  #keepLine({ id, status, case: kept, problem }: MentionResult): void {
    if (problem !== undefined || id === null || typeof kept !== "string")
      throw new Error(`a mention of a stream was not taken: ${status} ${JSON.stringify(problem)}`);
    this.#promises.mentions.set(id, kept);
  }

  /** Tells a case an event; false when it came too late. */
  async event(caseId: string, id: string, type: string): Promise<boolean> {
    const text = await this.#ask("POST", `/v1/cases/${caseId}/events`, { body: { id, type } });
    if (text === null) return false;
    this.#promises.events.set(id, caseId);
    return true;
  }

  /** Asks for a change, which is kept as unanswered until its answer is there; null when it came too late. */
  async change<T>(wish: Wish): Promise<T | null> {
    const { answers, unanswered, replies } = this.#promises;
    unanswered.set(wish.key, wish);
    const answer = await this.#ask(wish.method, wish.path, wish);
    unanswered.delete(wish.key);
    if (answer === null) return null;
    const before = answers.get(wish.key);
    if (before !== undefined && before.answer !== answer)
      throw new Error(`${wish.key} was answered ${before.answer}, and again ${answer}`);
    answers.set(wish.key, { wish, answer });
    const written = wish.body?.text;
    if (wish.path.endsWith("/reply") && typeof written === "string") replies.set(written, true);
    return (answer === "" ? {} : JSON.parse(answer)) as T;
  }

  async read<T>(path: string): Promise<T> {
    return JSON.parse((await this.#ask("GET", path, {})) ?? "") as T;
  }

  async #ask(method: string, path: string, wish: Partial<Wish>): Promise<string | null> {
    const { key, body, asApprover } = wish;
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${asApprover === true ? this.#keys.approver : this.#keys.writer}`,
        "content-type": "application/json",
        ...(key === undefined ? {} : { "idempotency-key": key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (response.ok) return text;
    // On a machine with much to do this client is held up itself, in the middle of its request; nothing of it was taken.
    if (response.status === 408) return this.#ask(method, path, wish);
    if (LATE.some((code) => text.includes(code))) return null;
    throw new Error(`${method} ${path}: ${response.status} ${text}`);
  }
}
