/** What a recording shows about answers of one status. */
export interface Findings {
  readonly answers: number;
  /** Answers that left before the log of the database was synced after their request was read. */
  readonly unsynced: number;
}

/** For each answer: was the write-ahead log synced between the last read of its connection and the answer? */
export function findUnsynced(recording: string, status: number): Findings {
  const lastRead = new Map<string, number>();
  let lastSync = -1;
  let answers = 0;
  let unsynced = 0;
  recording.split("\n").forEach((line, index) => {
    const [kind, what = "", code] = line.split(" ");
    if (kind === "read") lastRead.set(what, index);
    if (kind === "sync" && what.endsWith("-wal")) lastSync = index;
    if (kind !== "answer" || Number(code) !== status) return;
    answers += 1;
    if (lastSync < (lastRead.get(what) ?? Number.POSITIVE_INFINITY)) unsynced += 1;
  });
  return { answers, unsynced };
}
