import {
  isoInstant,
  ParleyError,
  parseBrand,
  type Brand,
  type BrandFileBody,
  type BrandSaved,
  type Issue,
} from "@parley/engine";
import { VERSIONS } from "../../limits.ts";
import type { Store } from "../../store/open-store.ts";
import { listBrandRevisions } from "../../store/protocols/list-brand-revisions.ts";
import { prepareSaveBrand } from "../../store/protocols/save-brand.ts";
import type { BrandRevisionsTable } from "../../store/protocols/tables.ts";
import type { Caller } from "../caller.ts";
import { brandIn } from "../kept.ts";
import type { Programs } from "../programs.ts";
import { changedKeys, isExpected, oldestExpected, revisionHeaders, stale, type Expected } from "../revisions.ts";
import { type PlannedChange, type Plan } from "../turns/change-turn.ts";
import { noBrand } from "./brand-row.ts";
import { routeIssues, routeWarnings } from "./route-issues.ts";
import { misfits, routedProtocols, runningVersions } from "./running-versions.ts";

/** What saving a brand works with. */
export interface BrandKit {
  readonly store: Store;
  readonly programs: Programs;
}

/** A brand's file as it is now; throws PARLEY_NOT_FOUND. */
export function newestBrand(store: Store, id: string): BrandRevisionsTable {
  const [newest] = listBrandRevisions(store, id, { from: 0, before: Number.MAX_SAFE_INTEGER, limit: 1 });
  if (newest === undefined) throw noBrand(id);
  return newest;
}

/** A brand's file, as the API gives it. */
export function brandFileBody(row: BrandRevisionsTable): BrandFileBody {
  return {
    brand: JSON.parse(row.document) as BrandFileBody["brand"],
    revision: row.revision,
    at: isoInstant(row.saved_at),
    by: { id: row.saved_by, name: row.saved_by_name },
  };
}

/** The keys that a revision of a brand changed; the first one changed nothing. */
export const brandChanges = (before: BrandRevisionsTable | null, after: BrandRevisionsTable): readonly string[] =>
  before === null ? [] : changedKeys(before.document, after.document);

/** Makes a brand. Only who may do so in every brand makes new ones. */
export function createBrand(kit: BrandKit, document: unknown, by: Caller): Plan {
  const brand = parseBrand(document);
  if (by.brands !== null || !by.may("keys:manage", brand.id))
    throw new ParleyError("PARLEY_FORBIDDEN", "only an admin of all brands makes new ones", {
      hint: "Ask whoever runs this server.",
    });
  return (at) => {
    const { store } = kit;
    const there = listBrandRevisions(store, brand.id, { from: 0, before: Number.MAX_SAFE_INTEGER, limit: 1 });
    if (there.length > 0)
      throw new ParleyError("PARLEY_CONFLICT", `there is a brand "${brand.id}" already`, {
        at: "id",
        hint: `PUT /v1/brands/${brand.id} changes it.`,
      });
    refuse(brand, routeIssues(brand, routedProtocols(store, brand.id)));
    return saving(kit, { brand: brand.id, revision: 1, document: JSON.stringify(brand) }, by, at);
  };
}

/** Saves a brand's next revision: refused when what runs no longer fits, or somebody else was first. */
export function saveBrand(kit: BrandKit, id: string, document: unknown, expected: Expected, by: Caller): Plan {
  const { store } = kit;
  const brand = parseBrand(document);
  if (brand.id !== id)
    throw new ParleyError("PARLEY_BRAND_INVALID", `the file is of "${brand.id}", and the address says "${id}"`, {
      at: "id",
    });
  const running = runningVersions(store, id);
  const looked = hashes(running);
  refuse(brand, misfits(running, brand));
  return (at) => {
    const newest = newestBrand(store, id);
    if (!isExpected(expected, newest.revision)) throw tooLate(store, id, expected);
    if (hashes(runningVersions(store, id)) !== looked)
      throw new ParleyError("PARLEY_CONFLICT", "a version was published or retired meanwhile: send the brand again");
    refuse(brand, routeIssues(brand, routedProtocols(store, id)));
    mustStaySafe(brandIn(newest), brand, by);
    const next = { brand: id, revision: newest.revision + 1, document: JSON.stringify(brand) };
    const same = next.document === newest.document;
    return same ? { answer: answerOf(store, newest, 200) } : saving(kit, next, by, at, newest);
  };
}

/** Who may change the brand must not thereby escape the second person's eyes. */
function mustStaySafe(before: Brand, after: Brand, by: Caller): void {
  if (!before.publishing.secondPerson || after.publishing.secondPerson || by.may("approvals:publish", before.id))
    return;
  throw new ParleyError("PARLEY_FORBIDDEN", "who asks for versions cannot do away with the second person", {
    at: "publishing.secondPerson",
    hint: "It needs the permission approvals:publish as well.",
  });
}

function saving(
  { store, programs }: BrandKit,
  next: Pick<BrandRevisionsTable, "brand" | "revision" | "document">,
  by: Caller,
  at: number,
  before?: BrandRevisionsTable,
): PlannedChange {
  const row = { ...next, saved_at: at, saved_by: by.id, saved_by_name: by.name };
  return {
    answer: answerOf(store, row, before === undefined ? 201 : 200),
    acts: [
      {
        action: before === undefined ? "brand.created" : "brand.saved",
        brand: row.brand,
        subject: row.brand,
        details: { revision: row.revision, changed: changedKeys(before?.document, row.document) },
      },
    ],
    write: () => prepareSaveBrand(store.db)(row),
    committed: () => programs.forgetLive(row.brand),
  };
}

function answerOf(store: Store, row: BrandRevisionsTable, status: number): PlannedChange["answer"] {
  const warnings = routeWarnings(brandIn(row), routedProtocols(store, row.brand));
  const body = { ...brandFileBody(row), warnings } satisfies BrandSaved;
  return {
    status,
    body: body as unknown as PlannedChange["answer"]["body"],
    headers: revisionHeaders(row.revision, status === 201 ? `/v1/brands/${row.brand}` : undefined),
  };
}

function tooLate(store: Store, id: string, expected: Expected): ParleyError {
  const revisions = listBrandRevisions(store, id, {
    from: oldestExpected(expected),
    before: Number.MAX_SAFE_INTEGER,
    limit: VERSIONS.revisionsTold,
  });
  return stale(`the brand "${id}"`, revisions.length > 0 ? revisions : [newestBrand(store, id)], brandChanges);
}

function refuse(brand: Brand, issues: readonly Issue[]): void {
  const [first] = issues;
  if (first === undefined) return;
  const many = issues.length > 1 ? `for ${issues.length} reasons. The first is ` : "";
  throw new ParleyError(
    "PARLEY_BRAND_INVALID",
    `the brand "${brand.id}" cannot be taken${many === "" ? ": " : ` ${many}`}${first.at}: ${first.message}`,
    {
      issues,
      at: first.at,
      ...(first.hint === undefined || many !== "" ? {} : { hint: first.hint }),
    },
  );
}

const hashes = (versions: readonly { readonly hash: string; readonly status: string }[]): string =>
  versions.map(({ hash, status }) => `${status} ${hash}`).join("\n");
