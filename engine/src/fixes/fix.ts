import type { Issue } from "../errors.ts";
import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";

/** A way to mend a finding: what it does, in a designer's words, and the protocol with it done. */
export interface Fix {
  readonly title: string;
  readonly protocol: Protocol;
}

/** Proposes ways to mend one kind of finding. Not all of them need hold: what does not mend the finding is dropped. */
export type Proposer = (issue: Issue, protocol: Protocol, brand: Brand | null) => readonly Fix[];
