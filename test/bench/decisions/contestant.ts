import { isDeepStrictEqual } from "node:util";
import type { MentionReading } from "@parley/engine";
import type { Answers } from "./rules.ts";

/** Something that decides mentions. */
export interface Contestant {
  readonly name: string;
  /** Decides all of them, one after the other. */
  readonly decide: (readings: readonly MentionReading[]) => Answers[] | Promise<Answers[]>;
}

/** Throws when one of several decides otherwise than the first. */
export async function mustAgree(
  contestants: readonly Contestant[],
  readings: readonly MentionReading[],
): Promise<void> {
  const [first, ...others] = contestants;
  const expected = await first?.decide(readings);
  for (const other of others)
    if (!isDeepStrictEqual(plain(await other.decide(readings)), plain(expected)))
      throw new Error(`${other.name} decides otherwise than ${first?.name}`);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
