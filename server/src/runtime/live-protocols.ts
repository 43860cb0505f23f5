import { compileRoutes, ParleyError, readMention, type ParsedMention, type Routes } from "@parley/engine";
import type { LoadedVersion } from "./loaded-version.ts";

/** The live versions of a brand, one of each protocol, and which of them takes a mention. */
export class LiveProtocols {
  /** The one that takes what no other takes. */
  readonly main: LoadedVersion;
  readonly #byProtocol: ReadonlyMap<string, LoadedVersion>;
  readonly #routes: Routes;

  /** Of at least one live version, all compiled against the same revision of the brand. */
  constructor(versions: readonly [LoadedVersion, ...LoadedVersion[]]) {
    this.#byProtocol = new Map(versions.map((version) => [version.protocol.id, version]));
    this.#routes = compileRoutes(versions[0].brand).routes;
    this.main = this.#byProtocol.get(this.#routes.named?.at(-1) ?? "") ?? versions[0];
  }

  /** The live version of a protocol; throws PARLEY_NOT_FOUND. */
  of(protocol: string): LoadedVersion {
    const version = this.#byProtocol.get(protocol);
    if (version === undefined)
      throw new ParleyError("PARLEY_NOT_FOUND", `the brand has no live version of a protocol "${protocol}"`, {
        hint: `These are live: ${[...this.#byProtocol.keys()].join(", ")}.`,
      });
    return version;
  }

  /** The version that takes a mention. Where one is live, nothing is asked. */
  route(mention: ParsedMention): LoadedVersion {
    if (this.#byProtocol.size === 1) return this.main;
    const facts = readMention(this.main.program, mention);
    const protocol = this.#routes.first(facts, (id) => this.#byProtocol.has(id));
    return this.#byProtocol.get(protocol ?? "") ?? this.main;
  }
}
