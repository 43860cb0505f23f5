import type { Logger } from "pino";
import type { EffectHandler } from "./handler.ts";

/** Writes each effect as one line of the log: what there is before a receiver is set up. */
export function logEffects(log: Logger): EffectHandler {
  return {
    name: "log",
    deliver(effect) {
      log.info({ effect }, `effect ${effect.type}`);
      return Promise.resolve({ outcome: "delivered" });
    },
  };
}
