import { randomBytes } from "node:crypto";
import { isoInstant, ParleyError, type NewWebhookBody, type WebhookBody, type WebhookInput } from "@parley/engine";
import { WEBHOOK } from "../../limits.ts";
import type { Store } from "../../store/open-store.ts";
import { deleteWebhook } from "../../store/webhooks/delete-webhook.ts";
import { saveWebhook } from "../../store/webhooks/save-webhook.ts";
import type { WebhooksTable } from "../../store/webhooks/tables.ts";
import type { Statements } from "../statements.ts";
import type { PlannedChange } from "../turns/change-turn.ts";

/** What changes of webhooks are planned with. */
export interface WebhookDesk {
  readonly store: Store;
  readonly statements: Pick<Statements, "findWebhook">;
}

/** The error for a brand that has no webhook of its own. */
export const noWebhook = (brand: string): ParleyError =>
  new ParleyError("PARLEY_NOT_FOUND", `the brand "${brand}" has no webhook`, {
    hint: `PUT /v1/brands/${brand}/webhook sets one.`,
  });

/** A brand's webhook, without its secret; throws PARLEY_NOT_FOUND. */
export function readWebhook(statements: WebhookDesk["statements"], brand: string, now: number): WebhookBody {
  return bodyOf(mustHave(statements, brand), now);
}

/** Plans where a brand's effects go from now on. A brand's first webhook gets a secret, which the answer shows; later ones keep theirs. */
export function planWebhook(
  { store, statements }: WebhookDesk,
  brand: string,
  { url, types }: WebhookInput,
  at: number,
): PlannedChange {
  const known = statements.findWebhook(brand);
  const row: WebhooksTable = {
    ...(known ?? { brand, secret: newSecret(), old_secret: null, old_until: null }),
    url,
    types: types === undefined ? null : JSON.stringify([...new Set(types)]),
    changed_at: at,
  };
  const answer = (secret: string | null) => ({
    status: known === undefined ? 201 : 200,
    body: withSecret(row, secret, at),
  });
  return {
    answer: answer(known === undefined ? row.secret : null),
    kept: answer(null),
    acts: [
      { action: "webhook.set", brand, subject: brand, details: { host: new URL(url).host, types: types ?? null } },
    ],
    write: () => saveWebhook(store, row),
  };
}

/** Plans a new secret, which the answer shows; the old one signs as well for a day. Throws PARLEY_NOT_FOUND. */
export function planNewSecret({ store, statements }: WebhookDesk, brand: string, at: number): PlannedChange {
  const known = mustHave(statements, brand);
  const row: WebhooksTable = {
    ...known,
    secret: newSecret(),
    old_secret: known.secret,
    old_until: at + WEBHOOK.oldSecretMs,
    changed_at: at,
  };
  return {
    answer: { status: 200, body: withSecret(row, row.secret, at) },
    kept: { status: 200, body: withSecret(row, null, at) },
    acts: [{ action: "webhook.rotated", brand, subject: brand }],
    write: () => saveWebhook(store, row),
  };
}

/** Plans that a brand's effects go where those of brands without a webhook go. Throws PARLEY_NOT_FOUND. */
export function planWebhookRemoval({ store, statements }: WebhookDesk, brand: string): PlannedChange {
  mustHave(statements, brand);
  return {
    answer: { status: 204, body: null },
    acts: [{ action: "webhook.removed", brand, subject: brand }],
    write: () => deleteWebhook(store, brand),
  };
}

function mustHave({ findWebhook }: WebhookDesk["statements"], brand: string): WebhooksTable {
  const row = findWebhook(brand);
  if (row === undefined) throw noWebhook(brand);
  return row;
}

function bodyOf({ url, types, old_until, changed_at }: WebhooksTable, now: number): WebhookBody {
  return {
    url,
    types: types === null ? null : (JSON.parse(types) as string[]),
    changedAt: isoInstant(changed_at),
    oldSecretUntil: old_until === null || old_until <= now ? null : isoInstant(old_until),
  };
}

const withSecret = (row: WebhooksTable, secret: string | null, now: number): NewWebhookBody => ({
  ...bodyOf(row, now),
  secret,
});

/** 32 bytes of chance, written as Standard Webhooks does. */
const newSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;
