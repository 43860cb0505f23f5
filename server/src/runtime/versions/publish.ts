import { compile, parseBrand, parseProtocol, parseScenarios, ParleyError } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { prepareLoadBrand } from "../../store/protocols/load-brand.ts";
import { prepareLoadVersion } from "../../store/protocols/load-version.ts";
import { prepareSaveBrand } from "../../store/protocols/save-brand.ts";
import { misfits, routedProtocols, runningVersions } from "../brands/running-versions.ts";
import { routeIssues } from "../brands/route-issues.ts";
import { PARLEY } from "../caller.ts";
import { newVersion } from "./new-version.ts";
import { goLive } from "./version-rows.ts";

/** What was published, and for which revision of the brand. */
export interface Published {
  readonly brand: string;
  readonly brandRevision: number;
  readonly version: string;
}

/** What is published together; drafts of the version begin with its scenarios. */
export interface PublishedDocuments {
  readonly protocol: unknown;
  readonly brand: unknown;
  readonly scenarios?: readonly unknown[];
}

/**
 * Publishes a protocol with its brand, as a server's first start does: all are parsed, compiled together and kept, and new
 * cases take this version. The same content again is the same version. Throws with issues when they do not fit.
 */
export function publish(store: Store, documents: PublishedDocuments, at: number): Published {
  const protocol = parseProtocol(documents.protocol);
  const brand = parseBrand(documents.brand);
  const scenarios = documents.scenarios ?? [];
  for (const scenario of scenarios) parseScenarios(scenario);
  const { version: hash } = compile(protocol, brand);
  const document = JSON.stringify(brand);
  const { db } = store;
  return db
    .transaction((): Published => {
      const known = prepareLoadBrand(db)(brand.id);
      const same = known?.document === document;
      const revision = same ? known.revision : (known?.revision ?? 0) + 1;
      if (!same)
        prepareSaveBrand(db)({
          brand: brand.id,
          revision,
          document,
          saved_at: at,
          saved_by: PARLEY.id,
          saved_by_name: PARLEY.name,
        });
      const candidate = {
        brand: brand.id,
        hash,
        protocol_id: protocol.id,
        title: protocol.title,
        document: JSON.stringify(protocol),
        scenarios: JSON.stringify(scenarios),
        draft: null,
        draft_revision: null,
      };
      const admitted = { candidate, brand, brandRevision: revision, findings: [], recorded: null };
      const asked = { by: PARLEY, note: "", at };
      goLive(store, newVersion(prepareLoadVersion(db)(brand.id, hash), admitted, asked), at);
      const issues = [
        ...misfits(runningVersions(store, brand.id), brand),
        ...routeIssues(brand, routedProtocols(store, brand.id)),
      ];
      if (issues[0] !== undefined)
        throw new ParleyError("PARLEY_BRAND_INVALID", `${issues[0].at}: ${issues[0].message}`, { issues });
      return { brand: brand.id, brandRevision: revision, version: hash };
    })
    .immediate();
}
