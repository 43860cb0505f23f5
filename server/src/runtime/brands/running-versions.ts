import { compile, parseProtocol, ParleyError, type Brand, type Issue } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { knownProtocols } from "../../store/protocols/known-protocols.ts";
import { prepareStandingVersions } from "../../store/protocols/standing-versions.ts";
import type { ProtocolVersionsTable } from "../../store/protocols/tables.ts";
import type { RoutedProtocols } from "./route-issues.ts";

/** The versions of a brand that run: live ones and shadows. */
export function runningVersions(store: Store, brand: string): ProtocolVersionsTable[] {
  const standing = prepareStandingVersions(store.db);
  return [...standing(brand, "live"), ...standing(brand, "shadow")];
}

/** What a brand can route to. */
export function routedProtocols(store: Store, brand: string): RoutedProtocols {
  const live = prepareStandingVersions(store.db)(brand, "live");
  return { live: new Set(live.map(({ protocol_id }) => protocol_id)), known: knownProtocols(store, brand) };
}

/** Why versions that run would not fit a brand file; each issue says of which protocol. */
export function misfits(versions: readonly ProtocolVersionsTable[], brand: Brand): Issue[] {
  return versions.flatMap(({ document, hash, protocol_id, status }) => {
    try {
      compile(parseProtocol(JSON.parse(document)), brand, hash);
      return [];
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      const errors = error.issues.filter(({ severity }) => severity === "error");
      return errors.map((issue) => ({ ...issue, at: `${protocol_id} (${status}): ${issue.at}` }));
    }
  });
}
