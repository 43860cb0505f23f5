import type { Database } from "better-sqlite3";
import { ParleyError, type ParsedMention } from "@parley/engine";
import { prepareLoadBrandRevision } from "../store/protocols/load-brand-revision.ts";
import { prepareLoadBrand } from "../store/protocols/load-brand.ts";
import { prepareLoadVersion } from "../store/protocols/load-version.ts";
import { prepareStandingVersions } from "../store/protocols/standing-versions.ts";
import type { BrandRevisionsTable, ProtocolVersionsTable } from "../store/protocols/tables.ts";
import { noBrand } from "./brands/brand-row.ts";
import { LiveProtocols } from "./live-protocols.ts";
import { loadVersion, type LoadedVersion } from "./loaded-version.ts";

/** A version that runs beside the live ones, and which of its runs this is. */
export interface Shadow {
  readonly version: LoadedVersion;
  readonly run: number;
  /** Is a version of the same protocol live? Then it runs beside that one only. */
  readonly besideLive: boolean;
}

const KEPT_VERSIONS = 500;
const NO_SHADOWS: readonly Shadow[] = [];

/** Protocol versions by brand, compiled at most once each for each revision of the brand. */
export class Programs {
  readonly #standing;
  readonly #loadVersion;
  readonly #loadBrand;
  readonly #loadRevision;
  readonly #live = new Map<string, LiveProtocols>();
  readonly #shadows = new Map<string, readonly Shadow[]>();
  readonly #versions = new Map<string, LoadedVersion>();

  constructor(db: Database) {
    this.#standing = prepareStandingVersions(db);
    this.#loadVersion = prepareLoadVersion(db);
    this.#loadBrand = prepareLoadBrand(db);
    this.#loadRevision = prepareLoadBrandRevision(db);
  }

  /** The version that a mention's new case takes; throws PARLEY_NOT_FOUND. */
  route(brand: string, mention: ParsedMention): LoadedVersion {
    return this.#liveOf(brand).route(mention);
  }

  /** The live version of a protocol, or the one that takes what no other takes; throws PARLEY_NOT_FOUND. */
  live(brand: string, protocol?: string): LoadedVersion {
    const live = this.#liveOf(brand);
    return protocol === undefined ? live.main : live.of(protocol);
  }

  /** The versions that run beside the live ones of a brand. */
  shadows(brand: string): readonly Shadow[] {
    const known = this.#shadows.get(brand);
    if (known !== undefined) return known;
    const rows = this.#standing(brand, "shadow");
    const shadows = rows.length === 0 ? NO_SHADOWS : this.#readShadows(brand, rows);
    this.#shadows.set(brand, shadows);
    return shadows;
  }

  /** The version that a case is pinned to. */
  pinned(brand: string, hash: string, brandRevision: number): LoadedVersion {
    return this.#remembered(brand, hash, brandRevision, () => {
      const row = this.#loadVersion(brand, hash);
      const revision = this.#loadRevision(brand, brandRevision);
      if (row !== undefined && revision !== undefined) return [row, revision];
      const missing = row === undefined ? `protocol version ${hash}` : `revision ${brandRevision}`;
      throw new ParleyError("PARLEY_BUG", `the ${missing} of ${brand} is missing`, { kind: "bug" });
    });
  }

  /** Forgets which versions of a brand stand where; call it when something was published, or the brand was saved. */
  forgetLive(brand: string): void {
    this.#live.delete(brand);
    this.#shadows.delete(brand);
  }

  /** Forgets all that was loaded: some of it may never have been kept. */
  forget(): void {
    for (const loaded of [this.#live, this.#shadows, this.#versions]) loaded.clear();
  }

  #liveOf(brand: string): LiveProtocols {
    const known = this.#live.get(brand);
    if (known !== undefined) return known;
    const [first, ...others] = this.#atNewest(brand, this.#standing(brand, "live"));
    if (first === undefined) throw this.#nothingLive(brand);
    const live = new LiveProtocols([first, ...others]);
    this.#live.set(brand, live);
    return live;
  }

  #readShadows(brand: string, rows: readonly ProtocolVersionsTable[]): readonly Shadow[] {
    const live = new Set(this.#standing(brand, "live").map(({ protocol_id }) => protocol_id));
    const versions = this.#atNewest(brand, rows);
    return rows.flatMap(({ shadow_run: run, protocol_id }, index) => {
      const version = versions[index];
      return version === undefined ? [] : [{ version, run, besideLive: live.has(protocol_id) }];
    });
  }

  /** Versions, compiled for the brand as it is now. */
  #atNewest(brand: string, rows: readonly ProtocolVersionsTable[]): LoadedVersion[] {
    const newest = this.#loadBrand(brand);
    if (newest === undefined) return [];
    return rows.map((row) => this.#remembered(brand, row.hash, newest.revision, () => [row, newest]));
  }

  #remembered(
    brand: string,
    hash: string,
    brandRevision: number,
    read: () => [ProtocolVersionsTable, Pick<BrandRevisionsTable, "document" | "revision">],
  ): LoadedVersion {
    const key = `${brand} ${hash} ${brandRevision}`;
    const known = this.#versions.get(key);
    if (known !== undefined) return known;
    const version = loadVersion(...read());
    this.#versions.set(key, version);
    for (const oldest of this.#versions.keys()) {
      if (this.#versions.size <= KEPT_VERSIONS) break;
      this.#versions.delete(oldest);
    }
    return version;
  }

  #nothingLive(brand: string): ParleyError {
    return this.#loadBrand(brand) === undefined
      ? noBrand(brand)
      : new ParleyError("PARLEY_NOT_FOUND", `the brand "${brand}" has no published protocol`, {
          hint: "Publish one first.",
        });
  }
}
