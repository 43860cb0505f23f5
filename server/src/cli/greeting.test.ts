import { readFileSync } from "node:fs";
import { advance, compile, MentionInput, openCase, parseBrand, parseProtocol, readMention } from "@parley/engine";
import { expect, it } from "vitest";
import { greeting } from "./greeting.ts";

const NOW = Date.parse("2026-03-02T10:00:00Z");

function example(file: string): unknown {
  return JSON.parse(readFileSync(new URL(import.meta.resolve(`@parley/examples/airline-care/${file}`)), "utf8"));
}

it("the mention of a first start gets the answers that the README shows, and its event moves the case on", () => {
  const key = { id: "key_1", text: "parley_demo" };
  const said = greeting({
    url: "http://127.0.0.1:4600",
    data: "data",
    first: { brand: "skylark", key },
    welcome: null,
    now: NOW,
  });
  const mention = MentionInput.parse(JSON.parse(/ -d '(.*)'/.exec(said)?.[1] ?? ""));
  const program = compile(parseProtocol(example("protocol.json")), parseBrand(example("brand.json")));
  const { state, decision } = openCase(program, { case: "c", ...readMention(program, mention) }, NOW);
  expect(decision).toMatchObject({
    respond: { value: "yes", because: "a private matter" },
    due: { within: "PT1H@desk" },
    lead: { value: "baggage", because: "it is about a bag" },
    channel: { value: "public" },
    offline: { value: "direct-message", because: "details do not belong in public" },
  });
  expect(state.active).toContain("handling.conversation.working.takeOffline.askForMessage");
  const moved = advance(program, state, { event: { type: "customer.agreed", id: "e1" } }, NOW);
  expect(moved.state.active).toContain("handling.conversation.working.takeOffline.inPrivate");
});
