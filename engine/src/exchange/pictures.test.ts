import { describe, expect, it } from "vitest";
import { parseProtocol } from "../protocol/parse.ts";
import { toMarkdown } from "./markdown.ts";
import { toMermaid } from "./mermaid.ts";

const protocol = parseProtocol({
  parley: 1,
  id: "desk",
  title: "Desk",
  conditions: { angry: { title: "Is it [angry]; or {not}?", when: "triage.abusive" } },
  clocks: { firstReply: { title: "First reply", within: "PT1H", schedule: "careDesk" } },
  messages: { hello: { en: "Hello {{ author.name }},\nwe look into it.", de: "Hallo" } },
  tables: {
    who: {
      title: "Who leads",
      inputs: ["author.followers"],
      rows: [{ when: ["it > 10.0 || it < 1.0"], then: "duty" }],
    },
  },
  machine: {
    initial: "look",
    on: { "case.resolved": ".closed" },
    states: {
      look: {
        description: "Should we answer?",
        always: [
          { guard: "angry", target: "closed" },
          { guard: "nobody", target: "look" },
          { target: "work", actions: { type: "lead", params: { table: "who" } } },
        ],
      },
      work: {
        type: "parallel",
        states: {
          talk: {
            initial: "say",
            states: {
              say: {
                entry: [
                  { type: "startClock", params: { clock: "firstReply" } },
                  { type: "reply", params: { message: "hello", mode: "send", where: "public" } },
                  "dance",
                ],
                after: { PT30M: "again", "90000": { actions: { type: "tag", params: { tag: "slow" } } } },
                on: { "reply.sent": "over" },
              },
              over: { type: "final" },
              again: { type: "history", history: "deep", target: "say" },
            },
          },
          watch: { exit: { type: "log", params: { text: "no more" } } },
        },
        onDone: "closed",
      },
      closed: { type: "final", meta: { outcome: "resolved" } },
    },
  },
});

describe("a runbook", () => {
  const book = toMarkdown(protocol);

  it("says what to do on arrival, in words and in order", () => {
    expect(book).toContain(
      [
        "#### 2.1.1 Say",
        "",
        "**On arrival:**",
        "",
        "1. Start the clock **First reply**: 1 h of care desk hours.",
        "2. Say in public: “Hello {{ author.name }}, we look into it.” (Also in de: see “hello” under Messages.)",
        "3. “dance” (this is left to another tool).",
      ].join("\n"),
    );
  });

  it("asks its questions in order, and says where each leads", () => {
    expect(book).toContain(
      [
        "- If **Is it \\[angry\\]; or {not}?**: Go to 3 **Closed**.",
        "- Else if **nobody (nobody says when; take it as no)**: Stay here.",
        "- Otherwise: Give the lead to **what the table “Who leads” says**. Go to 2 **Work**.",
      ].join("\n"),
    );
  });

  it("says what is waited for and how long, where a memory leads, and what ends", () => {
    expect(book).toContain(
      "**After 30 min:**\n\n- Go to where you last were in 2.1 **Talk** (the first time: 2.1.1 **Say**).",
    );
    expect(book).toContain("**After 1 min 30 s:**\n\n- Tag it “slow”. Stay here.");
    expect(book).toContain("**When it is done:**\n\n- Go to 3 **Closed**.");
    expect(book).toContain("Talk is done.");
    expect(book).toContain("The case ends here: **Solved**.");
    expect(book).toContain("These go on side by side:\n\n- 2.1 **Talk**\n- 2.2 **Watch**");
    expect(book).toContain("## Wherever the case is");
  });

  it("begins with how to follow it, as far as it matters here", () => {
    const rules = [/in those around it as well/, /side by side, keep a marker/, /note where in it you were/, /blank/];
    const bare = toMarkdown(parseProtocol({ parley: 1, id: "a", title: "A", machine: {} }));
    expect(rules.map((rule) => rule.test(book))).toEqual([true, true, true, true]);
    expect(rules.map((rule) => rule.test(bare))).toEqual([true, false, false, false]);
    expect(bare).toContain("If a question cannot be answered, pass the case to whoever is on duty.");
    expect(toMarkdown({ ...protocol, onError: "look" })).toContain(
      "If a question cannot be answered, go to 1 **Look**.",
    );
  });

  it("tells arriving anew from staying", () => {
    const [again, stay] = [true, false].map((reenter) =>
      toMarkdown(
        parseProtocol({
          parley: 1,
          id: "a",
          title: "A",
          machine: { initial: "a", states: { a: { on: { x: { target: "a", reenter } } } } },
        }),
      ),
    );
    expect(again).toContain("- Leave 1 **A** and arrive there anew.");
    expect(stay).toContain("- Stay here.");
  });

  it("has no text of the protocol that Markdown could take for its own", () => {
    const odd = "*a* <b> [c](d)\n# e";
    const text = toMarkdown(
      parseProtocol({
        parley: 1,
        id: "a",
        title: "A",
        description: odd,
        messages: { m: { en: odd } },
        machine: {
          description: odd,
          initial: "a",
          states: {
            a: {
              description: odd,
              meta: { outcome: "constructor" },
              type: "final",
              entry: [
                { type: "notify", params: { lead: odd, text: odd } },
                { type: "reply", params: { message: "m", where: "constructor" } },
                { type: "startClock", params: { clock: "constructor" } },
                { type: odd },
              ],
            },
          },
        },
      }),
    );
    expect(text).not.toMatch(/(?<!\\)<b>|^# e|(?<!\\)\*a|native code|undefined/m);
  });

  it("ends with what its pages refer to", () => {
    expect(book).toContain(
      "| `author.followers` | Then | Because |\n| --- | --- | --- |\n| `it > 10.0 \\|\\| it < 1.0` | duty |  |",
    );
    expect(book).toContain("## Clocks\n\n- **First reply**: 1 h of care desk hours");
    expect(book).toContain("| `author.followers` | Followers | How many people follow the author.");
    expect(book).toContain("de:\n\n> Hallo");
    expect(book).toContain("| Is it \\[angry\\]; or {not}? | `triage.abusive` |");
  });
});

describe("a Mermaid diagram", () => {
  it("has every state in its place and every arrow, with nothing in a text that Mermaid could take for its own", () => {
    expect(toMermaid(protocol)).toBe(`stateDiagram-v2
  [*] --> s1
  state "Look" as s1
  state "Work" as s2 {
    state "Talk" as s3 {
      [*] --> s4
      state "Say" as s4
      state "Over" as s5
      s5 --> [*]
      state "H#42;" as s6
    }
    --
    state "Watch" as s7
  }
  state "Closed" as s8
  s8 --> [*]
  %% from anywhere: Resolved: to s8
  s1 --> s8 : At once #91;Is it #91;angry#93;#59; or #123;not#125;?#93;
  s1 --> s1 : At once #91;nobody#93;
  s1 --> s2 : At once
  s2 --> s8 : When it is done
  s4 --> s5 : Reply sent
  s4 --> s6 : After 30 min
  s6 --> s4 : at first
`);
  });
});

it("a title that Mermaid would take for a direction is a title", () => {
  const { machine } = parseProtocol({
    parley: 1,
    id: "a",
    title: "A",
    machine: { initial: "a", states: { a: { meta: { title: "Change direction LR" } } } },
  });
  expect(toMermaid({ ...protocol, machine })).toContain('state "Change direction#32;LR" as s1');
});
