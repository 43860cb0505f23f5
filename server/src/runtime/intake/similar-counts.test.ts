import { describe, expect, it } from "vitest";
import type { CountedMention } from "../../store/mentions/counted-since.ts";
import { SimilarCounts, type Countable } from "./similar-counts.ts";

const HOUR = 3_600_000;
const by = (author: string, topics: string[], at = HOUR, more: Partial<Countable> = {}): Countable => ({
  brand: "toy",
  channel: "x",
  author,
  topics,
  at,
  ...more,
});
const nothingKept = (): SimilarCounts => new SimilarCounts(() => []);
const counts = (mentions: number, authors: number) => ({
  last10Minutes: mentions,
  lastHour: mentions,
  authorsLast10Minutes: authors,
  authorsLastHour: authors,
});

describe("similar mentions", () => {
  it("include the mention itself, which counts only when it is added", () => {
    const similar = nothingKept();
    expect(similar.with(by("a", ["bags"]))).toEqual(counts(1, 1));
    expect(similar.with(by("a", ["bags"]))).toEqual(counts(1, 1));
    similar.add(by("a", ["bags"]));
    expect(similar.with(by("a", ["bags"]))).toEqual(counts(2, 1));
    expect(similar.with(by("b", ["bags"]))).toEqual(counts(2, 2));
  });

  it("are those of one brand and one topic; of several topics, the one with the most", () => {
    const similar = nothingKept();
    similar.add(by("a", ["bags"]));
    similar.add(by("b", ["bags", "delays", "bags"]));
    expect(similar.with(by("c", ["delays"]))).toEqual(counts(2, 2));
    expect(similar.with(by("c", ["delays", "bags"]))).toEqual(counts(3, 3));
    expect(similar.with(by("c", ["bags"], HOUR, { brand: "other" }))).toEqual(counts(1, 1));
  });

  it("are nobody else's without a topic", () => {
    const similar = nothingKept();
    similar.add(by("a", []));
    expect(similar.with(by("b", []))).toEqual(counts(1, 1));
  });

  it("know that the same handle on another channel is somebody else", () => {
    const similar = nothingKept();
    similar.add(by("a", ["bags"]));
    expect(similar.with(by("a", ["bags"], HOUR, { channel: "facebook" }))).toEqual(counts(2, 2));
  });

  it("are taken back until they are kept", () => {
    const similar = nothingKept();
    similar.add(by("a", ["bags"]));
    similar.keep();
    similar.add(by("b", ["bags", "delays"]));
    const mark = similar.mark();
    similar.add(by("c", ["bags"]));
    similar.undo(mark);
    expect(similar.with(by("d", ["bags", "delays"]))).toEqual(counts(3, 3));
    similar.undo(0);
    expect(similar.with(by("c", ["bags", "delays"]))).toEqual(counts(2, 2));
  });

  it("are read from what is kept when a brand's first mention comes, once", () => {
    const kept: CountedMention[] = [
      { received_at: HOUR - 30 * 60_000, channel: "x", author: "a", topics: '["bags"]' },
      { received_at: HOUR - 5 * 60_000, channel: "x", author: "b", topics: null },
      { received_at: HOUR - 5 * 60_000, channel: "x", author: "b", topics: '["bags","delays"]' },
    ];
    const asked: unknown[] = [];
    const similar = new SimilarCounts((brand, since) => {
      asked.push([brand, since]);
      return kept;
    });
    const now = { last10Minutes: 2, lastHour: 3, authorsLast10Minutes: 2, authorsLastHour: 3 };
    expect(similar.with(by("c", ["bags"]))).toEqual(now);
    expect(similar.with(by("c", ["bags"]))).toEqual(now);
    expect(asked).toEqual([["toy", 0]]);
  });
});
