import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { MENTION_FILES } from "../../limits.ts";
import { MentionFiles, mustBeReadable, type MentionFile } from "./mention-files.ts";

let data: string;
let now: number;
let files: MentionFiles;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "parley-files-"));
  now = Date.parse("2026-03-02T09:00:00Z");
  files = new MentionFiles({ clock: { now: () => now, after: () => () => {} }, folder: data, most: 10_000 });
});
afterEach(() => {
  files.stop();
  rmSync(data, { recursive: true });
});

const bytes = (text: string) => ReadableStream.from([new TextEncoder().encode(text)]);
const take = async (text: string, kind: MentionFile["kind"] = "csv", brand = "toy"): Promise<MentionFile> => {
  const taken = await files.take(brand, { name: `mine.${kind}`, kind, timeZone: "Europe/Dublin" }, bytes(text));
  if (taken === null) throw new Error("too large");
  return taken;
};
const kept = (): number =>
  existsSync(join(data, "mention-files")) ? readdirSync(join(data, "mention-files")).length : 0;

it("keeps no file that is too large, or that broke off, or longer than a day", async () => {
  expect(
    await files.take("toy", { name: "large", kind: "csv", timeZone: "UTC" }, bytes("x".repeat(10_001))),
  ).toBeNull();
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode("id,text");
    throw new Error("the connection broke off");
  };
  await expect(files.take("toy", { name: "half", kind: "csv", timeZone: "UTC" }, broken())).rejects.toThrow(
    "broke off",
  );
  expect(kept()).toBe(0);
  const { id } = await take("id,text\n");
  now += MENTION_FILES.keptMs + 1;
  expect(() => files.of("toy", id)).toThrow("has no file of mentions");
  expect(kept()).toBe(0);
});

it("keeps a few files of a brand, the newest, and tells another brand of none", async () => {
  const theirs = await take("id,text\n", "csv", "other");
  const [first] = [await take("id,text\n")];
  for (let more = 0; more < MENTION_FILES.perBrand; more += 1) await take("id,text\n");
  expect(() => files.of("toy", first?.id ?? "")).toThrow("has no file of mentions");
  expect(files.of("other", theirs.id)).toBe(theirs);
  expect(() => files.of("toy", theirs.id)).toThrow("has no file of mentions");
  expect(kept()).toBe(MENTION_FILES.perBrand + 1);
});

it("tells what is wrong in the first rows by line and field, and calls the file as its sender does", async () => {
  const file = await take(
    "id,channel,text,at,author.handle,author.followers\nm1,x,Hello,2026-03-02T09:00:00Z,ann,many\n",
  );
  expect(() => mustBeReadable(file)).toThrow(
    expect.objectContaining({
      code: "PARLEY_MENTION_INVALID",
      message: "mine.csv: a field is wrong",
      issues: [expect.objectContaining({ at: "line 2, author.followers", message: "must be a number" })],
    }),
  );
  expect(() => mustBeReadable({ ...file, columns: { text: "tweet" } })).toThrow('There is no column "tweet" for text');
  const lines = await take('{"id":\n', "jsonl");
  expect(() => mustBeReadable(lines)).toThrow(/^mine.jsonl, line 1 is not JSON/);
  rmSync(lines.path);
  expect(() => mustBeReadable(lines)).toThrow("mine.jsonl does not exist");
  await expect(async () => mustBeReadable(await take("id,text\n"))).rejects.toThrow("mine.csv has no mentions");
});
