import { parseProtocol, type Protocol } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { estimateText } from "../kernels/text-size.ts";
import { BRAND } from "../model/airline.fixture.ts";
import { settledChart } from "./settled-chart.ts";
import { chartGraph } from "./chart-graph.ts";
import { bothCharts, type BothCharts } from "./diff-chart.ts";
import { diffEntries, type DiffEntry } from "./diff-entries.ts";
import { lineHow } from "./diff-lines.ts";
import { diffMarks, type DiffMarks } from "./diff-marks.ts";
import { diffPair, type DiffPair } from "./diff-pair.ts";
import { bothPositions, setApart, withMarks } from "./diff-places.ts";

const asked = (to: string) => ({ type: "log", params: { text: `asks ${to}` } });

/** A small desk: asking, waiting, closed; two layouts of the same chart differ in what a test wants. */
const DESK = {
  parley: 1,
  id: "desk",
  title: "Desk",
  conditions: { angry: { title: "they are angry", when: "triage.intent == 'complaint'" } },
  clocks: { reply: { title: "First reply", within: "PT1H", answers: "due" } },
  machine: {
    id: "desk",
    initial: "care",
    states: {
      care: {
        initial: "asking",
        states: {
          asking: {
            entry: [{ type: "startClock", params: { clock: "reply" } }, asked("once")],
            on: { mention: [{ guard: "angry", target: "waiting" }, { target: "#desk.closed" }] },
          },
          waiting: { entry: [asked("again")], on: { "reply.sent": "#desk.closed" } },
        },
      },
      late: { entry: [asked("late")], on: { "reply.sent": "closed" } },
      closed: { type: "final" },
    },
  },
  layout: { care: { x: 0, y: 0 }, "care.asking": { x: 40, y: 60 }, late: { x: 900, y: 0 }, closed: { x: 900, y: 400 } },
};

interface Seen {
  readonly pair: DiffPair;
  readonly both: BothCharts;
  readonly entries: readonly DiffEntry[];
  readonly marks: DiffMarks;
}

const read = (text: string): Protocol => parseProtocol(JSON.parse(text));

/** The desk compared with what comes of it when some of its text is replaced. */
function changed(...replacements: readonly (readonly [string, string])[]): Seen {
  let text = JSON.stringify(DESK);
  for (const [from, to] of replacements) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  return seen(read(JSON.stringify(DESK)), read(text));
}

function seen(before: Protocol, after: Protocol): Seen {
  const pair = diffPair(before, after, BRAND);
  const both = bothCharts(pair);
  const entries = diffEntries(
    pair,
    both,
    new Map([
      ["clocks.reply", ["care.asking"]],
      ["conditions.angry", ["care.asking#mention[0]"]],
    ]),
  );
  return { pair, both, entries, marks: diffMarks(entries, both) };
}

const brief = ({ marks }: Seen): string[] =>
  [...marks].filter(([, { isInner }]) => !isInner).map(([id, { how }]) => `${how} ${id}`);

const LATE = ',"late":{"entry":[{"type":"log","params":{"text":"asks late"}}],"on":{"reply.sent":"closed"}}';
const WAITING =
  ',"waiting":{"entry":[{"type":"log","params":{"text":"asks again"}}],"on":{"reply.sent":"#desk.closed"}}';

describe("two versions as one chart", () => {
  it("has no mark where nothing changed", () => {
    const { both, entries, marks } = changed();
    expect(entries).toEqual([]);
    expect(marks.size).toBe(0);
    expect(both.chart.states.map(({ path }) => path)).toEqual([
      "care",
      "care.asking",
      "care.waiting",
      "late",
      "closed",
    ]);
  });

  it("marks a state that is new, and all that stands in it and leads out of it", () => {
    const now = changed([LATE, `${LATE},"extra":{"on":{"mention":"late"}}`]);
    expect(brief(now)).toEqual(["added extra"]);
    expect(now.marks.get("extra#on:mention")).toMatchObject({ how: "added", isInner: true });
    expect(now.entries[0]).toMatchObject({ part: "states", title: "Extra", behaviour: true, elements: ["extra"] });
  });

  it("keeps a state that is gone as a ghost where it stood, with its transitions", () => {
    const now = changed([WAITING, ""], ['"guard":"angry","target":"waiting"', '"guard":"angry","target":"#desk.late"']);
    const ghost = now.both.chart.byPath.get("care.was:waiting");
    expect(ghost).toMatchObject({ title: "Waiting", parent: "care" });
    expect(now.both.chart.byPath.get("care")?.children).toContain("care.was:waiting");
    expect(ghost?.groups[0]?.rows[0]).toMatchObject({ id: "care.was:waiting#reply.sent[0]", targets: ["closed"] });
    expect(now.marks.get("care.was:waiting")).toMatchObject({ how: "removed", isInner: false });
  });

  it("draws a transition that leads elsewhere twice: as it is, and where it led", () => {
    const now = changed(['"guard":"angry","target":"waiting"', '"guard":"angry","target":"#desk.late"']);
    const row = now.both.chart.byPath.get("care.asking")?.groups[0]?.rows[0];
    expect(row?.targets).toEqual(["late", "care.waiting"]);
    const line = (target: string) => ({
      id: `care.asking#mention[0]>${target}`,
      source: "care.asking#on:mention",
      target,
      points: [],
      far: false,
      rows: ["care.asking#mention[0]"],
    });
    expect(lineHow(line("late"), now.both, now.marks)).toBe("added");
    expect(lineHow(line("care.waiting"), now.both, now.marks)).toBe("removed");
    expect(now.entries[0]).toMatchObject({
      part: "transitions",
      within: "Asking",
      title: "Customer writes again, if they are angry → Late",
      lines: ["leads to: “Late” (was “Waiting”)"],
    });
  });

  it("keeps a transition that is gone on the card of its event", () => {
    const now = changed(['{"guard":"angry","target":"waiting"},', ""]);
    const rows = now.both.chart.byPath.get("care.asking")?.groups[0]?.rows;
    expect(rows?.map(({ id }) => id)).toEqual(["care.asking#mention[0]", "care.asking#was:mention[0]"]);
    expect(now.marks.get("care.asking#was:mention[0]")?.how).toBe("removed");
    expect(now.marks.get("care.asking#on:mention")?.how).toBe("changed");
  });

  it("marks a card as gone when all of its transitions are", () => {
    const now = changed([LATE, LATE.replace(',"on":{"reply.sent":"closed"}', "")]);
    expect(now.marks.get("late#on:reply.sent")).toMatchObject({ how: "removed", isInner: false });
    expect(now.both.chart.byPath.get("late")?.groups[0]?.leaves).toBe(true);
  });

  it("says where a state was that moved, and what one was called", () => {
    const moved = changed([LATE, ""], [WAITING, WAITING + LATE.replace('"closed"', '"#desk.closed"')]);
    expect(moved.entries).toMatchObject([{ how: "moved", title: "Late", lines: ["was outside of every phase"] }]);
    expect(moved.marks.get("care.late")?.how).toBe("moved");
    const renamed = changed(['"late":{"entry"', '"overdue":{"entry"']);
    expect(renamed.entries).toMatchObject([
      { how: "renamed", title: "Overdue", lines: ["was “Late”"], behaviour: false },
    ]);
  });

  it("tells of a condition, and of a clock, at what uses them", () => {
    const clock = changed(["PT1H", "PT30M"]);
    expect(clock.entries).toMatchObject([{ part: "named", title: "First reply", lines: ["time: 30 min (was 1 h)"] }]);
    expect(clock.marks.get("care.asking")?.lines).toEqual(["clock “First reply”: time: 30 min (was 1 h)"]);
    const condition = changed(["== 'complaint'", "== 'question'"]);
    expect(condition.entries[0]?.lines).toEqual(["rule: Intent is “Question” (was Intent is “Complaint”)"]);
    expect(brief(condition)).toEqual(["changed care.asking#mention[0]", "changed care.asking#on:mention"]);
  });

  it("tells of an action at the state that has it", () => {
    const now = changed([',{"type":"log","params":{"text":"asks once"}}', ""]);
    expect(now.entries).toMatchObject([{ title: "Asking", lines: ["no more: asks once"] }]);
    expect(brief(now)).toEqual(["changed care.asking"]);
  });
});

describe("the places of two versions", () => {
  const placed = ({ pair, both, marks }: Seen) => {
    const graph = withMarks(chartGraph(both.chart, estimateText), marks, estimateText);
    const positions = setApart(graph, bothPositions(pair, both), (id) => marks.get(id)?.how === "removed");
    return settledChart({ chart: both.chart, graph, positions, placement: null }, estimateText);
  };

  it("keep what stayed where it is, and put a ghost where it stood", () => {
    const canvas = placed(changed([LATE, ""], [',"late":{"x":900,"y":0}', ""]));
    expect(canvas.absolute.get("care.asking")).toMatchObject({ x: 40, y: 60 });
    expect(canvas.absolute.get("was:late")).toMatchObject({ x: 900, y: 0 });
  });

  it("make room where a ghost would lie under what is new", () => {
    const canvas = placed(
      changed(
        [LATE, ',"fresh":{"on":{"lead.accepted":"closed"}}'],
        ['"late":{"x":900,"y":0}', '"fresh":{"x":900,"y":0}'],
      ),
    );
    const [fresh, ghost] = [canvas.absolute.get("fresh"), canvas.absolute.get("was:late")];
    expect(fresh).toMatchObject({ x: 900, y: 0 });
    expect(ghost?.y).toBeGreaterThanOrEqual((fresh?.y ?? 0) + (fresh?.height ?? 0));
  });

  it("give a card that changed room for what it says", () => {
    const [same, more] = [placed(changed()), placed(changed(["PT1H", "PT30M"]))];
    const height = (canvas: typeof same): number => canvas.absolute.get("care.asking")?.height ?? 0;
    expect(height(more)).toBeGreaterThan(height(same) + 16);
  });
});
