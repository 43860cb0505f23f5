import { describe, expect, it } from "vitest";
import { RecentMentions } from "./recent-mentions.ts";

const MINUTE = 60_000;

/** The same, counted anew each time. */
function plainly(all: readonly { author: string; at: number }[], now: number) {
  const within = (ms: number) => all.filter(({ at }) => at > now - ms);
  const authors = (ms: number) => new Set(within(ms).map(({ author }) => author)).size;
  return {
    last10Minutes: within(10 * MINUTE).length,
    lastHour: within(60 * MINUTE).length,
    authorsLast10Minutes: authors(10 * MINUTE),
    authorsLastHour: authors(60 * MINUTE),
  };
}

describe("recent mentions of a topic", () => {
  it.each([1, 2, 3, 4, 5])("are counted as if each time anew, whatever comes when (seed %i)", (seed) => {
    const recent = new RecentMentions();
    const all: { author: string; at: number }[] = [];
    let drawn = seed;
    const draw = (below: number): number => {
      drawn = (drawn * 48_271) % 2_147_483_647;
      return drawn % below;
    };
    let at = 1_000_000_000;
    for (let index = 0; index < 300; index += 1) {
      at += draw(4) === 0 ? draw(9 * MINUTE) : draw(MINUTE);
      const author = `author-${draw(7)}`;
      all.push({ author, at });
      expect(recent.with(author, at)).toEqual(plainly(all, at));
      recent.add(author, at);
    }
  });

  it("forget what was taken back", () => {
    const recent = new RecentMentions();
    recent.add("a", 0);
    recent.add("b", 1);
    recent.undo();
    expect(recent.with("a", 2)).toEqual({ last10Minutes: 2, lastHour: 2, authorsLast10Minutes: 1, authorsLastHour: 1 });
    recent.undo();
    expect(recent.forget(3)).toBe(true);
  });

  it("stay right when there are more than are kept in one piece", () => {
    const recent = new RecentMentions();
    for (let second = 0; second < 20_000; second += 1) recent.add(`author-${second % 7}`, second * 1000);
    expect(recent.with("new", 20_000_000)).toEqual({
      last10Minutes: 600,
      lastHour: 3600,
      authorsLast10Minutes: 8,
      authorsLastHour: 8,
    });
  });

  it("count as of now what came later, when the clock was set back", () => {
    const recent = new RecentMentions();
    const DAY = 24 * 60 * MINUTE;
    recent.add("a", DAY);
    expect(recent.with("b", 0).lastHour).toBe(2);
    expect(recent.with("b", 61 * MINUTE).lastHour).toBe(1);
  });
});
