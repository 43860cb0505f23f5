import type { MentionReading } from "@parley/engine";
import type { Answers } from "./rules.ts";

/** Something that decides mentions. */
export interface Contestant {
  readonly name: string;
  /** Decides all of them, one after the other. */
  decide(readings: readonly MentionReading[]): Answers[] | Promise<Answers[]>;
}
