import pc from "picocolors";
import { causeWords, QUESTIONS, type Cause, type ChangeGroup, type Changes, type Program } from "@parley/engine";

/** What a second version changes, for a person: the largest group first, with examples, and that nothing else does. */
export function changesText({ protocol }: Program, { mentions, changed, groups }: Changes): string {
  if (changed === 0) return `${pc.green(`All ${mentions} mentions are decided as before`)}\n`;
  const head = `${pc.bold(`${changed} of ${mentions} mentions`)} are decided differently`;
  const rest = mentions - changed;
  const words = causeWords(protocol);
  return [
    `${head} by ${protocol.title}; ${rest} as before`,
    ...groups.flatMap((group) => ["", ...groupText(words, group)]),
    "",
    pc.green(
      rest === 0 ? "No mention is decided as before" : `Nothing else changed: ${rest} mentions are decided as before`,
    ),
    "",
  ].join("\n");
}

function groupText(words: (cause: Cause) => string, { cause, mentions, fields, examples }: ChangeGroup): string[] {
  const counts = QUESTIONS.flatMap(({ field }) => (fields[field] === undefined ? [] : [`${field} ${fields[field]}`]));
  return [
    `${pc.yellow(String(mentions).padStart(6))}  ${causeText(words, cause)} ${pc.dim(counts.join(" · "))}`,
    ...examples.map(({ id, before, after, changed }) => {
      const said = changed.map((field) => `${field} ${pc.red(before[field])} → ${pc.green(after[field])}`);
      return `        ${pc.dim(id)} ${said.join(", ")}`;
    }),
    ...(mentions > examples.length ? [pc.dim(`        and ${mentions - examples.length} more`)] : []),
  ];
}

function causeText(words: (cause: Cause) => string, cause: Cause): string {
  const { kind, of, condition } = cause;
  const named = condition === undefined ? `${kind} ${of}` : `condition ${condition}, at ${of}`;
  return `${pc.bold(words(cause))} ${pc.dim(`(${named})`)}`;
}
