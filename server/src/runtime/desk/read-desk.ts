import { z } from "zod";
import { decisionOf, isoInstant, obligationsOf, type DeskBody, type DeskCase } from "@parley/engine";
import { listDesk, type DeskCursor, type DeskFilter } from "../../store/desk/list-desk.ts";
import { NEVER, type DeskCasesTable } from "../../store/desk/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { caseSummary } from "../cases/case-summary.ts";
import { keptCase, type KeptCase } from "../cases/kept-case.ts";
import { Count, cursorBy, pageOf } from "../page.ts";
import type { Programs } from "../programs.ts";
import type { Statements } from "../statements.ts";
import { whoAt } from "./draft-body.ts";
import { listensTo } from "./listening.ts";
import { awaitedEvents } from "./tell-case.ts";

/** Where a page of the queue ends. */
export const DESK_CURSOR = cursorBy({ priority: Count, due: Count, opened_at: Count, case_id: z.string() });

interface DeskReads {
  readonly store: Store;
  readonly programs: Programs;
  readonly statements: Statements;
}

/** A page of a brand's queue, in the order of service. `cursor` is the `next` of the page before, or null. */
export async function readDesk(
  reads: DeskReads,
  brand: string,
  filter: DeskFilter,
  limit: number,
  cursor: DeskCursor | null,
): Promise<DeskBody> {
  const rows = await listDesk(reads.store.reads, brand, filter, limit + 1, cursor);
  const { page, next } = pageOf(rows, limit, DESK_CURSOR);
  return {
    cases: page.flatMap((place) => {
      const row = reads.statements.loadCase(place.case_id);
      if (row === undefined) return [];
      return [deskCase(reads.statements, place, keptCase(reads.programs, row))];
    }),
    next,
  };
}

function deskCase(statements: Statements, place: DeskCasesTable, open: KeptCase): DeskCase {
  const { row, version, state } = open;
  const { lead } = decisionOf(state);
  const { state: where, mention } = caseSummary(version, state, row.opened_at, row.changed_at);
  const { channel, text, author, public: isPublic, deleted } = mention;
  return {
    case: row.id,
    lead: place.lead,
    because: lead.status === "undecided" ? "" : lead.because,
    priority: place.priority,
    due: place.due === NEVER ? null : isoInstant(place.due),
    owed: obligationsOf(state).map(({ clock, dueAt, overdue }) => ({
      clock,
      title: version.protocol.clocks[clock]?.title ?? clock,
      dueAt: isoInstant(dueAt),
      overdue,
    })),
    openedAt: isoInstant(place.opened_at),
    takenBy: whoAt(place.taken_by, place.taken_name, place.taken_at),
    asked: askedOf(statements, place, open),
    events: awaitedEvents(open),
    state: where,
    mention: { channel, text, author, public: isPublic, deleted },
  };
}

function askedOf(statements: Statements, place: DeskCasesTable, { version, state }: KeptCase): DeskCase["asked"] {
  const drafts = statements.replyDraftsOf(state.case).some(({ status }) => status === "waiting");
  const approvals = statements.openApprovals(state.case).some(({ status }) => status === "waiting");
  return [
    ...(place.taken_by === null ? (["accept"] as const) : []),
    ...(!drafts && listensTo(version, state, "reply.sent") ? (["answer"] as const) : []),
    ...(drafts ? (["checkDraft"] as const) : []),
    ...(approvals ? (["approve"] as const) : []),
  ];
}
