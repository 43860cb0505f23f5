import { open } from "node:fs/promises";
import { v7 as uuid } from "uuid";
import { isoInstant, ParleyError, type ColumnMap, type MentionFileBody } from "@parley/engine";
import { MENTION_FILES } from "../../limits.ts";
import type { Clock } from "../clock.ts";
import { TemporaryFolder } from "../temporary-folder.ts";
import { csvRecords } from "./csv-rows.ts";
import { readEntries, type EntryFiles } from "./read-entries.ts";
import { readLines } from "./read-lines.ts";

/** What a file of mentions is, apart from its bytes. */
export interface NewMentionFile extends Pick<MentionFileBody, "name" | "kind"> {
  /** Where its brand is at home: of times without an offset, the wall clock there is meant. */
  readonly timeZone: string;
}

/** A file of mentions that was sent, and where it stands. */
export interface MentionFile extends NewMentionFile {
  readonly id: string;
  readonly brand: string;
  readonly path: string;
  readonly bytes: number;
  /** Epoch ms. */
  readonly at: number;
  columns: ColumnMap | null;
}

/** Rows that are looked at before all are read. */
const FIRST_ROWS = 100;
const SAMPLE_ROWS = 5;

/**
 * Files of mentions that were sent for rehearsals, each of one brand. Nothing of them is recorded: they are kept for a day in
 * a folder that no backup holds, and a server that starts again knows none of them.
 */
export class MentionFiles {
  readonly #clock: Clock;
  readonly #most: number;
  readonly #folder: TemporaryFolder;
  /** The oldest first. */
  readonly #files = new Map<string, MentionFile>();
  readonly #forgetting: NodeJS.Timeout;

  /** Files of at most `most` bytes. */
  constructor({ clock, folder, most }: { readonly clock: Clock; readonly folder: string; readonly most: number }) {
    this.#clock = clock;
    this.#most = most;
    this.#folder = new TemporaryFolder(folder, "mention-files");
    this.#forgetting = setInterval(() => this.#forgetOld(), MENTION_FILES.lookedAtMs);
    this.#forgetting.unref();
  }

  /** How large a file may be, in bytes. */
  get most(): number {
    return this.#most;
  }

  /** Takes a file in; null when it is larger than it may be. Of more than a brand may have, the oldest goes. */
  async take(brand: string, file: NewMentionFile, body: AsyncIterable<Uint8Array>): Promise<MentionFile | null> {
    const id = `file_${uuid()}`;
    const name = `${id}.${file.kind}`;
    try {
      const path = this.#folder.place(name);
      const bytes = await this.#write(path, body);
      if (bytes === null) {
        this.#folder.remove(name);
        return null;
      }
      const taken = { ...file, id, brand, path, bytes, at: this.#clock.now(), columns: null };
      this.#files.set(id, taken);
      this.#forgetOld();
      return taken;
    } catch (error) {
      this.#folder.remove(name);
      throw error;
    }
  }

  /** A file of a brand; throws PARLEY_NOT_FOUND, also for one that was forgotten. */
  of(brand: string, id: string): MentionFile {
    this.#forgetOld();
    const file = this.#files.get(id);
    if (file?.brand === brand) return file;
    throw new ParleyError("PARLEY_NOT_FOUND", `the brand "${brand}" has no file of mentions "${id}"`, {
      hint: "Files are kept for a day, and not beyond a restart of the server: send it again.",
    });
  }

  /** Takes a file away. */
  remove({ id, kind }: MentionFile): void {
    this.#files.delete(id);
    this.#folder.remove(`${id}.${kind}`);
  }

  /** Takes all files away. */
  stop(): void {
    clearInterval(this.#forgetting);
    this.#folder.clear();
  }

  async #write(path: string, body: AsyncIterable<Uint8Array>): Promise<number | null> {
    const handle = await open(path, "w", 0o600);
    let bytes = 0;
    try {
      for await (const chunk of body) {
        bytes += chunk.length;
        if (bytes > this.#most) return null;
        await handle.writeFile(chunk);
      }
    } finally {
      await handle.close();
    }
    return bytes;
  }

  #forgetOld(): void {
    const since = this.#clock.now() - MENTION_FILES.keptMs;
    let all = 0;
    const ofBrand = new Map<string, number>();
    for (const file of [...this.#files.values()].toReversed()) {
      const own = (ofBrand.get(file.brand) ?? 0) + 1;
      ofBrand.set(file.brand, own);
      all += 1;
      if (file.at < since || own > MENTION_FILES.perBrand || all > MENTION_FILES.all) this.remove(file);
    }
  }
}

/** As much of a file as it takes to read it. */
export type FileOfEntries = Pick<MentionFile, "path" | "name" | "columns" | "timeZone">;

/** A file as entries are read from it. */
export const entriesOf = ({ path, name, columns, timeZone }: FileOfEntries): EntryFiles => ({
  mentions: path,
  called: name,
  timeZone,
  ...(columns === null ? {} : { columns }),
});

/** Looks at a file's first rows; throws what is wrong with them, by row and column. */
export function mustBeReadable(file: MentionFile): void {
  const [first] = [...readEntries({ ...entriesOf(file), most: FIRST_ROWS })];
  if (first === undefined)
    throw new ParleyError("PARLEY_FILE_UNREADABLE", `${file.name} has no mentions`, { at: file.name });
}

/** A file, as the API gives it. */
export function mentionFileBody(file: MentionFile): MentionFileBody {
  const { id, brand, name, kind, bytes, columns, at } = file;
  const [headings = [], ...sample] = kind === "csv" ? firstRecords(file) : [];
  const keptUntil = isoInstant(at + MENTION_FILES.keptMs);
  return { id, brand, name, kind, bytes, headings, sample, columns, keptUntil };
}

function firstRecords({ path, name }: MentionFile): string[][] {
  const rows: string[][] = [];
  for (const { cells } of csvRecords(readLines(path, name))) {
    rows.push(rows.length === 0 ? cells.map((cell) => cell.trim()) : cells);
    if (rows.length > SAMPLE_ROWS) break;
  }
  return rows;
}
