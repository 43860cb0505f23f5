import {
  ACTIONS,
  EVENTS,
  isActionType,
  nameInWords,
  plainMarkdown,
  titlesOf,
  type CaseExport,
  type Json,
  type TraceEntry,
} from "@parley/engine";
import type { JournalInput } from "./journal-input.ts";
import { quoted } from "./quoted.ts";
import type { TranscriptWords } from "./transcript-words.ts";

type Time = (instant: string) => string;

/** One step of a case, told: what came in and from whom, what was asked and decided, and what was wanted done. */
export function stepInWords(exported: CaseExport, index: number, words: TranscriptWords, time: Time): string {
  const step = exported.journal[index];
  if (step === undefined) return "";
  const input = (exported.inputs[index] ?? {}) as unknown as Partial<JournalInput>;
  const happened = step.trace.flatMap((entry) => entryInWords(entry, exported, words, time));
  return [
    `### ${step.step}. ${time(step.at)}: ${plainMarkdown(eventTitle(step.event))}`,
    ...(step.actor === null ? [] : [`Brought by ${plainMarkdown(step.actor)}.`]),
    ...whatCame(input, exported),
    ...(happened.length === 0 ? [] : [happened.map((line) => `- ${line}`).join("\n")]),
  ].join("\n\n");
}

function eventTitle(event: string): string {
  if (event === "parley.wake") return "Time has passed";
  if (event === "parley.moved") return "Moved to another version";
  if (event === "parley.erased") return "Erased";
  if (event === "mention") return "A mention";
  return Object.hasOwn(EVENTS, event) ? EVENTS[event as keyof typeof EVENTS].title : nameInWords(event);
}

function whatCame(input: Partial<JournalInput>, { mentions, received }: CaseExport): string[] {
  if ("mention" in input && input.mention !== undefined) {
    const [channel, id] = input.mention;
    const found = mentions.find(({ mention }) => mention.id === id && mention.channel === channel);
    if (found === undefined) return [];
    const { mention, author } = found;
    const name = author.name === undefined ? "" : `${plainMarkdown(author.name)}, `;
    return [
      `${name}@${plainMarkdown(author.handle)} on ${plainMarkdown(channel)}, ${mention.public ? "in public" : "in private"}:`,
      quoted(sentText(received, channel, id) ?? mention.text),
    ];
  }
  if ("event" in input && input.event?.data !== undefined) {
    const said = Object.entries(input.event.data).map(
      ([name, value]) => `- ${plainMarkdown(name)}: ${plainMarkdown(textOf(value))}`,
    );
    return said.length === 0 ? [] : [said.join("\n")];
  }
  return [];
}

/** What a mention said when it came, which is what was then decided on; an edit is a step of its own. */
function sentText(received: CaseExport["received"], channel: string, id: string): string | undefined {
  const sent = received as unknown as readonly { id?: string; channel?: string; text?: string }[];
  return sent.find((body) => body.id === id && body.channel === channel)?.text;
}

const textOf = (value: Json): string => (typeof value === "string" ? value : JSON.stringify(value));

function entryInWords(entry: TraceEntry, exported: CaseExport, words: TranscriptWords, time: Time): string[] {
  switch (entry.kind) {
    case "read":
      return entry.because.map(
        ({ fact, value, because }) =>
          `Read ${fact} as ${plainMarkdown([value].flat().map(textOf).join(", "))}${because === "" ? "" : `: ${plainMarkdown(because)}`}`,
      );
    case "considered":
      return entry.condition === undefined || (entry.verdict !== "taken" && entry.verdict !== "failed")
        ? []
        : [`Asked: ${plainMarkdown(entry.reason)}${entry.verdict === "taken" ? ", so this way was taken" : ""}`];
    case "entered":
      return [`Came to: ${titlesOf(words.protocol.machine, [entry.state]).map(plainMarkdown).join()}`];
    case "decided":
      return [`Decided ${entry.field}: **${plainMarkdown(entry.answer)}**, because ${plainMarkdown(entry.because)}`];
    case "clock": {
      const title = words.protocol.clocks[entry.clock]?.title ?? nameInWords(entry.clock);
      return [
        `Clock "${plainMarkdown(title)}": ${entry.change}${entry.dueAt === undefined ? "" : `, due ${time(entry.dueAt)}`}`,
      ];
    }
    case "effect":
      return [effectInWords(entry.key, entry.type, exported)];
    case "noted":
      return [plainMarkdown(entry.text)];
    case "ignored":
      return [`Nothing changed: ${plainMarkdown(entry.reason)}`];
    case "fallback":
      return [`The fallback decided: ${plainMarkdown(entry.reason)}`];
    default:
      return [];
  }
}

function effectInWords(key: string, type: string, { effects }: CaseExport): string {
  const title = isActionType(type) ? ACTIONS[type].title : type;
  const effect = effects.find((each) => each.key === key);
  if (effect === undefined) return `Wanted: ${title}`;
  const params = Object.entries(effect.params).flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${plainMarkdown(textOf(value))}`],
  );
  const what = params.length === 0 ? "" : `: ${params.join("; ")}`;
  return `Wanted: ${title}${what} (${effect.status}${effect.error === null ? "" : `: ${plainMarkdown(effect.error)}`})`;
}
