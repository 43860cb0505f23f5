import { v7 as uuid } from "uuid";
import { ALL_PERMISSIONS, isoInstant, ParleyError, type KeyBody, type Permission } from "@parley/engine";
import { BRANDS } from "../../limits.ts";
import { countKeys } from "../../store/keys/count-keys.ts";
import { findValidKey } from "../../store/keys/find-valid-key.ts";
import { insertKey } from "../../store/keys/insert-key.ts";
import { prepareMakerOfKey } from "../../store/keys/maker-of-key.ts";
import { revokeKey } from "../../store/keys/revoke-key.ts";
import type { Store } from "../../store/open-store.ts";
import { removeInvitationsBy } from "../../store/people/remove-invitations-by.ts";
import type { ApiKeysTable } from "../../store/tables.ts";
import { mustBeBrand } from "../brands/brand-row.ts";
import { mustHaveRoom } from "../brands/must-have-room.ts";
import { changeBeside } from "../change-beside.ts";
import { isoOrNull } from "../clock.ts";
import { PARLEY, type Actor } from "../caller.ts";
import { answerableFor } from "./answerable.ts";
import { hashOf, randomText } from "./secrets.ts";
import type { PlannedChange } from "../turns/change-turn.ts";

const KEY_LENGTH = 32;

/** A key that was just made: its text is shown once and kept nowhere. */
export interface NewKey {
  readonly id: string;
  readonly text: string;
}

/** What a key is made for. */
export interface KeyPlan {
  readonly brand: string;
  readonly name: string;
  readonly scopes: readonly Permission[];
  /** Epoch ms; null for a key that lasts until it is revoked. */
  readonly expiresAt: number | null;
  /** Who makes it over HTTP, as the record names them; null on the command line. */
  readonly madeBy: string | null;
}

/** A key as the API shows it. */
export function keyBody(row: ApiKeysTable): KeyBody {
  return {
    id: row.id,
    brand: row.brand,
    name: row.name,
    scopes: JSON.parse(row.scopes) as Permission[],
    createdAt: isoInstant(row.created_at),
    expiresAt: isoOrNull(row.expires_at),
    revokedAt: isoOrNull(row.revoked_at),
    lastUsedAt: isoOrNull(row.used_at),
  };
}

/** Plans a new key; its answer holds the text, the answer to a repeat does not. */
export function planKey(store: Store, { brand, name, scopes, expiresAt, madeBy }: KeyPlan, at: number): PlannedChange {
  mustBeBrand(store, brand);
  mustHaveRoom(brand, countKeys(store, brand), BRANDS.keys, "keys", "Revoke some that nobody uses.");
  if (expiresAt !== null && expiresAt <= at)
    throw new ParleyError("PARLEY_BODY_INVALID", "a key must expire in the future", { at: "expiresAt" });
  const text = `parley_${randomText(KEY_LENGTH)}`;
  const row: ApiKeysTable = {
    id: `key_${uuid()}`,
    brand,
    name,
    hash: hashOf(text),
    scopes: JSON.stringify(scopes),
    created_at: at,
    expires_at: expiresAt,
    revoked_at: null,
    used_at: null,
    made_by: madeBy === null ? null : answerableFor(prepareMakerOfKey(store.db), madeBy),
  };
  return {
    answer: { status: 201, body: { ...keyBody(row), text } },
    kept: { status: 201, body: { ...keyBody(row), text: null } },
    acts: [{ action: "key.created", brand, subject: row.id, details: { name, scopes: [...scopes] } }],
    write: () => insertKey(store, row),
  };
}

/** Plans to revoke a key, of any brand or only of one; throws PARLEY_NOT_FOUND when no valid key has the id. */
export function planRevocation(store: Store, id: string, brand: string | null, at: number): PlannedChange {
  const row = findValidKey(store, id);
  if (row === undefined || (brand !== null && row.brand !== brand))
    throw new ParleyError("PARLEY_NOT_FOUND", `there is no valid key "${id}"`, {
      hint: "The list of keys shows them: GET /v1/brands/{brand}/keys, or `npx parley key list`.",
    });
  return {
    answer: { status: 204, body: null },
    acts: [{ action: "key.revoked", brand: row.brand, subject: id, details: { name: row.name } }],
    write() {
      revokeKey(store, id, at);
      removeInvitationsBy(store, `key:${id}`);
    },
  };
}

/** Makes a key at once: all permissions and no end unless said otherwise. Throws PARLEY_NOT_FOUND when there is no such brand. */
export async function createKey(
  store: Store,
  wish: Pick<KeyPlan, "brand" | "name"> & Partial<KeyPlan>,
  at: number,
  by: Actor = PARLEY,
): Promise<NewKey> {
  const { scopes = ALL_PERMISSIONS, expiresAt = null, madeBy = null } = wish;
  const { body } = await changeBeside(store, by, at, (now) =>
    planKey(store, { ...wish, scopes, expiresAt, madeBy }, now),
  );
  const { id, text } = body as { id: string; text: string };
  return { id, text };
}
