import type { Issue } from "../errors.ts";
import type { Json } from "./json.ts";

/** How large a document may be that comes from outside: what recurses over it must not run out of stack. */
export const JSON_LIMITS = { depth: 200, values: 200_000 } as const;

type Fault = Pick<Issue, "at" | "message" | "hint">;

/**
 * Copies a value that should be JSON, leaving out what is undefined. Gives the faults instead when it is not: code,
 * instances of classes, circles, a `__proto__`, or more than the limits. Never recurses further than the limits.
 */
export function plainJson(value: unknown): { readonly json: Json } | { readonly faults: readonly Fault[] } {
  const reading = new Reading();
  const json = reading.read(value, [], 0);
  return reading.faults.length === 0 ? { json } : { faults: reading.faults };
}

class Reading {
  readonly faults: Fault[] = [];
  #values = 0;

  read(value: unknown, at: readonly string[], depth: number): Json {
    this.#values += 1;
    if (depth > JSON_LIMITS.depth)
      return this.#fault([...at.slice(0, 8), "…"], `It is nested more than ${JSON_LIMITS.depth} deep.`);
    if (this.#values > JSON_LIMITS.values) return this.#tooMuch(at);
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    if (typeof value === "function")
      return this.#fault(at, "This is code.", "Name it, and leave what it does to the tool that runs it.");
    if (typeof value !== "object") return this.#fault(at, `This is no JSON but ${typeof value}.`);
    return Array.isArray(value)
      ? value.map((each, index) => this.read(each, [...at, `${index}`], depth + 1))
      : this.#object(value, at, depth);
  }

  #object(value: object, at: readonly string[], depth: number): Json {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
      return this.#fault(
        at,
        "This is an instance of a class, not JSON.",
        "Give a machine's configuration: machine.config.",
      );
    const read: [string, Json][] = [];
    for (const [key, each] of Object.entries(value)) {
      if (this.faults.length > 0) break;
      if (key === "__proto__") this.#fault([...at, key], "This key is not taken.", "Give it another name.");
      else if (each !== undefined) read.push([key, this.read(each, [...at, key], depth + 1)]);
    }
    return Object.fromEntries(read);
  }

  #tooMuch(at: readonly string[]): null {
    return this.faults.length > 0 ? null : this.#fault(at, `It has more than ${JSON_LIMITS.values} values.`);
  }

  #fault(at: readonly string[], message: string, hint?: string): null {
    this.faults.push({ at: at.join("."), message, ...(hint === undefined ? {} : { hint }) });
    return null;
  }
}
