import { v7 as uuid } from "uuid";
import { isoInstant, type WebhookTestBody } from "@parley/engine";
import type { BrandReceiver } from "../../effects/by-brand.ts";
import type { Post } from "../../effects/post.ts";
import { postEffect } from "../../effects/webhook.ts";

/** Sends an effect of the type `test` to a receiver, once, and tells what came back. */
export async function testWebhook(
  post: Post,
  receiver: BrandReceiver,
  brand: string,
  now: number,
): Promise<WebhookTestBody> {
  const key = `${brand}:test:${uuid()}`;
  const effect = { key, case: null, brand, type: "test", params: {}, at: isoInstant(now) };
  const delivery = await postEffect(post, receiver, effect, now);
  return delivery.outcome === "delivered"
    ? { delivered: true, confirmed: delivery.confirmed === true, because: null }
    : { delivered: false, confirmed: false, because: delivery.because };
}
