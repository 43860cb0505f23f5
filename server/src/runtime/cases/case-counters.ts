import type { Kysely } from "kysely";
import { countCases, type CaseCounts } from "../../store/cases/count-cases.ts";
import type { Tables } from "../../store/tables.ts";

/** How many cases each brand has: counted in the database once, then kept up to date by each commit. */
export class CaseCounters {
  readonly #counts = new Map<string, { open: number; all: number }>();

  /** The counts of a brand. */
  async of(reads: Kysely<Tables>, brand: string): Promise<CaseCounts> {
    const known = this.#counts.get(brand);
    if (known !== undefined) return known;
    const before = this.#changes;
    const counted = { ...(await countCases(reads, brand)) };
    // A commit between the two counts may be missing from one of them: then this result is not kept.
    if (this.#changes === before) this.#counts.set(brand, counted);
    return counted;
  }

  #changes = 0;

  /** A case of the brand was opened and committed. */
  opened(brand: string, stillOpen: boolean): void {
    this.#changes += 1;
    const counts = this.#counts.get(brand);
    if (counts === undefined) return;
    counts.all += 1;
    if (stillOpen) counts.open += 1;
  }

  /** A case of the brand finished and was committed. */
  finished(brand: string): void {
    this.#changes += 1;
    const counts = this.#counts.get(brand);
    if (counts !== undefined) counts.open -= 1;
  }
}
