import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** Gives the next number, evenly spread between 0 and 1, both excluded. */
export type Chance = () => number;

/** Of a SHA-256, six bytes at a time: 48 bits, which a double holds exactly. */
const BYTES = 6;
const IN_A_BLOCK = 5;
const POSSIBLE = 281_474_976_710_656;

/**
 * The chance of one thing in a run: the same seed and names give the same numbers, whatever else is drawn and in whatever
 * order. So two rosters meet the very same customers and the very same work ("common random numbers").
 */
export function chanceOf(seed: number, ...whose: readonly (string | number)[]): Chance {
  const name = JSON.stringify([seed, ...whose]);
  let block = new Uint8Array();
  let drawn = 0;
  return () => {
    const place = drawn % IN_A_BLOCK;
    if (place === 0) block = sha256(utf8ToBytes(`${name}${drawn / IN_A_BLOCK}`));
    drawn += 1;
    let bits = 0;
    for (const byte of block.subarray(place * BYTES, (place + 1) * BYTES)) bits = bits * 256 + byte;
    return (bits + 0.5) / POSSIBLE;
  };
}

/** One of some things by its weight: `weights` add up to more than 0. */
export function chosenBy<T>(chance: Chance, things: readonly T[], weightOf: (thing: T) => number): T | undefined {
  const all = things.reduce((sum, thing) => sum + weightOf(thing), 0);
  let left = chance() * all;
  for (const thing of things) {
    left -= weightOf(thing);
    if (left < 0) return thing;
  }
  return things.at(-1);
}
