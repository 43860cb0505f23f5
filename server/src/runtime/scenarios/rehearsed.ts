import {
  parseScenarios,
  ParleyError,
  runScenario,
  unknownNames,
  type Program,
  type ScenarioResult,
  type UnknownName,
} from "@parley/engine";

/**
 * A scenario, or a row of its cases, that was rehearsed: what became of it; or why it could not be, with the names in it that
 * are gone.
 */
export type Rehearsed =
  | { readonly result: ScenarioResult }
  | { readonly title: string | null; readonly error: ParleyError; readonly unknown: readonly UnknownName[] };

/** Rehearses a scenario as it is kept, row by row where it has cases. A row that makes no sense does not keep others from running. */
export function* rehearsed(program: Program, document: unknown): Generator<Rehearsed> {
  const told = attempt(() => parseScenarios(document));
  if (told instanceof ParleyError) return yield { title: titleOf(document), error: told, unknown: [] };
  for (const scenario of told) {
    const result = attempt(() => runScenario(program, scenario));
    if (result instanceof ParleyError)
      yield { title: scenario.title, error: result, unknown: unknownNames(program, scenario) };
    else yield { result };
  }
}

function attempt<T>(act: () => T): T | ParleyError {
  try {
    return act();
  } catch (error) {
    if (error instanceof ParleyError) return error;
    throw error;
  }
}

/** The title that a document gives itself, whatever else it may be; null for none. */
export function titleOf(document: unknown): string | null {
  const { title } = (document ?? {}) as { readonly title?: unknown };
  return typeof title === "string" ? title.slice(0, LONGEST_TITLE) : null;
}

const LONGEST_TITLE = 200;
