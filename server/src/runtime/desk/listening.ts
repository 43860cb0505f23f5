import { listeningOf, type CaseState, type Listening } from "@parley/engine";
import type { LoadedVersion } from "../loaded-version.ts";

const known = new WeakMap<LoadedVersion, Listening>();

/** Does a case, where it is now, have a transition for an event? */
export function listensTo(version: LoadedVersion, { active, status }: CaseState, event: string): boolean {
  let listening = known.get(version);
  if (listening === undefined) known.set(version, (listening = listeningOf(version.protocol.machine)));
  return status === "open" && listening(active, event);
}
