import { compile, titlesOf, type Brand, type Program, type Protocol } from "@parley/engine";
import type { BrandRevisionsTable, ProtocolVersionsTable } from "../store/protocols/tables.ts";
import { brandIn, protocolIn } from "./kept.ts";

/** A protocol version, compiled against a revision of the brand. */
export interface LoadedVersion {
  readonly brandId: string;
  readonly hash: string;
  readonly brandRevision: number;
  /** Epoch ms at which it last went live; for one that never did, when it was asked for. */
  readonly publishedAt: number;
  readonly brand: Brand;
  readonly protocol: Protocol;
  readonly program: Program;
  /** The titles of states, remembered per set of states. */
  titles(active: readonly string[]): string[];
}

/** Compiles a version as it is kept. */
export function loadVersion(
  row: ProtocolVersionsTable,
  revision: Pick<BrandRevisionsTable, "document" | "revision">,
): LoadedVersion {
  const protocol = protocolIn(row);
  const brand = brandIn(revision);
  const titles = new Map<string, string[]>();
  return {
    brandId: row.brand,
    hash: row.hash,
    brandRevision: revision.revision,
    publishedAt: row.live_at ?? row.asked_at,
    brand,
    protocol,
    program: compile(protocol, brand, row.hash),
    titles(active) {
      const key = active.join(" ");
      let known = titles.get(key);
      if (known === undefined) titles.set(key, (known = titlesOf(protocol.machine, active)));
      return known;
    },
  };
}
