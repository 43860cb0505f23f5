import type { RouteWarnings } from "./brands.ts";
import type { CaseSummary } from "./case.ts";
import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";

/** A protocol with its live version, in a list. */
export interface LiveProtocol {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly publishedAt: string;
}

/** A brand in the list of brands. */
export interface BrandSummary {
  readonly id: string;
  readonly name: string;
  /** The live protocol that takes what no other takes. */
  readonly protocol: LiveProtocol | null;
  /** All live protocols, by id. */
  readonly protocols: readonly LiveProtocol[];
  readonly cases: { readonly open: number; readonly all: number };
  /** Entries of the brand's `protocols` that name what is not live, and what their mentions take instead. */
  readonly warnings: RouteWarnings;
}

/** The brands that a server answers for. */
export interface BrandsBody {
  readonly brands: readonly BrandSummary[];
}

/** A published protocol with the brand that it speaks of. */
export interface PublishedBody {
  readonly brand: Brand;
  readonly protocol: Protocol;
  readonly version: string;
  readonly publishedAt: string;
}

/** What the live stream sends: event `case` whenever a case opened or moved. */
export interface LiveCase {
  readonly case: CaseSummary;
}
