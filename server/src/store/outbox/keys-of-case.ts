/**
 * The range in which all effect keys of a case lie: keys are `case:step:index`, and `;` follows `:`.
 * So the unique index on keys finds a case's effects, and the hot path need not feed another one.
 */
export function keysOfCase(caseId: string): readonly [after: string, before: string] {
  return [`${caseId}:`, `${caseId};`];
}
