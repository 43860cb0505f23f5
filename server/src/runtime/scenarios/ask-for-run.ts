import { nearest, ParleyError, type NewScenarioRun, type Protocol } from "@parley/engine";
import type { DraftRow } from "../../store/drafts/load-draft.ts";
import type { Store } from "../../store/open-store.ts";
import type { ProtocolVersionsTable } from "../../store/protocols/tables.ts";
import { brandRow } from "../brands/brand-row.ts";
import { brandIn, protocolIn } from "../kept.ts";
import { liveRow, versionRow } from "../versions/version-rows.ts";
import { titleOf } from "./rehearsed.ts";
import type { KeptScenario, ScenariosSubject } from "./run-scenarios.ts";

/** What runs, and on which revision of the brand. */
export interface AskedRun {
  readonly subject: ScenariosSubject;
  readonly brandRevision: number;
}

/**
 * What is to run of the scenarios that a draft or a version keeps. Throws PARLEY_NOT_FOUND where nothing is live or the version
 * is not there, PARLEY_PROTOCOL_INVALID for a draft that is no protocol yet, and PARLEY_BODY_INVALID for a scenario that is not
 * kept.
 */
export function askedRun(
  store: Store,
  kept: DraftRow | ProtocolVersionsTable,
  { on, only }: Pick<NewScenarioRun, "on" | "only">,
): AskedRun {
  const brand = brandRow(store, kept.brand);
  const documents = JSON.parse(kept.scenarios) as readonly unknown[];
  const all = documents.map((document, place) => ({ place, document }));
  const scenarios = only === undefined ? all : chosen(all, only);
  return {
    subject: { protocol: protocolOf(store, kept, on), brand: brandIn(brand), scenarios },
    brandRevision: brand.revision,
  };
}

function protocolOf(store: Store, kept: DraftRow | ProtocolVersionsTable, on: string | undefined): Protocol {
  if (on === undefined) return protocolIn(kept);
  if (on !== "live") return protocolIn(versionRow(store, kept.brand, on));
  const live = kept.protocol_id === null ? undefined : liveRow(store, kept.brand, kept.protocol_id);
  if (live !== undefined) return protocolIn(live);
  throw new ParleyError("PARLEY_NOT_FOUND", `no version of "${kept.protocol_id ?? "it"}" is live in "${kept.brand}"`, {
    at: "on",
    hint: "Name a version, or leave `on` out.",
  });
}

function chosen(all: readonly KeptScenario[], only: NonNullable<NewScenarioRun["only"]>): KeptScenario[] {
  const titles = all.map(({ document }) => titleOf(document));
  for (const [index, wanted] of only.entries()) {
    if (typeof wanted === "number" ? wanted < all.length : titles.includes(wanted)) continue;
    throw notKept(wanted, `only.${index}`, titles);
  }
  const wanted = new Set(only);
  return all.filter(({ place }) => wanted.has(place) || wanted.has(titles[place] ?? ""));
}

function notKept(wanted: number | string, at: string, titles: readonly (string | null)[]): ParleyError {
  const known = titles.flatMap((title) => title ?? []);
  const meant = typeof wanted === "string" ? nearest(wanted, known) : null;
  const there = `There are ${titles.length}, counted from 0.`;
  return new ParleyError("PARLEY_BODY_INVALID", `there is no scenario ${JSON.stringify(wanted)}`, {
    at,
    hint: meant === null ? there : `Did you mean "${meant}"?`,
  });
}
