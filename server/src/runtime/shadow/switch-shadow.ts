import { compile, ParleyError } from "@parley/engine";
import type { Store } from "../../store/open-store.ts";
import { BRANDS } from "../../limits.ts";
import { prepareStandingVersions } from "../../store/protocols/standing-versions.ts";
import { putVersion } from "../../store/protocols/put-version.ts";
import type { ProtocolVersionsTable } from "../../store/protocols/tables.ts";
import { brandRow } from "../brands/brand-row.ts";
import { mustHaveRoom } from "../brands/must-have-room.ts";
import type { BrandKit } from "../brands/save-brand.ts";
import { brandIn, protocolIn } from "../kept.ts";
import type { Plan } from "../turns/change-turn.ts";
import { versionSummary } from "../versions/read-versions.ts";
import { versionRow, withoutShadow } from "../versions/version-rows.ts";

/** Lets a version run beside the live ones, or stops it. It must fit the brand; the gate is not asked. */
export function switchShadow({ store, programs }: BrandKit, brand: string, hash: string, running: boolean): Plan {
  return (at) => {
    const row = versionRow(store, brand, hash);
    if (running) mustBeStartable(store, row);
    else if (row.status !== "shadow")
      throw new ParleyError(
        "PARLEY_CONFLICT",
        `the version ${hash.slice(0, 12)} runs as no shadow: it is ${row.status}`,
      );
    const next: ProtocolVersionsTable = running
      ? { ...row, status: "shadow", shadow_run: row.shadow_run + 1, shadow_since: at, shadow_until: null }
      : { ...withoutShadow(row, at), status: "retired", retired_at: at };
    return {
      answer: { status: 200, body: versionSummary(next) },
      acts: [
        {
          action: running ? "version.shadow-started" : "version.shadow-stopped",
          brand,
          subject: hash,
          details: { protocol: row.protocol_id },
        },
      ],
      write: () => putVersion(store, next),
      committed: () => programs.forgetLive(brand),
    };
  };
}

/** Throws PARLEY_CONFLICT when a brand has as many shadows as it may have. */
export function mustHaveRoomForShadow(store: Store, brand: string): void {
  const { length } = prepareStandingVersions(store.db)(brand, "shadow");
  mustHaveRoom(brand, length, BRANDS.shadows, "shadows", "Stop one first.");
}

function mustBeStartable(store: Store, row: ProtocolVersionsTable): void {
  if (row.status !== "retired")
    throw new ParleyError("PARLEY_CONFLICT", `a version that is ${row.status} cannot become a shadow`, {
      hint: 'A retired version can; a draft is published as one with `as: "shadow"`.',
    });
  mustHaveRoomForShadow(store, row.brand);
  compile(protocolIn(row), brandIn(brandRow(store, row.brand)));
}
