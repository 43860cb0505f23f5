import type { Database } from "better-sqlite3";
import {
  compile,
  parseBrand,
  parseProtocol,
  ParleyError,
  titlesOf,
  type Brand,
  type Program,
  type Protocol,
} from "@parley/engine";
import { prepareLiveVersion } from "../store/protocols/live-version.ts";
import { prepareLoadBrand } from "../store/protocols/load-brand.ts";
import { prepareLoadVersion } from "../store/protocols/load-version.ts";
import type { ProtocolVersionsTable } from "../store/tables.ts";

/** A protocol version, compiled against the brand revision that it was published with. */
export interface LoadedVersion {
  readonly brandId: string;
  readonly hash: string;
  readonly brandRevision: number;
  readonly publishedAt: number;
  readonly brand: Brand;
  readonly protocol: Protocol;
  readonly program: Program;
  /** The titles of states, remembered per set of states. */
  titles(active: readonly string[]): string[];
}

const KEPT_VERSIONS = 500;

/** Protocol versions by brand, compiled at most once each. */
export class Programs {
  readonly #liveVersion;
  readonly #loadVersion;
  readonly #loadBrand;
  readonly #live = new Map<string, LoadedVersion>();
  readonly #versions = new Map<string, LoadedVersion>();

  constructor(db: Database) {
    this.#liveVersion = prepareLiveVersion(db);
    this.#loadVersion = prepareLoadVersion(db);
    this.#loadBrand = prepareLoadBrand(db);
  }

  /** The version that new cases of a brand take; throws PARLEY_NOT_FOUND. */
  live(brand: string): LoadedVersion {
    const known = this.#live.get(brand);
    if (known !== undefined) return known;
    const row = this.#liveVersion(brand);
    if (row === undefined) throw this.#nothingLive(brand);
    const version = this.#remembered(row.brand, row.hash, row.brand_revision, () => row);
    this.#live.set(brand, version);
    return version;
  }

  /** The version that a case is pinned to. */
  pinned(brand: string, hash: string, brandRevision: number): LoadedVersion {
    return this.#remembered(brand, hash, brandRevision, () => {
      const row = this.#loadVersion(brand, hash, brandRevision);
      if (row === undefined)
        throw new ParleyError("PARLEY_BUG", `the protocol version ${hash} of ${brand} is missing`, { kind: "bug" });
      return row;
    });
  }

  /** Forgets which versions are live; call it when something was published. */
  forgetLive(): void {
    this.#live.clear();
  }

  #remembered(brand: string, hash: string, brandRevision: number, read: () => ProtocolVersionsTable): LoadedVersion {
    const key = `${brand} ${hash} ${brandRevision}`;
    const known = this.#versions.get(key);
    if (known !== undefined) return known;
    const version = load(read());
    this.#versions.set(key, version);
    for (const oldest of this.#versions.keys()) {
      if (this.#versions.size <= KEPT_VERSIONS) break;
      this.#versions.delete(oldest);
    }
    return version;
  }

  #nothingLive(brand: string): ParleyError {
    return this.#loadBrand(brand) === undefined
      ? new ParleyError("PARLEY_NOT_FOUND", `there is no brand "${brand}"`, {
          hint: "GET /v1/brands lists the brands.",
        })
      : new ParleyError("PARLEY_NOT_FOUND", `the brand "${brand}" has no published protocol`, {
          hint: "Publish one first.",
        });
  }
}

function load(row: ProtocolVersionsTable): LoadedVersion {
  const protocol = parseProtocol(JSON.parse(row.document));
  const brand = parseBrand(JSON.parse(row.brand_document));
  const titles = new Map<string, string[]>();
  return {
    brandId: row.brand,
    hash: row.hash,
    brandRevision: row.brand_revision,
    publishedAt: row.published_at,
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
