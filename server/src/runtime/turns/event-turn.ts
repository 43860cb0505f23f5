import { advance, EVENTS, ParleyError, type EventInput } from "@parley/engine";
import type { CasesTable } from "../../store/tables.ts";
import { turnBody } from "../cases/answer.ts";
import type { Caller } from "../caller.ts";
import { noCase, versionOfCase } from "../cases/kept-case.ts";
import { mustBeEntitled } from "../desk/entitled.ts";
import { signed } from "../desk/signature.ts";
import type { Planned } from "../group-commit.ts";
import type { Answer } from "../host.ts";
import { stateIn } from "../kept.ts";
import type { LoadedVersion } from "../loaded-version.ts";
import type { TurnKit } from "./turn-kit.ts";
import { keeping } from "./keep-step.ts";

/** An event of a client: refused when unknown, not for clients, or the case has finished; the same id again gets the same answer. */
export function eventTurn(
  kit: TurnKit,
  caseId: string,
  event: EventInput,
  by: Caller,
  arrivedAt: number,
): Planned<Answer> {
  const known = kit.statements.findEvent(caseId, event.id);
  if (known !== undefined) return { result: { case: caseId, opened: false, body: known } };
  const row = kit.statements.loadCase(caseId);
  if (row === undefined) throw noCase(caseId);
  const version = versionOfCase(kit.programs, row);
  mustBeForClients(version, event.type);
  if (row.status === "done") {
    throw new ParleyError("PARLEY_CASE_FINISHED", `the case ${caseId} has finished; it takes no more events`, {
      hint: "A new mention of the conversation opens a new case.",
    });
  }
  // Whichever request it names: a protocol may go on by any answer.
  if (event.type === "approval.granted" || event.type === "approval.refused")
    for (const asked of kit.statements.openApprovals(caseId))
      if (asked.status === "waiting") mustBeEntitled(kit, { version }, by, asked);
  return moving(kit, row, version, event, by, Math.max(arrivedAt, row.changed_at));
}

function moving(
  kit: TurnKit,
  row: CasesTable,
  version: LoadedVersion,
  event: EventInput,
  by: Caller,
  at: number,
): Planned<Answer> {
  const state = stateIn(row);
  // Mentions go into the engine under their own ids, so ids of events get a prefix: neither can hide the other.
  const data = signed(kit, by, event);
  const taken = { type: event.type, id: `event:${event.id}`, ...(data === undefined ? {} : { data }) };
  const step = advance(version.program, state, { event: taken }, at);
  const moved = step.state.step !== state.step;
  const body = JSON.stringify(turnBody(version, step.state, false));
  const keep = moved ? keeping(kit, { row, version }, step, { input: { event: taken }, actor: by }, at) : null;
  return {
    result: { case: row.id, opened: false, body },
    write() {
      keep?.write();
      kit.statements.insertEvent({
        case_id: row.id,
        event_id: event.id,
        received_at: at,
        body: JSON.stringify(event),
        answer: body,
      });
    },
    committed: () => keep?.committed(),
  };
}

const CLIENT_EVENTS = Object.entries(EVENTS).flatMap(([type, spec]) => (spec.from === "client" ? [type] : []));

function mustBeForClients(version: LoadedVersion, type: string): void {
  if (CLIENT_EVENTS.includes(type)) return;
  const declared = Object.keys(version.protocol.events).filter((name) => !Object.hasOwn(EVENTS, name));
  if (declared.includes(type)) return;
  if (type === "mention") {
    throw new ParleyError("PARLEY_EVENT_INVALID", "a mention is not sent as an event", {
      at: "type",
      hint: `Post it to /v1/brands/${version.brandId}/mentions: it joins the open case of its conversation.`,
    });
  }
  throw new ParleyError("PARLEY_EVENT_INVALID", `"${type}" is not an event that a client may send`, {
    at: "type",
    hint: `Use one of: ${[...CLIENT_EVENTS, ...declared].join(", ")}.`,
  });
}
