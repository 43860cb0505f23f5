import type { CaseBody, MentionInput, ReplyDraftsBody } from "@parley/engine";
import { mentionOf } from "../../kit/open-example.ts";
import type { CrashClient } from "./crash-client.ts";
import type { Promises } from "./promises.ts";

/** The mention with an id `<life>-<lane>-<turn>`: every third one of a lane belongs to the conversation of the one before. */
export function sturdyMention(id: string): MentionInput {
  const [life, lane, turn = "0"] = id.split("-");
  const n = Number(turn);
  const conversation = n % 3 === 2 ? n - 1 : n;
  return mentionOf(id, {
    text: n % 5 === 0 ? "My seat is broken, what now?" : "My bag did not arrive, what now?",
    author: { handle: `a${life}-${lane}-${conversation}` },
  });
}

type Act = (client: CrashClient, id: string, mention: string, promises: Promises) => Promise<unknown>;

/** What people and systems do with a case; one after another, in every lane. */
const ACTS: readonly Act[] = [
  async (client, id, mention) => client.event(id, `sent-${mention}`, "reply.sent"),
  takeAndSendDraft,
  changeMention,
  approve,
  async (client, id, mention) => client.event(id, `crisis-${mention}`, "crisis.on"),
  writeReply,
];

/** Mentions, and an act with every second one, until the connection ends. `first`: the turn to begin with. */
export async function talk(client: CrashClient, promises: Promises, lane: string, first: number): Promise<never> {
  for (let turn = first; ; turn += 1) {
    const mention = `${lane}-${turn}`;
    const id = await client.mention(sturdyMention(mention));
    if (turn % 2 === 0) await ACTS[(turn / 2) % ACTS.length]?.(client, id, mention, promises);
  }
}

/** Everything that people and systems do with cases, once: what the audit looks for has then happened in this life, if in no other. */
export async function talkOnce(client: CrashClient, promises: Promises, lane: string): Promise<void> {
  for (const [turn, act] of ACTS.entries()) {
    const mention = `${lane}-${turn}`;
    await act(client, await client.mention(sturdyMention(mention)), mention, promises);
  }
}

/** Lines of mentions, stream after stream, until the connection ends. */
export async function stream(client: CrashClient, lane: string): Promise<never> {
  for (let first = 0; ; first += LINES)
    await client.mentions(Array.from({ length: LINES }, (_, n) => sturdyMention(`${lane}-${first + n}`)));
}

const LINES = 40;

async function takeAndSendDraft(client: CrashClient, id: string, mention: string): Promise<void> {
  await client.change({ key: `accept-${mention}`, method: "POST", path: `/v1/cases/${id}/accept`, body: {} });
  const { drafts } = await client.read<ReplyDraftsBody>(`/v1/cases/${id}/drafts`);
  const draft = drafts.find(({ status }) => status === "waiting");
  if (draft === undefined) return;
  const { revision } = draft;
  const path = `/v1/cases/${id}/drafts/${draft.id}/send`;
  await client.change({ key: `send-${mention}`, method: "POST", path, body: { revision } });
}

async function changeMention(client: CrashClient, _: string, mention: string): Promise<void> {
  const path = `/v1/brands/sturdy/mentions/x/${mention}`;
  const text = "My bag is here, thank you!";
  await client.change({ key: `edit-${mention}`, method: "PATCH", path, body: { text } });
  await client.change({ key: `delete-${mention}`, method: "DELETE", path });
}

async function approve(client: CrashClient, id: string, mention: string): Promise<void> {
  if (!(await client.event(id, `wanted-${mention}`, "approval.wanted"))) return;
  const { effects } = await client.read<CaseBody>(`/v1/cases/${id}`);
  const asked = effects.findLast(({ type }) => type === "requestApproval");
  if (asked === undefined) return;
  const path = `/v1/brands/sturdy/approvals/${asked.key}/approve`;
  await client.change({ key: `approve-${mention}`, method: "POST", path, body: {}, asApprover: true });
}

async function writeReply(client: CrashClient, id: string, mention: string, promises: Promises): Promise<void> {
  const text = `We are on it: ${mention}`;
  promises.replies.set(text, false);
  await client.change({
    key: `reply-${mention}`,
    method: "POST",
    path: `/v1/cases/${id}/reply`,
    body: { text, to: "public" },
  });
}
