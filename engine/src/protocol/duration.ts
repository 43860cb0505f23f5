import { Temporal } from "temporal-polyfill";
import { Delay } from "./protocol.ts";
import { remembered } from "./remembered.ts";

/** A delay as the protocol writes it: `ms` of plain time, or of the schedule's working time. */
export interface ParsedDelay {
  readonly ms: number;
  readonly schedule: string | null;
}

/** Reads `PT4H` or `PT4H@support`. A day is 24 hours. Null when it is not a delay. */
export const parseDelay: (text: string) => ParsedDelay | null = remembered(readDelay, 2000);

function readDelay(text: string): ParsedDelay | null {
  if (!Delay.safeParse(text).success) return null;
  const [duration = "", schedule] = text.split("@", 2);
  try {
    return { ms: Temporal.Duration.from(duration).total({ unit: "milliseconds" }), schedule: schedule ?? null };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
