import type { Logger } from "pino";
import { NOTHING_ALLOWED, type Allowed } from "./effects/allowed-addresses.ts";
import { brandEffects } from "./effects/by-brand.ts";
import { guardedPost } from "./effects/guarded-post.ts";
import type { EffectHandler } from "./effects/handler.ts";
import { logEffects } from "./effects/log.ts";
import type { Post } from "./effects/post.ts";
import type { Clock } from "./runtime/clock.ts";
import { receiverOf } from "./runtime/delivery/receiver-of.ts";
import type { Statements } from "./runtime/statements.ts";

/** What delivery is put together from. */
export interface DeliveryOptions {
  readonly statements: Pick<Statements, "findWebhook">;
  readonly clock: Clock;
  readonly log: Logger;
  /** Takes the effects of brands without a webhook of their own; logs them unless said otherwise. */
  readonly effects: EffectHandler | undefined;
  /** What webhooks of brands may reach beside the public internet; nothing unless said otherwise. */
  readonly allowed: Allowed | undefined;
}

/** How effects leave the house. */
export interface Outgoing {
  readonly handler: EffectHandler;
  /** How brands' own webhooks are reached. */
  readonly receivers: { readonly post: Post; readonly allowed: Allowed };
}

/** Puts together how effects leave: each to its brand's own webhook, guarded against addresses inside, the others to the operator's handler. */
export function openDelivery({
  statements,
  clock,
  log,
  effects = logEffects(log),
  allowed = NOTHING_ALLOWED,
}: DeliveryOptions): Outgoing {
  const post = guardedPost({ allowed });
  const handler = brandEffects({
    receiverOf: (brand) => receiverOf(statements, brand, clock.now()),
    post,
    others: effects,
    unwanted: logEffects(log),
    now: () => clock.now(),
  });
  return { handler, receivers: { post, allowed } };
}
