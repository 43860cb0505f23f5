import {
  compileJudges,
  compileTriage,
  MentionInput,
  NOTHING_DECIDED,
  readMention,
  type Brand,
  type DecisionTable,
  type Issue,
  type Judgement,
  type Protocol,
  type Situation,
  type World,
} from "@parley/engine";
import { factNamed } from "./condition-rule.ts";
import { factValueInWords } from "./condition-words.ts";
import type { FactNames } from "./condition-names.ts";
import { t } from "../texts/texts.ts";

/** A mention to try conditions on, with all that a case would know when it opens. */
export interface Sample {
  readonly id: string;
  readonly text: string;
  readonly situation: Situation;
}

/** What came of asking about a sample: yes or no, or why it cannot be told; with what was read, in words. */
export interface SampleAnswer<T> {
  readonly sample: Sample;
  readonly answer: { readonly value: T } | { readonly trouble: string };
  readonly values: ReadonlyArray<{ readonly title: string; readonly value: string }>;
}

const MOST = 6;
const AT = "2026-03-03T10:30:00Z";

/** Mentions that differ in what protocols ask for, as this brand would get them. Its own topics come up in them. */
function builtIn({ handles, topics, name }: Brand): readonly MentionInput[] {
  const us = `@${handles[0] ?? name.replaceAll(/\s/g, "")}`;
  const terms = Object.values(topics).flatMap((topic) => topic.terms.find((term) => /^[a-z ]+$/.test(term)) ?? []);
  const about = (index: number): string => terms[index % Math.max(terms.length, 1)] ?? t("order");
  const mention = (text: string, more: Partial<MentionInput> = {}): MentionInput => ({
    id: text,
    channel: "x",
    at: AT,
    text,
    author: { handle: "sam", followers: 120 },
    ...more,
  });
  return [
    mention(t("{us} this is the worst service ever. Still no answer about my {topic}!", { us, topic: about(0) }), {
      author: { handle: "lou", followers: 48_000 },
      shares: 52,
    }),
    mention(t("{us} when does it open tomorrow, and what about the {topic}?", { us, topic: about(1) })),
    mention(t("Thank you {us}, you were wonderful today!", { us }), { channel: "facebook" }),
    mention(t("{us} please call me on +353 85 012 3456 about my {topic}.", { us, topic: about(2) })),
    mention(t("I am a journalist with the Daily News and would like a comment from {us}.", { us })),
    mention(t("I am stranded here and nobody helps. I already wrote to you twice, please help now!"), {
      kind: "message",
      public: false,
    }),
  ];
}

/** The mentions on which a brand's conditions are tried: those given, at most six, or a small set of its own. */
export function samplesOf(
  protocol: Pick<Protocol, "variables" | "clocks">,
  brand: Brand,
  given: readonly MentionInput[] = [],
): readonly Sample[] {
  const triage = compileTriage(brand);
  return (given.length > 0 ? given : builtIn(brand)).slice(0, MOST).map((input) => {
    const mention = MentionInput.parse(input);
    const { because: _because, ...facts } = readMention({ triage }, mention);
    return {
      id: mention.id,
      text: mention.text,
      situation: {
        facts: {
          ...facts,
          case: { id: "sample", openedAt: mention.at, mentions: 1, transfers: 0, severity: 4, priority: 3, tags: [] },
        },
        decision: NOTHING_DECIDED,
        clocks: Object.fromEntries(Object.keys(protocol.clocks).map((clock) => [clock, "idle"])),
        vars: Object.fromEntries(Object.entries(protocol.variables).map(([name, { initial }]) => [name, initial])),
        brand: brand.policies,
        event: { type: "mention", id: mention.id, data: {} },
        now: mention.at,
      },
    };
  });
}

const UNHEARD = (): void => undefined;

/** Asks a condition of every sample, as the engine would; nothing when it cannot run. */
export function askSamples(
  world: World,
  when: string,
  samples: readonly Sample[],
  names: FactNames,
): readonly SampleAnswer<boolean>[] {
  const conditions = { asked: { title: "asked", when } };
  const judge = compileJudges(world, { conditions, tables: {} }, UNHEARD).conditions.get("asked");
  if (judge === undefined) return [];
  return samples.map((sample) => answered(sample, judge.ask(sample.situation, true), names));
}

/** The row of a table that each sample hits, counted from 0; nothing while something is wrong with what the table asks. */
export function hitsOf(
  world: World,
  table: DecisionTable,
  samples: readonly Sample[],
  names: FactNames,
): readonly SampleAnswer<number>[] {
  let isSound = true;
  const report = ({ severity, at }: Issue): void => {
    if (severity === "error" && /\.(?:inputs|when)\b/.test(at)) isSound = false;
  };
  const asked = compileJudges(world, { conditions: {}, tables: { asked: table } }, report).tables.get("asked");
  if (asked === undefined || !isSound) return [];
  return samples.map((sample) => {
    const judgement = asked.ask(sample.situation);
    const { values } = judgement;
    return answered(sample, "error" in judgement ? judgement : { value: judgement.value.row, values }, names);
  });
}

function answered<T>(sample: Sample, judgement: Judgement<T>, names: FactNames): SampleAnswer<T> {
  return {
    sample,
    answer: "error" in judgement ? { trouble: judgement.error } : { value: judgement.value },
    values: judgement.values
      .filter(({ fact }) => fact !== "now")
      .map(({ fact, value }) => {
        const name = factNamed(fact, names);
        return { title: name.title, value: factValueInWords(value, name) };
      }),
  };
}
