import { describe, expect, it } from "vitest";
import { parseProtocol } from "../protocol/parse.ts";
import { diffInWords } from "./diff-in-words.ts";
import { diffProtocols } from "./diff.ts";
import type { ProtocolDiff } from "./protocol-diff.ts";

const BASE = {
  parley: 1,
  id: "desk",
  title: "Desk",
  variables: { tries: { type: "int", initial: 0 } },
  conditions: {
    angry: { title: "Is it a complaint?", when: "triage.intent == 'complaint'" },
    again: { title: "Did we try before?", when: "vars.tries > 0" },
  },
  tables: {
    who: {
      title: "Who leads",
      inputs: ["triage.topics"],
      rows: [
        { when: ["'fees' in it"], then: "fees" },
        { when: ["'bags' in it"], then: "bags" },
        { when: [""], then: "desk" },
      ],
    },
  },
  clocks: { reply: { title: "First reply", within: "PT1H", answers: "due" } },
  messages: { thanks: { en: "Thank you" } },
  events: { "refund.paid": { title: "The refund is paid" } },
  accepted: [{ code: "waits", at: "machine.care.waiting", because: "on purpose" }],
  machine: {
    id: "desk",
    initial: "care",
    states: {
      care: {
        initial: "asking",
        entry: [
          { type: "lead", params: { table: "who" } },
          { type: "startClock", params: { clock: "reply" } },
        ],
        on: { "clock.reply.due": "late", mention: [{ guard: "angry", target: "late" }, { target: ".asking" }] },
        states: {
          asking: { on: { "reply.sent": "waiting" }, exit: { type: "log", params: { text: "asked" } } },
          waiting: { after: { PT24H: "#desk.closed" }, on: { mention: "asking" } },
        },
      },
      late: { id: "overdue", meta: { title: "Too late" }, on: { "reply.sent": { guard: "again", target: "closed" } } },
      closed: { type: "final", meta: { outcome: "answered" } },
    },
  },
  layout: { care: { x: 0, y: 0 } },
};

/** The difference that replacing some text of the document makes. */
function after(...replacements: readonly (readonly [string, string])[]): ProtocolDiff {
  let text = JSON.stringify(BASE);
  for (const [from, to] of replacements) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  return diffProtocols(parseProtocol(BASE), parseProtocol(JSON.parse(text)));
}

const brief = ({ changes }: ProtocolDiff): string[] =>
  changes.map(({ part, how, at, from, fields }) =>
    [part, how, at, ...(from === undefined ? [] : [`from ${from}`]), ...fields.map((each) => each.field)].join(" "),
  );

describe("a difference that changes what a case may do", () => {
  it.each<[string, string, string, string[]]>([
    ["a clock's time", '"within":"PT1H"', '"within":"PT30M"', ["clock changed clocks.reply within"]],
    ["a condition", "'complaint'", "'praise'", ["condition changed conditions.angry when"]],
    ["a variable's start", '"initial":0', '"initial":1', ["variable changed variables.tries initial"]],
    ["a message", "Thank you", "Thanks", ["message changed messages.thanks en"]],
    ["a cell of a table", "'fees' in it", "'fee' in it", ["table changed tables.who rows[0].when"]],
    ["a row less", `{"when":["'bags' in it"],"then":"bags"},`, "", ["table changed tables.who rows[1]"]],
    ["a guard", '{"guard":"angry",', "{", ["transition changed machine.care#mention[0] guard"]],
    [
      "a target",
      '"mention":"asking"',
      '"mention":"#desk.late"',
      ["transition changed machine.care.waiting#mention[0] target"],
    ],
    [
      "a delay",
      "PT24H",
      "PT48H",
      ["transition changed machine.care.waiting#after:PT48H[0] from machine.care.waiting#after:PT24H[0] delay"],
    ],
    [
      "an event",
      '"reply.sent":"waiting"',
      '"lead.accepted":"waiting"',
      ["transition changed machine.care.asking#lead.accepted[0] from machine.care.asking#reply.sent[0] event"],
    ],
    ["a transition less", ',{"target":".asking"}', "", ["transition removed machine.care#mention[1]"]],
    [
      "a transition more",
      '"mention":"asking"',
      '"mention":"asking","refund.paid":"#overdue"',
      ["transition added machine.care.waiting#refund.paid[0]"],
    ],
    ["an action's parameter", '"text":"asked"', '"text":"done"', ["action changed machine.care.asking exit[0] text"]],
    ["an action less", '{"type":"lead","params":{"table":"who"}},', "", ["action removed machine.care entry[0]"]],
    [
      "an action more",
      '"params":{"clock":"reply"}}',
      '"params":{"clock":"reply"}},"x"',
      ["action added machine.care entry[2]"],
    ],
    ["an outcome", '"answered"', '"resolved"', ["state changed machine.closed meta.outcome"]],
    ["where it begins", '"initial":"asking"', '"initial":"waiting"', ["state changed machine.care initial"]],
    ["a state more", '"closed":{', '"extra":{"after":{"PT1H":"closed"}},"closed":{', ["state added machine.extra"]],
  ])("%s", (_, from, to, expected) => {
    const diff = after([from, to]);
    expect(brief(diff)).toEqual(expected);
    expect(diff.behaviour).toBe(true);
  });

  it("an event's name, which senders have to say", () => {
    const diff = after(['"refund.paid"', '"money.paid"']);
    expect(brief(diff)).toEqual(["event renamed events.money.paid from events.refund.paid"]);
    expect(diff.behaviour).toBe(true);
  });

  it("rows, transitions and actions in another order", () => {
    const row = [`{"when":["'fees' in it"],"then":"fees"}`, `{"when":["'bags' in it"],"then":"bags"}`] as const;
    expect(brief(after([`${row[0]},${row[1]}`, `${row[1]},${row[0]}`]))).toEqual(["table reordered tables.who"]);
    const way = ['{"guard":"angry","target":"late"}', '{"target":".asking"}'] as const;
    expect(brief(after([`${way[0]},${way[1]}`, `${way[1]},${way[0]}`]))).toEqual([
      "transition reordered machine.care#mention",
    ]);
    const act = [
      '{"type":"lead","params":{"table":"who"}}',
      '{"type":"startClock","params":{"clock":"reply"}}',
    ] as const;
    expect(brief(after([`${act[0]},${act[1]}`, `${act[1]},${act[0]}`]))).toEqual([
      "action reordered machine.care entry",
    ]);
  });

  it("a state that moves to another parent, by its id or by what it says", () => {
    const late =
      '"late":{"id":"overdue","meta":{"title":"Too late"},"on":{"reply.sent":{"guard":"again","target":"closed"}}},';
    const inCare = late.replace('"closed"', '"#desk.closed"');
    const diff = after(
      [late, ""],
      ['"states":{"asking"', `"states":{${inCare}"asking"`],
      ['"late"}', '".late"}'],
      ['"late",', '".late",'],
    );
    expect(brief(diff)).toEqual(["state moved machine.care.late from machine.late"]);
    expect(diff).toMatchObject({ behaviour: true, states: { late: "care.late" } });
  });
});

describe("a difference that no case can feel", () => {
  it.each<[string, [string, string][], string[]]>([
    ["a title", [["First reply", "Our first reply"]], ["clock changed clocks.reply title"]],
    ["a state's title", [["Too late", "Overdue"]], ["state changed machine.late meta.title"]],
    ["a renamed condition", [['"angry"', '"cross"']], ["condition renamed conditions.cross from conditions.angry"]],
    ["a renamed table", [['"who"', '"lead"']], ["table renamed tables.lead from tables.who"]],
    ["a renamed variable", [["tries", "attempts"]], ["variable renamed variables.attempts from variables.tries"]],
    [
      "a renamed clock",
      [
        ['"reply"', '"first"'],
        ["clock.reply.due", "clock.first.due"],
      ],
      ["clock renamed clocks.first from clocks.reply"],
    ],
    [
      "a renamed state",
      [
        ['"waiting"', '"idle"'],
        ["care.waiting", "care.waiting"],
      ],
      ["state renamed machine.care.idle from machine.care.waiting"],
    ],
    ["a renamed state with an id", [['"late"', '"overrun"']], ["state renamed machine.overrun from machine.late"]],
    [
      "a renamed parent",
      [
        ['"care":{"initial"', '"help":{"initial"'],
        ['"initial":"care"', '"initial":"help"'],
      ],
      ["state renamed machine.help from machine.care"],
    ],
    ["an accepted finding", [["on purpose", "deliberate"]], ["accepted changed accepted accepted accepted"]],
    [
      "a target written otherwise",
      [
        ['"#desk.closed"', '"#desk.closed"'],
        ['"mention":"asking"', '"mention":{"target":"#desk.care.asking"}'],
      ],
      ["document respelled machine"],
    ],
  ])("%s", (_, replacements, expected) => {
    const diff = after(...replacements);
    expect(brief(diff)).toEqual(expected);
    expect(diff.behaviour).toBe(false);
  });

  it("layout", () => {
    const diff = after(['"x":0,"y":0}', '"x":9,"y":0},"late":{"x":1,"y":1}']);
    expect(diff).toMatchObject({
      changes: [],
      behaviour: false,
      layout: { added: ["late"], removed: [], changed: ["care"] },
    });
  });
});

it("a thousand states that each lead to the next, all renamed, are found again", () => {
  const chain = (word: string) =>
    parseProtocol({
      parley: 1,
      id: "chain",
      title: "Chain",
      machine: {
        initial: `${word}0`,
        states: Object.fromEntries(
          Array.from({ length: 1000 }, (_, at) => [
            `${word}${at}`,
            at === 999 ? { type: "final" } : { on: { go: `${word}${at + 1}` } },
          ]),
        ),
      },
    });
  const { changes } = diffProtocols(chain("old"), chain("new"));
  expect(changes.map(({ how }) => how)).toEqual(changes.map(() => "renamed"));
  expect(changes).toHaveLength(1000);
});

it("only a whole duration is told in words", () => {
  expect(diffInWords(after(["Thank you", "Take 3D glasses"]))).toEqual([
    'Message "Thanks" (messages.thanks): en was "Thank you", is "Take 3D glasses".',
  ]);
});

it("a difference reads as sentences, and none as none", () => {
  expect(diffInWords(after())).toEqual([]);
  expect(diffInWords(after(["PT1H", "PT30M"], ['"x":0', '"x":7']))).toEqual([
    'Clock "First reply" (clocks.reply): within was PT1H (1 h), is PT30M (30 min).',
    "Layout: 1 state is drawn elsewhere; nothing that a case does.",
  ]);
});
