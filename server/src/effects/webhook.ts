import { Webhook } from "standardwebhooks";
import { z } from "zod";
import { WEBHOOK, DELIVERY } from "../limits.ts";
import type { Delivery, EffectHandler, OutgoingEffect } from "./handler.ts";
import { openPost, type Post, type PostAnswer } from "./post.ts";

/** Where effects are posted. */
export interface Receiver {
  readonly url: string;
  /** As Standard Webhooks writes them, `whsec_` and base64: each signs, so that a receiver may know the old one or the new one. */
  readonly secrets: readonly string[];
}

/** The receiver that the operator configured: trusted, wherever it is. */
export interface WebhookOptions {
  readonly url: string;
  readonly secret: string;
  readonly post?: Post;
  readonly now?: () => number;
}

/** Posts each effect to one address. */
export function webhookEffects({ url, secret, post = openPost(), now = Date.now }: WebhookOptions): EffectHandler {
  return {
    name: "webhook",
    deliver: (effect) => postEffect(post, { url, secrets: [secret] }, effect, now()),
  };
}

/**
 * Posts an effect, signed by the Standard Webhooks rules; `webhook-id` is the effect's key. Any 2xx means delivered, with
 * `{ "confirmed": true }` in the answer also that the customer has it; 410 Gone means never; anything else is tried again.
 */
export async function postEffect(
  post: Post,
  { url, secrets }: Receiver,
  effect: OutgoingEffect,
  now: number,
): Promise<Delivery> {
  const body = JSON.stringify(effect);
  const sentAt = new Date(now);
  const headers = {
    "content-type": "application/json",
    "user-agent": "parley",
    "webhook-id": effect.key,
    "webhook-timestamp": String(Math.floor(now / 1000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(effect.key, sentAt, body)).join(" "),
  };
  try {
    return judge(await post({ url, headers, body }));
  } catch (error) {
    return { outcome: "retry", because: error instanceof Error ? error.message : String(error) };
  }
}

function judge({ status, retryAfter, body }: PostAnswer): Delivery {
  if (status >= 200 && status < 300) return { outcome: "delivered", ...confirmation(body) };
  if (status >= 300 && status < 400)
    return { outcome: "retry", because: `the receiver answered ${status}; redirects are not followed` };
  const because = `the receiver answered ${status}`;
  if (status === 410) return { outcome: "terminal", because };
  const seconds = Number(retryAfter ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0
    ? { outcome: "retry", because, afterMs: Math.min(seconds * 1000, DELIVERY.longestRetryAfterMs) }
    : { outcome: "retry", because };
}

const Confirmation = z.object({
  confirmed: z.literal(true),
  data: z
    .strictObject({
      text: z.string().max(WEBHOOK.answerBytes).exactOptional(),
      by: z.string().max(2000).exactOptional(),
      where: z.enum(["public", "private"]).exactOptional(),
    })
    .exactOptional(),
});

/** What a receiver confirms. Most say nothing, or "ok": what is not the JSON above confirms nothing. */
function confirmation(body: string | null): z.output<typeof Confirmation> | null {
  if (body?.includes('"confirmed"') !== true) return null;
  try {
    return Confirmation.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}
