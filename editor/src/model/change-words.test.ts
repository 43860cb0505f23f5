import { parseProtocol } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { changeWords } from "./change-words.ts";

const protocol = (title: string, within: string, x: number) =>
  parseProtocol({
    parley: 1,
    id: "care",
    title,
    clocks: { firstReply: { title: "First reply", within } },
    machine: { id: "care", initial: "waiting", states: { waiting: {} } },
    layout: { waiting: { x, y: 0 } },
  });

describe("how a protocol became another", () => {
  it("is told by titles, with what may send cases another way apart", () => {
    const { behaviour, rest } = changeWords(protocol("Care", "PT4H", 0), protocol("Public care", "PT2H", 90));
    expect(behaviour).toHaveLength(1);
    expect(behaviour[0]).toBe("Clock “First reply”: within was 4 h, is 2 h.");
    expect(rest).toHaveLength(2);
    expect(rest[0]).toContain("Public care");
    expect(rest[1]).toContain("drawn elsewhere");
  });

  it("is nothing when it is the same", () => {
    expect(changeWords(protocol("Care", "PT4H", 0), protocol("Care", "PT4H", 0))).toEqual({ behaviour: [], rest: [] });
  });
});
