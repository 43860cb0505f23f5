import { answerWord, epochOf, plainMarkdown, QUESTIONS, type Answer, type CaseExport } from "@parley/engine";
import { localTimes } from "./local-times.ts";
import { papersInWords } from "./papers-in-words.ts";
import { stepInWords } from "./step-in-words.ts";
import type { TranscriptWords } from "./transcript-words.ts";

/**
 * A case for somebody who reads: who said what, what was decided and why, who did what. Markdown; times in the brand's zone.
 * What people wrote is quoted and cannot change how the page looks.
 */
export function transcript(exported: CaseExport, words: TranscriptWords): string {
  const time = localTimes(words.brand.timeZone);
  return [
    `# Case ${exported.id}`,
    head(exported, words, time),
    "## What was decided",
    decided(exported),
    "## What happened",
    ...happened(exported, words, time),
    "## Who did what",
    record(exported, time),
  ]
    .join("\n\n")
    .concat("\n");
}

type Time = (instant: string) => string;

function head(exported: CaseExport, { protocol, brand }: TranscriptWords, time: Time): string {
  const { state, erasedAt } = exported;
  const where = state.titles.map(plainMarkdown).join(" › ");
  return lines([
    `Brand: ${plainMarkdown(brand.name)} (${exported.brand})`,
    `Protocol: ${plainMarkdown(protocol.title)} (${protocol.id})`,
    ...exported.versions.map(
      ({ fromStep, version, brandRevision }) =>
        `Version from step ${fromStep} on: ${version}, with revision ${brandRevision} of the brand`,
    ),
    `Opened: ${time(exported.openedAt)}`,
    `Last changed: ${time(exported.changedAt)}`,
    state.status === "done" ? `Ended: ${state.outcome ?? "without an outcome"}, in ${where}` : `Open, in ${where}`,
    ...(erasedAt === null ? [] : [`What people wrote was erased: ${time(erasedAt)}`]),
    `All times are those of ${brand.timeZone}.`,
  ]);
}

/** Steps and what was done at the desk, in time order: of one moment the step first, since it led to the rest. */
function happened(exported: CaseExport, words: TranscriptWords, time: Time): string[] {
  const steps = exported.journal.map(({ at }, index) => ({ at, text: stepInWords(exported, index, words, time) }));
  const papers = papersInWords(exported).map(({ at, text }) => ({ at, text: `**${time(at)}**: ${text}` }));
  return [...steps, ...papers].toSorted((a, b) => epochOf(a.at) - epochOf(b.at)).map(({ text }) => text);
}

function decided({ decision, earlier }: CaseExport): string {
  const now = QUESTIONS.map(({ field, question }) => {
    const answer = decision[field] as Answer;
    return `${question} **${plainMarkdown(answerWord(answer))}**${"because" in answer ? `, because ${plainMarkdown(answer.because)}` : ""}`;
  });
  const before = earlier.map(({ field, answer }) => `Before, ${field}: ${plainMarkdown(answerWord(answer))}`);
  return lines([...now, ...before]);
}

function record({ record: done }: CaseExport, time: Time): string {
  if (done.length === 0) return "Nobody did anything to the case beside what its journal tells.";
  return lines(
    done.map(
      ({ at, name, action, subject }) => `${time(at)}: ${plainMarkdown(name)}: ${action} (${plainMarkdown(subject)})`,
    ),
  );
}

const lines = (texts: readonly string[]): string => texts.map((text) => `- ${text}`).join("\n");
