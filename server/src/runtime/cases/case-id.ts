import { randomFillSync } from "node:crypto";
import { v7 } from "uuid";

const BYTES_PER_ID = 16;
const pool = new Uint8Array(BYTES_PER_ID * 256);
let used = pool.length;

/** A new case id: a version 7 UUID, so ids grow with time and the index on them grows at its end. Chance is drawn for many ids at once. */
export function newCaseId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, (used += BYTES_PER_ID));
  return `case_${v7({ random })}`;
}
