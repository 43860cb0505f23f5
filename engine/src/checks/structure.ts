import type { Issue } from "../errors.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { structureIssues } from "../protocol/structure.ts";

/** The chart must be one that can be walked: every target there, every beginning said, every id once. */
export function checkStructure({ machine }: Protocol): Issue[] {
  return structureIssues(machine);
}
