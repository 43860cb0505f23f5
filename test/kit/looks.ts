import { LookThread } from "@parley/server";

/**
 * Where the gates of all tests of a process look at protocols: each new thread has to read the whole engine, which takes
 * longer than most tests. While it has nothing to do, it keeps no process.
 */
export const LOOKS = new LookThread();
