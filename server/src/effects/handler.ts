/** An effect on its way out. `at`: when the protocol wanted it, ISO 8601. */
export interface OutgoingEffect {
  readonly key: string;
  readonly case: string;
  readonly brand: string;
  readonly type: string;
  readonly params: unknown;
  readonly at: string;
}

/** What became of one attempt: it is out, it may work later (not before `afterMs`, if said), or it never will. */
export type Delivery =
  | { readonly outcome: "delivered" }
  | { readonly outcome: "retry"; readonly because: string; readonly afterMs?: number }
  | { readonly outcome: "terminal"; readonly because: string };

/** Carries effects to the world. The same key may come again: receivers act once per key. */
export interface EffectHandler {
  readonly name: string;
  deliver(effect: OutgoingEffect): Promise<Delivery>;
}
