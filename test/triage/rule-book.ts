import { readFileSync } from "node:fs";
import { examine, parseBrand, parseProtocol, type ParsedMention, type Program, type TriageFacts } from "@parley/engine";

/** What the rule book says about a mention: the five fields of a label. */
export interface Decision {
  readonly respond: string;
  readonly due: string;
  readonly lead: string;
  readonly channel: string;
  readonly offline: string;
}

/** Where a mention was written, as far as the rule book asks. */
export type Where = Pick<ParsedMention, "tagged" | "public">;

const LEADS = ["refunds", "baggage", "assistance", "loyalty", "bookings"];
const DUE: Readonly<Record<number, string>> = {
  3: "PT15M",
  4: "PT2H@desk",
  6: "PT1H@desk",
  7: "PT1H@desk",
  8: "PT4H@desk",
  9: "PT8H@desk",
  10: "PT4H@desk",
};

/** The line of the rule book that the facts lead to, in the order in which protocol.json asks. */
export function lineOf(facts: TriageFacts, where: Where): number {
  const hasData = facts.personalData.length > 0;
  if (facts.intent === "spam") return 1;
  if (
    !where.tagged &&
    where.public &&
    !facts.urgent &&
    !facts.press &&
    !hasData &&
    !["complaint", "question", "request"].includes(facts.intent)
  )
    return 5;
  if (facts.abusive && facts.intent === "abuse") return 2;
  if (facts.urgent) return 3;
  if (facts.press) return 4;
  if (hasData || facts.intent === "request") return 6;
  if (facts.intent === "complaint") return 7;
  if (facts.intent === "question") return 8;
  if (facts.intent === "praise") return 9;
  return 10;
}

/** The five answers that the facts lead to. */
export function decide(facts: TriageFacts, where: Where): Decision {
  const line = lineOf(facts, where);
  if ([1, 2, 5].includes(line)) return { respond: "no", due: "none", lead: "none", channel: "none", offline: "none" };
  const channel = line === 4 || !where.public ? "private" : "public";
  return {
    respond: "yes",
    due: DUE[line] ?? "none",
    lead: leadOf(line, facts),
    channel,
    offline: offlineOf(line, facts, where),
  };
}

function leadOf(line: number, facts: TriageFacts): string {
  if (line === 3) return "duty";
  if (line === 4) return "press";
  if (line === 9 || line === 10) return "frontline";
  if (line !== 8 && facts.priorContact) return "senior-care";
  return LEADS.find((topic) => facts.topics.includes(topic)) ?? "frontline";
}

function offlineOf(line: number, facts: TriageFacts, where: Where): string {
  if (line === 3) return "phone";
  if (line === 4) return "email";
  if (line !== 6 && line !== 7) return "none";
  if (facts.priorContact) return "callback";
  return line === 6 && where.public ? "direct-message" : "none";
}

/** From the most urgent line to the least: a follow-up is decided anew only by a line that comes before its case's. */
const URGENCY = [3, 4, 6, 7, 8, 9, 10, 1, 2, 5];

/** Decides mentions in order of time; a follow-up carries its case's decision unless it is more urgent on its own. */
export function decideAll(
  mentions: readonly (Where & Pick<ParsedMention, "channel" | "conversation" | "author">)[],
  factsOf: (index: number) => TriageFacts,
): Decision[] {
  const cases = new Map<string, { readonly line: number; readonly decision: Decision }>();
  return mentions.map((mention, index) => {
    const facts = factsOf(index);
    const line = lineOf(facts, mention);
    const key = `${mention.channel} ${mention.conversation ?? mention.author.handle}`;
    const earlier = cases.get(key);
    if (earlier && URGENCY.indexOf(line) >= URGENCY.indexOf(earlier.line)) return earlier.decision;
    const decision = decide(facts, mention);
    cases.set(key, { line, decision });
    return decision;
  });
}

/** The triage that the example's server would use. */
export function readTriage(): Program["triage"] {
  const example = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`../../examples/airline-care/${name}.json`, import.meta.url), "utf8"));
  return examine(parseProtocol(example("protocol")), parseBrand(example("brand"))).program.triage;
}
