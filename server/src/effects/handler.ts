import type { Json } from "@parley/engine";

/** An effect on its way out. `at`: when it was wanted, ISO 8601. `case` is null for an effect of the brand itself. */
export interface OutgoingEffect {
  readonly key: string;
  readonly case: string | null;
  readonly brand: string;
  readonly type: string;
  readonly params: unknown;
  readonly at: string;
}

/** What whoever sent a reply may say of it; the rest is taken from the effect. Names as in the data of `reply.sent`. */
export type Receipt = { readonly [field in "text" | "by" | "where"]?: Json };

/**
 * What became of one attempt: it is out, it may work later (not before `afterMs`, if said), or it never will. `confirmed` says
 * that it has reached the customer, not only the next hand: for a reply, Parley then raises `reply.sent` in the case.
 */
export type Delivery =
  | { readonly outcome: "delivered"; readonly confirmed?: true; readonly data?: Receipt }
  | { readonly outcome: "retry"; readonly because: string; readonly afterMs?: number }
  | { readonly outcome: "terminal"; readonly because: string };

/** Carries effects to the world. The same key may come again: receivers act once per key. */
export interface EffectHandler {
  readonly name: string;
  deliver(effect: OutgoingEffect): Promise<Delivery>;
}
