import { factsOf } from "@parley/engine";
import { keptCase, noCase } from "../cases/kept-case.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import type { Holder } from "./keep-publishing.ts";

/** A case as a holder of publishing. It is called by what it is about or where it is: nothing that its author wrote. */
export function caseHolder({ statements, programs }: Pick<TurnKit, "statements" | "programs">, id: string): Holder {
  const row = statements.loadCase(id);
  if (row === undefined) throw noCase(id);
  const { version, state } = keptCase(programs, row);
  const { topics } = version.brand;
  const about = factsOf(state).triage.topics.flatMap((name) =>
    Object.hasOwn(topics, name) ? [topics[name]?.title] : [],
  );
  const where = version.titles(state.active).at(-1) ?? version.protocol.title;
  return { holder: id, name: about.length === 0 ? `A case in "${where}"` : `A case about ${about.join(", ")}` };
}
