import { v7 as uuid } from "uuid";
import { diffProtocols, ParleyError, type CaseMapping, type NewMove } from "@parley/engine";
import { putMove } from "../../store/moves/put-move.ts";
import { runningMoves } from "../../store/moves/running-moves.ts";
import type { MovesTable } from "../../store/moves/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { brandRow } from "../brands/brand-row.ts";
import type { Actor } from "../caller.ts";
import { protocolIn } from "../kept.ts";
import { type PlannedChange, type Plan } from "../turns/change-turn.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { versionRow } from "../versions/version-rows.ts";
import { moveBody } from "./read-moves.ts";

/** Asks for the running cases of a version to go on under another one, which must be live. A worker then carries it out. */
export function askForMove(
  store: Store,
  { signals }: Pick<TurnKit, "signals">,
  { brand, to, ...wish }: NewMove & { readonly brand: string; readonly to: string },
  by: Actor,
): Plan {
  return (at) => {
    const row = newMove(store, brand, to, wish, by, at);
    return {
      answer: {
        status: 202,
        body: moveBody(row, []) as unknown as PlannedChange["answer"]["body"],
        headers: { location: `/v1/brands/${brand}/versions/${to}/moves/${row.id}` },
      },
      acts: wish.dryRun
        ? []
        : [{ action: "move.asked", brand, subject: row.id, details: { from: row.from_hash, to: row.to_hash } }],
      write: () => putMove(store, row),
      committed: () => signals.moveWanted(),
    };
  };
}

function newMove(
  store: Store,
  brand: string,
  to: string,
  { from, mapping, dryRun }: NewMove,
  by: Actor,
  at: number,
): MovesTable {
  const target = versionRow(store, brand, to);
  if (target.status !== "live")
    throw new ParleyError("PARLEY_CONFLICT", `cases move to a live version, and this one is ${target.status}`, {
      hint: "Publish it first.",
    });
  const source = versionRow(store, brand, from);
  if (from === to)
    throw new ParleyError("PARLEY_CONFLICT", "the cases are on this version already", {
      at: "from",
      hint: "A newer file of the brand is taken by new cases only; those that run keep the one they began with.",
    });
  const running = runningMoves(store).find((move) => move.brand === brand && move.from_hash === from);
  if (running !== undefined)
    throw new ParleyError("PARLEY_CONFLICT", `the cases of this version are being moved already, by ${running.id}`, {
      hint: `GET /v1/brands/${brand}/versions/${running.to_hash}/moves/${running.id} tells how far that has come.`,
    });
  const known = diffProtocols(protocolIn(source), protocolIn(target));
  const used = { ...mapping, states: { ...known.states, ...mapping.states } } as CaseMapping;
  return {
    id: `move_${uuid()}`,
    brand,
    from_hash: from,
    to_hash: to,
    to_brand_revision: brandRow(store, brand).revision,
    mapping: JSON.stringify(used),
    dry_run: dryRun ? 1 : 0,
    status: "running",
    asked_at: at,
    asked_by: by.id,
    asked_by_name: by.name,
    done_at: null,
    after_channel: null,
    after_conversation: null,
    after_case: null,
    moved: 0,
    closed: 0,
    stayed: 0,
  };
}
