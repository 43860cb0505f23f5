import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Step } from "@parley/engine";
import { exampleFolder } from "../kit/example.ts";
import { mentionOf } from "../kit/open-example.ts";
import { runParley } from "../kit/run-parley.ts";
import { PARLEY } from "../kit/server-process.ts";

const AIRLINE = exampleFolder("airline-care");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parley-step-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Answer = Step & { readonly case: string };

const linesOf = (values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join("");

async function steps(
  values: readonly object[],
  protocol = AIRLINE,
): Promise<{ code: number | null; stderr: string; answers: Answer[] }> {
  const { code, stdout, stderr } = await runParley(["step", protocol], {}, linesOf(values));
  const answers =
    stdout.trim() === ""
      ? []
      : stdout
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line) as Answer);
  return { code, stderr, answers };
}

const open = (id: string): object => ({ open: { case: id, mention: mentionOf(`m-${id}`) } });
const agreed = { event: { type: "customer.agreed", id: "e1" }, at: "2026-03-02T09:10:00Z" };

describe("parley step", () => {
  it("answers each line with a step, and keeps many cases apart", async () => {
    const { code, answers } = await steps([
      open("a"),
      open("b"),
      { case: "a", ...agreed },
      { case: "b", wake: true, at: "2026-03-02T09:11:00Z" },
    ]);
    expect(code).toBe(0);
    expect(answers.map((answer) => [answer.case, answer.state.step])).toEqual([
      ["a", 0],
      ["b", 0],
      ["a", 1],
      ["b", 0],
    ]);
    expect(answers[2]?.state.active).not.toEqual(answers[0]?.state.active);
    expect(Object.keys(answers[0] ?? {})).toEqual(["case", "state", "decision", "effects", "wakeAt", "trace"]);
  });

  it("goes on from a state in the line as from one that it keeps", async () => {
    const [opened, kept] = (await steps([open("a"), agreed])).answers;
    const { answers } = await steps([{ state: opened?.state, ...agreed }]);
    expect(answers).toEqual([kept]);
  });

  it("takes a further mention, at the time at which it was written", async () => {
    const mention = mentionOf("again", { at: "2026-03-02T09:20:00Z" });
    const { answers } = await steps([open("a"), { mention }]);
    expect(answers[1]?.state.facts.case?.mentions).toBe(2);
    expect(answers[1]?.trace[0]).toMatchObject({ kind: "event", event: "mention", at: "2026-03-02T09:20:00.000Z" });
  });

  it("runs a bare machine where there is no brand", async () => {
    const path = join(folder, "bare.json");
    const machine = { initial: "red", states: { red: { on: { next: "green" } }, green: {} } };
    writeFileSync(path, JSON.stringify({ parley: 1, id: "light", title: "Light", machine }));
    const { answers } = await steps([open("a"), { event: { type: "next" }, at: "2026-03-02T09:10:00Z" }], path);
    expect(answers.map((answer) => answer.state.active)).toEqual([["red"], ["green"]]);
  });

  it.each<[string, object, string]>([
    ["an unknown case", { case: "x", ...agreed }, 'line 2: there is no open case "x"'],
    ["a case that is open already", open("a"), 'line 2: case "a" is open already'],
    ["no time", { wake: true }, "line 2: at is required"],
    [
      "nothing to do",
      { at: "2026-03-02T09:10:00Z" },
      "line 2: (body) needs exactly one of open, event, mention and wake",
    ],
    ["a field that nobody knows", { ...agreed, hurry: true }, "line 2: hurry is not a field"],
    ["a state that is none", { state: {}, ...agreed }, "line 2: state."],
  ])("%s ends it with 1 and the line's number, after what came before", async (_, line, said) => {
    const { code, stderr, answers } = await steps([open("a"), line, open("b")]);
    expect(code).toBe(1);
    expect(stderr).toContain(said);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(answers).toHaveLength(1);
  });

  it("a state of another protocol is refused", async () => {
    const [opened] = (await steps([open("a")])).answers;
    const { code, stderr } = await steps([{ state: { ...opened?.state, version: "0".repeat(64) }, ...agreed }]);
    expect({ code, said: stderr.includes("line 1: This case belongs to version 000000000000") }).toEqual({
      code: 1,
      said: true,
    });
  });

  it("is done, without a complaint, when nobody reads any more", async () => {
    const child = spawn(process.execPath, [PARLEY, "step", AIRLINE], { stdio: ["pipe", "pipe", "pipe"] });
    let complaint = "";
    child.stderr.on("data", (chunk: unknown) => (complaint += String(chunk)));
    child.stdin.on("error", () => undefined);
    const ended = once(child, "close");
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.write(linesOf(Array.from({ length: 400 }, (_, index) => open(`c${index}`))));
    expect(await ended).toEqual([0, null]);
    expect(complaint).toBe("");
  });
});
