import { decisionOf, isoInstant, obligationsOf, type CaseState, type DeskBody, type DeskCase } from "@parley/engine";
import { listDesk, type DeskCursor, type DeskFilter } from "../../store/desk/list-desk.ts";
import { NEVER, type DeskCasesTable } from "../../store/desk/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { caseSummary } from "../case-summary.ts";
import type { Programs } from "../programs.ts";
import type { Statements } from "../statements.ts";
import type { OpenCase } from "./act-turn.ts";
import { whoAt } from "./draft-body.ts";
import { listensTo } from "./listening.ts";
import { awaitedEvents } from "./tell-case.ts";

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
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    cases: page.flatMap((place) => {
      const row = reads.statements.loadCase(place.case_id);
      if (row === undefined) return [];
      const version = reads.programs.pinned(row.brand, row.protocol_hash, row.brand_revision);
      return [deskCase(reads.statements, place, { row, version, state: JSON.parse(row.state) as CaseState })];
    }),
    next: rows.length > limit && last !== undefined ? writeCursor(last) : null,
  };
}

function deskCase(statements: Statements, place: DeskCasesTable, open: OpenCase): DeskCase {
  const { row, version, state } = open;
  const { lead } = decisionOf(state);
  const { state: where, mention } = caseSummary(version, state, row.opened_at, row.changed_at);
  const { channel, text, author, public: isPublic } = mention;
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
    mention: { channel, text, author, public: isPublic },
  };
}

function askedOf(statements: Statements, place: DeskCasesTable, { version, state }: OpenCase): DeskCase["asked"] {
  const drafts = statements.replyDraftsOf(state.case).some(({ status }) => status === "waiting");
  const approvals = statements.openApprovals(state.case).some(({ status }) => status === "waiting");
  return [
    ...(place.taken_by === null ? (["accept"] as const) : []),
    ...(!drafts && listensTo(version, state, "reply.sent") ? (["answer"] as const) : []),
    ...(drafts ? (["checkDraft"] as const) : []),
    ...(approvals ? (["approve"] as const) : []),
  ];
}

const writeCursor = ({ priority, due, opened_at, case_id }: DeskCursor): string =>
  Buffer.from([priority, due, opened_at, case_id].join(" ")).toString("base64url");

/** Reads a cursor that an earlier page gave; null when it is none of ours. */
export function parseDeskCursor(text: string): DeskCursor | null {
  const match = /^(\d{1,2}) (\d{1,16}) (\d{1,16}) (\S{1,100})$/.exec(Buffer.from(text, "base64url").toString());
  const [, priority, due, openedAt, id] = match ?? [];
  return id === undefined
    ? null
    : { priority: Number(priority), due: Number(due), opened_at: Number(openedAt), case_id: id };
}
