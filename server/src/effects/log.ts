import type { Logger } from "pino";
import type { EffectHandler } from "./handler.ts";

/** Writes each effect as one line of the log: what there is before a receiver is set up. What it says, and to whom, is in a second line at `debug`. */
export function logEffects(log: Logger): EffectHandler {
  return {
    name: "log",
    deliver({ params, ...effect }) {
      log.info({ effect }, `effect ${effect.type}`);
      log.debug({ key: effect.key, params }, "its parameters");
      return Promise.resolve({ outcome: "delivered" });
    },
  };
}
