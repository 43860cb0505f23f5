import { MentionInput, readMention } from "@parley/engine";
import { airlineMentions } from "../kit/api-client.ts";
import { exampleProgram } from "../kit/example.ts";
import { bareXstate } from "./decisions/bare-xstate.ts";
import { mustAgree } from "./decisions/contestant.ts";
import { jsonRules } from "./decisions/json-rules.ts";
import { parley } from "./decisions/parley.ts";
import { zen } from "./decisions/zen.ts";
import { measureInTurns } from "./in-turns.ts";

/**
 * The engine beside a bare XState actor and two rule engines, on the same decisions about the same 200 mentions, in
 * turns, in one run. Triage is done before: what is compared is deciding.
 */
const TURNS = { rounds: 7, roundMs: 400, warmUpMs: 800, unit: "decisions" } as const;

/** Measures, checks that all decide alike, and prints decisions per second and ratios. */
export async function engineDecisions(): Promise<void> {
  const program = exampleProgram("airline-care");
  const { brand } = program;
  const readings = airlineMentions().map((mention) => readMention(program, MentionInput.parse(mention)));
  const contestants = [bareXstate(), parley(brand, false), parley(brand, true), jsonRules(), zen()];
  await mustAgree(contestants, readings);
  const runners = contestants.map(({ name, decide }) => ({
    name,
    run: async () => (await decide(readings)).length,
  }));
  await measureInTurns(runners, TURNS);
}
