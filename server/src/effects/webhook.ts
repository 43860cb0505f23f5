import { Webhook } from "standardwebhooks";
import type { Delivery, EffectHandler } from "./handler.ts";

export interface WebhookOptions {
  readonly url: string;
  /** As Standard Webhooks writes it: `whsec_` and base64. */
  readonly secret: string;
  readonly timeoutMs?: number;
  readonly now?: () => number;
}

const TIMEOUT_MS = 10_000;
const LONGEST_RETRY_AFTER_MS = 3_600_000;

/**
 * Posts each effect to one address, signed by the Standard Webhooks rules; `webhook-id` is the effect's key.
 * Any 2xx means delivered; 410 Gone means never; anything else is tried again.
 */
export function webhookEffects({ url, secret, timeoutMs = TIMEOUT_MS, now = Date.now }: WebhookOptions): EffectHandler {
  const signer = new Webhook(secret);
  return {
    name: "webhook",
    async deliver(effect) {
      const body = JSON.stringify(effect);
      const sentAt = new Date(now());
      try {
        const response = await fetch(url, {
          method: "POST",
          redirect: "manual",
          signal: AbortSignal.timeout(timeoutMs),
          headers: {
            "content-type": "application/json",
            "user-agent": "parley",
            "webhook-id": effect.key,
            "webhook-timestamp": String(Math.floor(sentAt.getTime() / 1000)),
            "webhook-signature": signer.sign(effect.key, sentAt, body),
          },
          body,
        });
        await response.body?.cancel();
        return judge(response);
      } catch (error) {
        return { outcome: "retry", because: reasonOf(error, timeoutMs) };
      }
    },
  };
}

function judge(response: Response): Delivery {
  if (response.ok) return { outcome: "delivered" };
  const because = `the receiver answered ${response.status}`;
  if (response.status === 410) return { outcome: "terminal", because };
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds > 0
    ? { outcome: "retry", because, afterMs: Math.min(seconds * 1000, LONGEST_RETRY_AFTER_MS) }
    : { outcome: "retry", because };
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `the receiver did not answer within ${timeoutMs} ms`;
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return `${error.message}${cause}`;
}
