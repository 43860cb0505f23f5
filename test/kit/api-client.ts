import { readFileSync } from "node:fs";
import type { CaseBody, MentionInput, TurnBody } from "@parley/engine";
import { exampleFolder } from "./example.ts";

/** What an integrator does over HTTP. */
export class ApiClient {
  readonly #url: string;
  readonly #key: string;

  constructor(url: string, key: string | null) {
    if (key === null) throw new Error("the server showed no key: it was not its first start");
    this.#url = url;
    this.#key = key;
  }

  async postMention(brand: string, mention: MentionInput): Promise<TurnBody> {
    return this.#post(`/v1/brands/${brand}/mentions`, mention);
  }

  async postEvent(
    caseId: string,
    event: { id: string; type: string; data?: Record<string, string> },
  ): Promise<TurnBody> {
    return this.#post(`/v1/cases/${caseId}/events`, event);
  }

  async case(id: string): Promise<CaseBody> {
    const response = await fetch(`${this.#url}/v1/cases/${id}`, { headers: { authorization: `Bearer ${this.#key}` } });
    return (await response.json()) as CaseBody;
  }

  async #post(path: string, body: object): Promise<TurnBody> {
    const response = await fetch(`${this.#url}${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${this.#key}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as TurnBody;
  }
}

/** The two hundred labelled mentions of the airline. */
export function airlineMentions(): MentionInput[] {
  return readFileSync(`${exampleFolder("airline-care")}mentions.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as MentionInput);
}
