import type { Brand, Protocol, ProtocolDraftBody } from "@parley/engine";
import type { DesignStore } from "../design/design-store.ts";
import type { Saving } from "../design/use-saving.ts";
import type { RehearsePage } from "../place.ts";
import type { View } from "../rail.tsx";

/** What every page on which a draft is rehearsed is given. */
export interface RehearsePageProps {
  readonly kept: ProtocolDraftBody;
  readonly brand: Brand;
  readonly protocol: Protocol;
  readonly store: DesignStore;
  readonly saving: Saving;
  readonly mayChange: boolean;
  /** May whoever looks see what people wrote? */
  readonly mayReadCases: boolean;
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
  readonly onPage: (page: RehearsePage) => void;
}
