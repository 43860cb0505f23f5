import pc from "picocolors";
import { QUESTIONS, type Program } from "@parley/engine";
import type { ChangeGroup, Changes } from "./replay-changes.ts";

/** What a second version changes, for a person: the largest group first, with examples, and that nothing else does. */
export function changesText({ protocol }: Program, { mentions, changed, groups }: Changes): string {
  const head = `${pc.bold(`${changed} of ${mentions} mentions`)} are decided differently`;
  if (changed === 0) return `${pc.green(`All ${mentions} mentions are decided as before`)}\n`;
  return [
    `${head} by ${protocol.title}; ${mentions - changed} as before`,
    ...groups.flatMap((group) => ["", ...groupText(group)]),
    "",
  ].join("\n");
}

function groupText({ cause, mentions, fields, examples }: ChangeGroup): string[] {
  const counts = QUESTIONS.flatMap(({ field }) => (fields[field] === undefined ? [] : [`${field} ${fields[field]}`]));
  return [
    `${pc.yellow(String(mentions).padStart(6))}  ${cause.kind} ${pc.bold(cause.of)} ${pc.dim(counts.join(" · "))}`,
    ...examples.map(({ id, before, after, changed }) => {
      const said = changed.map((field) => `${field} ${pc.red(before[field])} → ${pc.green(after[field])}`);
      return `        ${pc.dim(id)} ${said.join(", ")}`;
    }),
    ...(mentions > examples.length ? [pc.dim(`        and ${mentions - examples.length} more`)] : []),
  ];
}
