import type { TraceEntry } from "@parley/engine";
import { expect, it } from "vitest";
import { packTrace, unpackTrace } from "./trace-record.ts";

const protocol = { conditions: { spam: { title: "Is it spam?", when: "triage.intent == 'spam'" } } };

const TRACE: TraceEntry[] = [
  { kind: "event", event: "mention", at: "2026-03-02T09:00:00Z", id: "m1" },
  { kind: "entered", state: "triage" },
  {
    kind: "considered",
    transition: "triage#always[0]",
    verdict: "failed",
    condition: "spam",
    reason: "Is it spam? No.",
    values: [
      { fact: "triage.intent", value: "praise" },
      { fact: "triage.topics", value: ["bags"] },
    ],
  },
  { kind: "considered", transition: "triage#always[1]", verdict: "taken", reason: "no condition", values: [] },
  {
    kind: "considered",
    transition: "triage#always[2]",
    verdict: "skipped",
    condition: "spam",
    reason: "an earlier line was taken",
    values: [],
  },
  { kind: "left", state: "triage" },
  {
    kind: "considered",
    transition: "care#on.reply[0]",
    verdict: "error",
    condition: "spam",
    reason: "no such key",
    values: [{ fact: "vars.x", value: null }],
  },
  {
    kind: "considered",
    transition: "plain",
    verdict: "passed",
    condition: "unheard",
    reason: "something else",
    values: [],
  },
  { kind: "considered", transition: "plain", verdict: "passed", reason: "no condition", values: [] },
  { kind: "fallback", reason: "because" },
];

it("a packed trace reads back as it was", () => {
  expect(unpackTrace(protocol, packTrace(protocol, TRACE))).toEqual(TRACE);
});

it("a packed trace leaves out what the protocol says already", () => {
  expect(packTrace(protocol, TRACE.slice(2, 4))).toBe(
    '[["triage#always[0]","f","spam",0,"triage.intent","praise","triage.topics",["bags"]],["[1]","t",0,0]]',
  );
});
