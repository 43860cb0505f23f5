import { timingSafeEqual } from "node:crypto";
import type { Logger } from "pino";
import type { Permission } from "@parley/engine";
import { IDENTITY } from "../../limits.ts";
import { prepareDataVersion } from "../../store/data-version.ts";
import { prepareFindKey } from "../../store/keys/find-key.ts";
import { prepareMarkUsed } from "../../store/keys/mark-used.ts";
import type { Store } from "../../store/open-store.ts";
import type { ApiKeysTable } from "../../store/tables.ts";
import { PARLEY, type Caller } from "../caller.ts";
import type { Clock } from "../clock.ts";
import type { Host } from "../host.ts";
import { hashOf } from "./secrets.ts";

const KEY_SHAPE = /^parley_[0-9A-Za-z]{22,64}$/;

/** How often at most another process's changes (`parley key revoke`) are looked for. */
const RECHECK_MS = 100;
const REMEMBERED_KEYS = 10_000;

interface KeyRingParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly host: Host;
  readonly log: Logger;
}

/**
 * Knows valid keys by their text; remembers them until any other process writes to the database, or `forget` is called.
 * When they were used is noted in memory and written together, once a minute.
 */
export class KeyRing {
  readonly #find;
  readonly #dataVersion;
  readonly #markUsed;
  readonly #clock: Clock;
  readonly #host: Host;
  readonly #log: Logger;
  readonly #known = new Map<string, KnownKey>();
  readonly #used = new Map<string, number>();
  #cancelWriting: (() => void) | null = null;
  #checkedAt = Number.NEGATIVE_INFINITY;
  #seenVersion = -1;

  constructor({ store, clock, host, log }: KeyRingParts) {
    this.#find = prepareFindKey(store.db);
    this.#dataVersion = prepareDataVersion(store.db);
    this.#markUsed = prepareMarkUsed(store.db);
    this.#clock = clock;
    this.#host = host;
    this.#log = log;
  }

  /** The caller with this key, when it is known, not revoked and not expired. */
  find(text: string): Caller | undefined {
    const now = this.#clock.now();
    this.#forgetWhenChanged(now);
    const known = this.#known.get(text) ?? this.#look(text);
    if (known === undefined || (known.expiresAt !== null && known.expiresAt <= now)) return undefined;
    this.#used.set(known.id, now);
    this.#cancelWriting ??= this.#clock.after(IDENTITY.keyUseMs, () => void this.#writeUsed());
    return known.caller;
  }

  /** Asks the database again from now on: call it when a key was revoked here. */
  forget(): void {
    this.#known.clear();
  }

  /** Writes what is noted, and notes nothing more by itself. */
  async stop(): Promise<void> {
    this.#cancelWriting?.();
    await this.#writeUsed();
  }

  async #writeUsed(): Promise<void> {
    this.#cancelWriting = null;
    const used = [...this.#used];
    this.#used.clear();
    if (used.length === 0) return;
    try {
      await this.#host.change({ by: PARLEY, request: null, repeat: null }, () => ({
        answer: { status: 204, body: null },
        write: () => used.forEach(([id, at]) => this.#markUsed(id, at)),
      }));
    } catch (error) {
      // It is written again when the key is used again; a request must not fail for it.
      this.#log.warn({ err: error }, "when keys were last used could not be written");
    }
  }

  #look(text: string): KnownKey | undefined {
    if (!KEY_SHAPE.test(text)) return undefined;
    const hash = hashOf(text);
    const row = this.#find(hash);
    if (row === undefined || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash))) return undefined;
    if (this.#known.size >= REMEMBERED_KEYS) this.#known.clear();
    const known = { id: row.id, caller: callerOf(row), expiresAt: row.expires_at };
    this.#known.set(text, known);
    return known;
  }

  #forgetWhenChanged(now: number): void {
    if (Math.abs(now - this.#checkedAt) < RECHECK_MS) return;
    this.#checkedAt = now;
    const version = this.#dataVersion();
    if (version !== this.#seenVersion) this.#known.clear();
    this.#seenVersion = version;
  }
}

interface KnownKey {
  readonly id: string;
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
    leads: () => [],
  };
}
