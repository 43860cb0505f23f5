import { moveCase, ParleyError, type CaseMapping, type CaseMove, type Issue } from "@parley/engine";
import { VERSIONS } from "../../limits.ts";
import { insertMovedCase } from "../../store/moves/insert-moved-case.ts";
import { loadMove } from "../../store/moves/load-move.ts";
import { nextOpenCases, type OpenCaseRow } from "../../store/moves/next-open-cases.ts";
import { putMove } from "../../store/moves/put-move.ts";
import { repinCase } from "../../store/moves/repin-case.ts";
import type { MovesTable } from "../../store/moves/tables.ts";
import type { Store } from "../../store/open-store.ts";
import type { CasesTable } from "../../store/tables.ts";
import { versionOfCase } from "../cases/kept-case.ts";
import { stateIn } from "../kept.ts";
import type { LoadedVersion } from "../loaded-version.ts";
import type { Plan } from "../turns/change-turn.ts";
import type { TurnKit } from "../turns/turn-kit.ts";
import { keeping } from "../turns/keep-step.ts";

/** What became of one case, and what is to be written and told of it. */
interface MovedCase {
  readonly outcome: "moved" | "closed" | "stayed";
  write(): void;
  committed?(): void;
}

/**
 * The next batch of a move: its cases, its progress and the place it has come to are written together, so that after a crash
 * it goes on with the next case. The answer's status is 204 when the move is done, 202 while there is more.
 */
export function moveBatch(store: Store, kit: TurnKit, id: string): Plan {
  return (at) => {
    const move = loadMove(store, id);
    if (move === undefined || move.status === "done") return { answer: { status: 204, body: null } };
    const after = { channel: move.after_channel, conversation: move.after_conversation, case: move.after_case };
    const open = nextOpenCases(store, move.brand, after, VERSIONS.casesPerMove);
    const cases = open.flatMap((each) => {
      const row = each.protocol_hash === move.from_hash ? kit.statements.loadCase(each.id) : undefined;
      return row === undefined ? [] : [movedCase(store, kit, move, row, at)];
    });
    const next = afterBatch(move, cases, open.at(-1), open.length < VERSIONS.casesPerMove ? at : null);
    const done = next.status === "done";
    return {
      answer: { status: done ? 204 : 202, body: null },
      acts: done && move.dry_run === 0 ? [doneAct(next)] : [],
      write() {
        for (const each of cases) each.write();
        putMove(store, next);
      },
      committed() {
        for (const each of cases) each.committed?.();
      },
    };
  };
}

function afterBatch(
  move: MovesTable,
  cases: readonly MovedCase[],
  last: OpenCaseRow | undefined,
  doneAt: number | null,
): MovesTable {
  const count = (outcome: MovedCase["outcome"]): number => cases.filter((each) => each.outcome === outcome).length;
  return {
    ...move,
    after_channel: last?.channel ?? move.after_channel,
    after_conversation: last?.conversation ?? move.after_conversation,
    after_case: last?.id ?? move.after_case,
    moved: move.moved + count("moved"),
    closed: move.closed + count("closed"),
    stayed: move.stayed + count("stayed"),
    ...(doneAt === null ? {} : { status: "done", done_at: doneAt }),
  };
}

const doneAct = ({ brand, id, from_hash, to_hash, moved, closed, stayed }: MovesTable) => ({
  action: "move.done",
  brand,
  subject: id,
  details: { from: from_hash, to: to_hash, moved, closed, stayed },
});

function movedCase(store: Store, kit: TurnKit, move: MovesTable, row: CasesTable, arrivedAt: number): MovedCase {
  const at = Math.max(arrivedAt, row.changed_at);
  const mapping = JSON.parse(move.mapping) as CaseMapping;
  const to = kit.programs.pinned(move.brand, move.to_hash, move.to_brand_revision);
  const { step, unmapped } = moveOne(kit, row, to, mapping, at);
  const outcome = step === null ? "stayed" : step.state.status === "done" ? "closed" : "moved";
  const note = (): void =>
    insertMovedCase(store, { move: move.id, case_id: row.id, outcome, unmapped: JSON.stringify(unmapped) });
  if (step === null || move.dry_run === 1) return { outcome, write: note };
  const from = { hash: row.protocol_hash, brandRevision: row.brand_revision };
  const input = { moved: { from, to: { hash: to.hash, brandRevision: to.brandRevision }, mapping } };
  const actor = { id: move.asked_by, name: move.asked_by_name };
  const keep = keeping(kit, { row, version: to }, step, { input, actor }, at);
  return {
    outcome,
    write() {
      keep.write();
      repinCase(store, row.id, to.hash, to.brandRevision);
      note();
    },
    committed: () => keep.committed(),
  };
}

/** A case that cannot even be looked at stays where it is, and holds up no other. */
function moveOne(kit: TurnKit, row: CasesTable, to: LoadedVersion, mapping: CaseMapping, at: number): CaseMove {
  try {
    const from = versionOfCase(kit.programs, row);
    return moveCase(stateIn(row), from.program, to.program, mapping, at);
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    kit.log.error({ err: error, case: row.id }, "a case could not be looked at in a move; it stays");
    const issue: Issue = { code: "unmapped", severity: "error", certain: true, at: "machine", message: error.message };
    return { step: null, unmapped: [issue] };
  }
}
