import type { Generated } from "kysely";
import type { ProtocolDraftRevisionsTable, ProtocolDraftsTable } from "./drafts/tables.ts";
import type { MovedCasesTable, MovesTable } from "./moves/tables.ts";
import type { BrandRevisionsTable, BrandsTable, ProtocolVersionsTable } from "./protocols/tables.ts";
import type { ShadowCasesTable, ShadowEffectsTable } from "./shadow/tables.ts";
import type { ApprovalsTable, DeskCasesTable, ReplyDraftsTable, RepliesTable } from "./desk/tables.ts";
import type { MentionColumnsTable } from "./mention-files/tables.ts";
import type { MentionChangesTable, MentionsTable } from "./mentions/tables.ts";
import type { IncidentCasesTable, IncidentsTable } from "./incidents/tables.ts";
import type { OutboxTable } from "./outbox/tables.ts";
import type { PublishingHoldsTable, PublishingTable } from "./publishing/tables.ts";
import type { WebhooksTable } from "./webhooks/tables.ts";
import type {
  AccountsTable,
  InvitationsTable,
  MembersTable,
  PeopleTable,
  SessionsTable,
  VerificationsTable,
} from "./people/tables.ts";
import type { AliveTable } from "./operations/tables.ts";
import type { AuditTable, ErasedMentionsTable, RepeatsTable } from "./record/tables.ts";
import type { CaseClocksTable, CaseFactsTable } from "./reports/tables.ts";

/** API keys; only a SHA-256 of the key is kept. */
export interface ApiKeysTable {
  id: string;
  brand: string;
  name: string;
  hash: string;
  /** A JSON list of permissions. */
  scopes: string;
  created_at: number;
  expires_at: number | null;
  revoked_at: number | null;
  /** When it was last used, to the minute or so. */
  used_at: number | null;
  /** Who answers for it, as the record names them; null for a key from the command line. */
  made_by: string | null;
}

/** One row per case. `state` is the engine's CaseState; `rev` counts writes. Times are epoch ms. */
export interface CasesTable {
  id: string;
  brand: string;
  channel: string;
  conversation: string;
  protocol_hash: string;
  brand_revision: number;
  rev: number;
  status: "open" | "done";
  state: string;
  wake_at: number | null;
  opened_at: number;
  changed_at: number;
  /** When what people wrote in it was erased; null while it is kept. */
  erased_at: number | null;
}

/** Client events that were acknowledged, with the answer that each got. */
export interface EventsTable {
  case_id: string;
  event_id: string;
  received_at: number;
  body: string;
  answer: string;
}

/** Append-only: one row per step of a case. */
export interface JournalTable {
  seq: Generated<number>;
  case_id: string;
  step: number;
  at: number;
  event: string;
  trace: string;
  /** What came into the step, as JSON: `{ mention: [channel, id] }`, or `{ event }`. */
  input: string;
  /** Who brought it; null for Parley itself. */
  actor: string | null;
  /** Their name at that time. */
  actor_name: string | null;
}

/** The schema, as Kysely sees it. */
export interface Tables {
  alive: AliveTable;
  brands: BrandsTable;
  brand_revisions: BrandRevisionsTable;
  protocol_versions: ProtocolVersionsTable;
  protocol_drafts: ProtocolDraftsTable;
  protocol_draft_revisions: ProtocolDraftRevisionsTable;
  shadow_cases: ShadowCasesTable;
  shadow_effects: ShadowEffectsTable;
  moves: MovesTable;
  moved_cases: MovedCasesTable;
  api_keys: ApiKeysTable;
  cases: CasesTable;
  mentions: MentionsTable;
  mention_changes: MentionChangesTable;
  mention_columns: MentionColumnsTable;
  events: EventsTable;
  journal: JournalTable;
  outbox: OutboxTable;
  webhooks: WebhooksTable;
  incidents: IncidentsTable;
  incident_cases: IncidentCasesTable;
  publishing: PublishingTable;
  publishing_holds: PublishingHoldsTable;
  people: PeopleTable;
  sessions: SessionsTable;
  accounts: AccountsTable;
  verifications: VerificationsTable;
  members: MembersTable;
  invitations: InvitationsTable;
  audit: AuditTable;
  repeats: RepeatsTable;
  erased_mentions: ErasedMentionsTable;
  desk_cases: DeskCasesTable;
  reply_drafts: ReplyDraftsTable;
  approvals: ApprovalsTable;
  replies: RepliesTable;
  case_facts: CaseFactsTable;
  case_clocks: CaseClocksTable;
}
