import { formatProtocol } from "@parley/engine";
import { describe, expect, it } from "vitest";
import { blankProtocol } from "./blank-protocol.ts";
import { readProtocolFile } from "./read-file.ts";

const MACHINE = {
  id: "order desk",
  initial: "waiting",
  states: {
    waiting: {
      invoke: { src: "poll" },
      on: { paid: { target: "calling.inner", guard: "isLarge" } },
      meta: { "@statelyai.color": "blue" },
    },
    calling: { initial: "inner", states: { inner: { invoke: { src: "dial" } } } },
  },
};

describe("a file", () => {
  it("of Parley comes in as it went out", () => {
    const protocol = blankProtocol("Care");
    expect(readProtocolFile(formatProtocol(protocol))).toMatchObject({
      fault: null,
      kind: "parley",
      protocol,
      states: 0,
    });
  });

  it("with an XState machine tells what does nothing, once for all states in which it stands", () => {
    const read = readProtocolFile(JSON.stringify(MACHINE));
    expect(read).toMatchObject({ fault: null, kind: "xstate", states: 3 });
    if (read.fault !== null) throw new Error(read.fault);
    const actors = read.leftAside.find(({ message }) => message.includes("actors"));
    expect(actors?.places).toEqual(["Waiting", "Inner"]);
    expect(read.leftAside.find(({ message }) => message.includes("isLarge"))?.places).toEqual(["Waiting"]);
  });

  it.each([
    ["a program", "import { createMachine } from 'xstate'; export const m = createMachine({})", "program"],
    ["half a file", '{"states": ', "JSON"],
    ["a list", "[1, 2]", "object"],
    ["something else", '{"states": 12}', "states"],
  ])("with %s is refused in words", (_, text, word) => {
    const read = readProtocolFile(text);
    expect(read.fault).toContain(word);
  });
});
