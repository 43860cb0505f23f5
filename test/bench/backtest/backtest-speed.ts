import { isDeepStrictEqual } from "node:util";
import { Backtest, labelOf, readMention, rowsOf, type ParsedMention, type Program } from "@parley/engine";
import { exampleProgram } from "../../kit/example.ts";
import { bareXstate } from "../decisions/bare-xstate.ts";
import { mustAgree } from "../decisions/contestant.ts";
import { jsonRules } from "../decisions/json-rules.ts";
import { parley, rulesProgram } from "../decisions/parley.ts";
import { zen } from "../decisions/zen.ts";
import { measureInTurns } from "../in-turns.ts";
import { BareBacktest } from "./bare-backtest.ts";
import { parsedMentions } from "./many-mentions.ts";

/**
 * Backtests on one core, from a mention that was read and checked to everything that it leads to. Whoever is measured
 * reads the text first, with the same triage. Nobody answers: only timers move the cases on.
 */
const MENTIONS = 2_000;
const EVERY_MS = 31_000;
const OURS = "parley, all counted";
const TURNS = { rounds: 5, roundMs: 2_000, warmUpMs: 4_000, unit: "mentions" } as const;

/** Measures a whole protocol beside a bare XState actor, and a table of ten rules beside two rule engines. */
export async function backtestSpeed(): Promise<void> {
  const airline = exampleProgram("airline-care");
  const mentions = parsedMentions(MENTIONS, EVERY_MS);
  say(`\nA backtest of ${MENTIONS} mentions on one core: the airline's chart, with its clocks`);
  mustEndAlike(airline, mentions);
  const whole = (name: string, run: () => unknown) => ({ name, run: () => (run(), mentions.length) });
  await measureInTurns(
    [
      whole("bare XState actor", () => bare(airline, mentions)),
      whole(OURS, () => counted(airline, mentions)),
      whole("triage, which both of them do", () => read(airline, mentions)),
    ],
    TURNS,
  );
  say("The same mentions, a table of ten rules instead");
  const rules = rulesProgram(airline.brand);
  const engines = [bareXstate(), jsonRules(), zen()];
  await mustAgree([parley(airline.brand, true), ...engines], read(airline, mentions));
  const [actor, ...others] = engines.map(({ name, decide }) => ({
    name,
    run: async () => (await decide(read(airline, mentions))).length,
  }));
  if (actor === undefined) return;
  await measureInTurns([actor, whole(OURS, () => counted(rules, mentions)), ...others], TURNS);
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const read = (program: Program, mentions: readonly ParsedMention[]) =>
  mentions.map((mention) => readMention(program, mention));

function counted(program: Program, mentions: readonly ParsedMention[]) {
  const backtest = new Backtest(program);
  for (const mention of mentions) backtest.take(mention);
  return backtest.end();
}

function bare(program: Program, mentions: readonly ParsedMention[]): ReadonlyMap<string, number> {
  const backtest = new BareBacktest(program);
  for (const mention of mentions) backtest.take(mention);
  return backtest.end();
}

/** They are worth comparing only if they decide every new case alike, and if as many cases end in the same way. */
function mustEndAlike(program: Program, mentions: readonly ParsedMention[]): void {
  const [one, other] = [new Backtest(program), new BareBacktest(program)];
  for (const mention of mentions) {
    const [ours, theirs] = [one.take(mention), other.take(mention)];
    if (ours === null || ours.joined) continue;
    const { due: _, ...decided } = labelOf(ours.decision);
    if (!isDeepStrictEqual({ ...theirs }, decided)) throw new Error(`they decide ${mention.id} differently`);
  }
  const ends = new Map(rowsOf(one.end().groups.outcome).map(({ of: [outcome = ""], count }) => [outcome, count]));
  if (!isDeepStrictEqual(ends, new Map(other.end()))) throw new Error("their cases end differently");
}
