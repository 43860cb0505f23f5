import type { MentionFileBody } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { isReady, lackingIn, likelyColumns, MENTION_FIELDS, sampleOf } from "./mention-columns.ts";

const file = (more: Partial<MentionFileBody> = {}): MentionFileBody => ({
  id: "file_1",
  brand: "toy",
  name: "tweets.csv",
  kind: "csv",
  bytes: 100,
  headings: ["Tweet ID", "created_at", "user", "Tweet", "followers_count", "mood"],
  sample: [
    ["1", "2026-03-02T09:00:00Z", "ann", "", "12", "bad"],
    ["2", "2026-03-02T09:01:00Z", "ben", "Where is my bag?", "7", ""],
  ],
  columns: null,
  keptUntil: "2026-03-03T09:00:00Z",
  ...more,
});

describe("the columns of a file", () => {
  it("are told from what exports call them, and each is one field at most", () => {
    expect(likelyColumns(file().headings)).toEqual({
      id: "Tweet ID",
      at: "created_at",
      text: "Tweet",
      "author.handle": "user",
      "author.followers": "followers_count",
    });
    expect(likelyColumns(["mood"])).toEqual({});
  });

  it("lack the fields that no mention goes without until something is said of them", () => {
    const map = likelyColumns(file().headings);
    expect(lackingIn(map).map(({ key }) => key)).toEqual(["channel"]);
    expect(lackingIn({ ...map, channel: { always: "" } })).toHaveLength(1);
    expect(lackingIn({ ...map, channel: { always: "x" } })).toEqual([]);
    expect(MENTION_FIELDS.slice(0, 5).every(({ isRequired }) => isRequired)).toBe(true);
  });

  it("need not be said where they were said before, are called as the fields are, or there are none", () => {
    expect(isReady(file())).toBe(false);
    expect(isReady(file({ columns: { text: "Tweet" } }))).toBe(true);
    expect(isReady(file({ headings: ["id", "channel", "text", "at", "author.handle"] }))).toBe(true);
    expect(isReady(file({ headings: ["channel", "text", "at", "author.handle"] }))).toBe(true);
    expect(isReady(file({ headings: ["id", "channel", "text", "at"] }))).toBe(false);
    expect(isReady(file({ kind: "jsonl", headings: [], sample: [] }))).toBe(true);
  });

  it("are shown with the first cell that says something", () => {
    expect([sampleOf(file(), "Tweet"), sampleOf(file(), "user"), sampleOf(file(), "none")]).toEqual([
      "Where is my bag?",
      "ann",
      null,
    ]);
  });
});
