import { compile, epochOf, parseBrand, parseProtocol, type ScenarioStep } from "@parley/engine";
import { readChart } from "../chart.ts";
import { NO_REHEARSAL, openWith, type Rehearsal } from "./plays.ts";

/** A small desk: it asks for a direct message, waits an hour for an answer, and asks the duty manager then. */
export const DOCUMENT = {
  parley: 1,
  id: "toy",
  title: "Toy",
  conditions: { loud: { title: "it is loud", when: "author.followers > 1000" } },
  clocks: { firstReply: { title: "First reply", within: "PT1H", answers: "due" } },
  messages: { sorry: { en: "Sorry, {{ author.name | default: 'you' }}." } },
  events: { "bag.found": { title: "The bag is found" } },
  machine: {
    id: "toy",
    initial: "look",
    on: { "delivery.failed": ".escalated" },
    states: {
      look: { always: [{ guard: "loud", target: "escalated" }, { target: "ask" }] },
      ask: {
        entry: [
          {
            type: "decide",
            params: { respond: "yes", channel: "public", offline: "none", because: "a test" },
          },
          { type: "lead", params: { to: "frontline", because: "a test" } },
          { type: "startClock", params: { clock: "firstReply" } },
          { type: "reply", params: { message: "sorry" } },
        ],
        on: { "reply.sent": "waiting", "clock.firstReply.due": "escalated", "bag.found": "end" },
      },
      waiting: {
        entry: { type: "stopClock", params: { clock: "firstReply" } },
        on: { "customer.*": "end" },
        after: { P2D: "end" },
      },
      escalated: {
        entry: {
          type: "decide",
          params: { respond: "yes", due: "none", lead: "duty", channel: "public", offline: "none", because: "a test" },
        },
        on: { "bag.found": "end" },
        after: { PT30M: { target: "escalated", reenter: true } },
      },
      end: { type: "final", meta: { outcome: "resolved" } },
    },
  },
};

export const BRAND = parseBrand({
  id: "toy",
  name: "Toy",
  timeZone: "Europe/Dublin",
  languages: ["en"],
  handles: ["toy"],
  leads: { frontline: { title: "Front line" }, duty: { title: "Duty manager" } },
});
export const PROTOCOL = parseProtocol(DOCUMENT);
export const PROGRAM = compile(PROTOCOL, BRAND);
export const CHART = readChart(PROTOCOL, BRAND);

/** Monday morning, in winter. */
export const MONDAY = epochOf("2026-03-02T10:00:00Z");
export const HELLO: ScenarioStep = { mention: { text: "Where is my bag?", author: { handle: "ann" } } };

/** A case that was opened on Monday morning. */
export const begun = (): Rehearsal => openWith(PROGRAM, NO_REHEARSAL, HELLO, MONDAY);
