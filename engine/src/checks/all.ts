import type { Issue } from "../errors.ts";
import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { checkActions } from "./actions.ts";
import { checkActors } from "./actors.ts";
import { checkDelays } from "./delays.ts";
import { checkNames } from "./names.ts";
import { checkOutputs } from "./outputs.ts";
import { checkStructure } from "./structure.ts";

/** A rule about documents: what it finds, as issues; without a brand it asks nothing of one. One rule, one file. */
export type Check = (protocol: Protocol, brand: Brand | null) => Issue[];

/** Every rule that a document must keep before it can be compiled. A new check is a file here and a line in this list. */
export const CHECKS: readonly Check[] = [
  checkStructure,
  checkNames,
  checkOutputs,
  checkDelays,
  checkActions,
  checkActors,
];
