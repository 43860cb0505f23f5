import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chosenColumns } from "./chosen-columns.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-columns-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SAID = ["--column", "text=body", "--always", "author.followers=7", "--always", "channel=x"];
const MAP = { text: "body", "author.followers": { always: 7 }, channel: { always: "x" } };

describe("the columns of a file", () => {
  it("are its fields, until others are said; saved beside it they are remembered", () => {
    const mentions = join(folder, "theirs.csv");
    expect(chosenColumns({ mentions }, [])).toBeUndefined();
    expect(chosenColumns({ mentions }, SAID)).toEqual(MAP);
    expect(existsSync(`${mentions}.columns.json`)).toBe(false);
    expect(chosenColumns({ mentions, "save-columns": true }, SAID)).toEqual(MAP);
    expect(chosenColumns({ mentions }, [])).toEqual(MAP);
    expect(chosenColumns({ mentions }, ["--column=text=other"])).toEqual({ ...MAP, text: "other" });
  });

  it("are refused where they make no sense", () => {
    const mentions = join(folder, "others.csv");
    expect(() => chosenColumns({ mentions }, ["--column", "text"])).toThrow("write field=column");
    expect(() => chosenColumns({ mentions }, ["--always", "__proto__.x=1"])).toThrow("write field=value");
    expect(() => chosenColumns({ mentions, "save-columns": true }, [])).toThrow("nothing to save");
    expect(() => chosenColumns({ mentions, columns: join(folder, "gone.json") }, [])).toThrow("does not exist");
    expect(() => chosenColumns({ mentions: "a.jsonl" }, SAID)).toThrow("columns are those of a .csv file");
  });
});
