import pc from "picocolors";
import { QUESTIONS, type Cause, type ChangeGroup, type Changes, type Program } from "@parley/engine";

/** What a second version changes, for a person: the largest group first, with examples, and that nothing else does. */
export function changesText({ protocol }: Program, { mentions, changed, groups }: Changes): string {
  if (changed === 0) return `${pc.green(`All ${mentions} mentions are decided as before`)}\n`;
  const head = `${pc.bold(`${changed} of ${mentions} mentions`)} are decided differently`;
  const rest = mentions - changed;
  return [
    `${head} by ${protocol.title}; ${rest} as before`,
    ...groups.flatMap((group) => ["", ...groupText(protocol, group)]),
    "",
    pc.green(
      rest === 0 ? "No mention is decided as before" : `Nothing else changed: ${rest} mentions are decided as before`,
    ),
    "",
  ].join("\n");
}

function groupText(protocol: Program["protocol"], { cause, mentions, fields, examples }: ChangeGroup): string[] {
  const counts = QUESTIONS.flatMap(({ field }) => (fields[field] === undefined ? [] : [`${field} ${fields[field]}`]));
  return [
    `${pc.yellow(String(mentions).padStart(6))}  ${causeText(protocol, cause)} ${pc.dim(counts.join(" · "))}`,
    ...examples.map(({ id, before, after, changed }) => {
      const said = changed.map((field) => `${field} ${pc.red(before[field])} → ${pc.green(after[field])}`);
      return `        ${pc.dim(id)} ${said.join(", ")}`;
    }),
    ...(mentions > examples.length ? [pc.dim(`        and ${mentions - examples.length} more`)] : []),
  ];
}

function causeText({ conditions }: Program["protocol"], { kind, of, condition }: Cause): string {
  if (condition === undefined) return `${kind} ${pc.bold(of)}`;
  return `condition ${pc.bold(condition)} ${pc.dim(`“${conditions[condition]?.title ?? condition}”, at ${of}`)}`;
}
