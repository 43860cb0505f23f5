import type { EffectHandler } from "./handler.ts";
import type { Post } from "./post.ts";
import { postEffect, type Receiver } from "./webhook.ts";

/** A brand's own receiver. */
export interface BrandReceiver extends Receiver {
  /** The effects that it wants; null for all of them. */
  readonly types: readonly string[] | null;
}

/** What decides where a brand's effects go. */
export interface BrandEffectsOptions {
  /** The brand's own receiver as it is now; null for a brand without one. */
  readonly receiverOf: (brand: string) => BrandReceiver | null;
  readonly post: Post;
  /** Takes the effects of brands without a receiver. */
  readonly others: EffectHandler;
  /** Takes the effects that a brand's receiver does not want. */
  readonly unwanted: EffectHandler;
  readonly now: () => number;
}

/** Sends each effect where its brand wants it. */
export function brandEffects({ receiverOf, post, others, unwanted, now }: BrandEffectsOptions): EffectHandler {
  return {
    name: "by brand",
    deliver(effect) {
      const receiver = receiverOf(effect.brand);
      if (receiver === null) return others.deliver(effect);
      if (receiver.types !== null && !receiver.types.includes(effect.type)) return unwanted.deliver(effect);
      return postEffect(post, receiver, effect, now());
    },
  };
}
