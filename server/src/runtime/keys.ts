import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { v7 as uuid } from "uuid";
import { ALL_PERMISSIONS, ParleyError, type Permission } from "@parley/engine";
import { prepareDataVersion } from "../store/data-version.ts";
import { prepareFindKey } from "../store/keys/find-key.ts";
import { insertKey } from "../store/keys/insert-key.ts";
import { prepareLoadBrand } from "../store/protocols/load-brand.ts";
import type { Store } from "../store/open-store.ts";
import type { ApiKeysTable } from "../store/tables.ts";
import type { Caller } from "./caller.ts";
import type { Clock } from "./clock.ts";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const KEY_LENGTH = 32;
const KEY_SHAPE = /^parley_[0-9A-Za-z]{22,64}$/;

/** A key that was just made: its text is shown once and kept nowhere. */
export interface NewKey {
  readonly id: string;
  readonly text: string;
}

/** What a key is made for. */
export interface KeyWish {
  readonly brand: string;
  readonly name: string;
  /** All permissions unless said otherwise. */
  readonly scopes?: readonly Permission[];
  /** Epoch ms; null for a key that lasts until it is revoked. */
  readonly expiresAt?: number | null;
}

/** Makes a key for a brand; throws PARLEY_NOT_FOUND when there is no such brand. */
export async function createKey(store: Store, wish: KeyWish, at: number): Promise<NewKey> {
  const { brand, name, scopes = ALL_PERMISSIONS, expiresAt = null } = wish;
  if (prepareLoadBrand(store.db)(brand) === undefined)
    throw new ParleyError("PARLEY_NOT_FOUND", `there is no brand "${brand}"`);
  const key: NewKey = { id: `key_${uuid()}`, text: `parley_${randomText(KEY_LENGTH)}` };
  await insertKey(store.reads, {
    id: key.id,
    brand,
    name,
    hash: hashOf(key.text),
    scopes: JSON.stringify(scopes),
    created_at: at,
    expires_at: expiresAt,
    revoked_at: null,
    used_at: null,
  });
  return key;
}

/** How often at most another process's changes (`parley key revoke`) are looked for. */
const RECHECK_MS = 100;
const REMEMBERED_KEYS = 10_000;

/** Knows valid keys by their text; remembers them until any other process writes to the database. */
export class KeyRing {
  readonly #find;
  readonly #dataVersion;
  readonly #clock: Clock;
  readonly #known = new Map<string, KnownKey>();
  #checkedAt = Number.NEGATIVE_INFINITY;
  #seenVersion = -1;

  constructor(store: Store, clock: Clock) {
    this.#find = prepareFindKey(store.db);
    this.#dataVersion = prepareDataVersion(store.db);
    this.#clock = clock;
  }

  /** The caller with this key, when it is known, not revoked and not expired. */
  find(text: string): Caller | undefined {
    this.#forgetWhenChanged();
    const known = this.#known.get(text) ?? this.#look(text);
    return known === undefined || (known.expiresAt !== null && known.expiresAt <= this.#clock.now())
      ? undefined
      : known.caller;
  }

  #look(text: string): KnownKey | undefined {
    if (!KEY_SHAPE.test(text)) return undefined;
    const hash = hashOf(text);
    const row = this.#find(hash);
    if (row === undefined || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash))) return undefined;
    if (this.#known.size >= REMEMBERED_KEYS) this.#known.clear();
    const known = { caller: callerOf(row), expiresAt: row.expires_at };
    this.#known.set(text, known);
    return known;
  }

  #forgetWhenChanged(): void {
    const now = this.#clock.now();
    if (Math.abs(now - this.#checkedAt) < RECHECK_MS) return;
    this.#checkedAt = now;
    const version = this.#dataVersion();
    if (version !== this.#seenVersion) this.#known.clear();
    this.#seenVersion = version;
  }
}

interface KnownKey {
  readonly caller: Caller;
  readonly expiresAt: number | null;
}

function callerOf({ id, brand, name, scopes }: ApiKeysTable): Caller {
  const granted = new Set(JSON.parse(scopes) as Permission[]);
  return {
    id: `key:${id}`,
    name,
    brands: [brand],
    may: (permission, where) => where === brand && granted.has(permission),
  };
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Uniform over the alphabet: bytes that would favour its beginning are thrown away. */
function randomText(length: number): string {
  let text = "";
  while (text.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < 248 && text.length < length) text += ALPHABET.charAt(byte % 62);
    }
  }
  return text;
}
