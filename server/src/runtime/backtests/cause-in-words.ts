import type { Cause, Protocol } from "@parley/engine";

/** Why two versions part, in words: a condition by its title. */
export function causeInWords({ conditions }: Pick<Protocol, "conditions">, { kind, of, condition }: Cause): string {
  if (condition === undefined) return `${kind} ${of}`;
  return `condition “${conditions[condition]?.title ?? condition}”, at ${of}`;
}
