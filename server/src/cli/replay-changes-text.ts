import pc from "picocolors";
import {
  causeWords,
  followedLines,
  QUESTIONS,
  type Cause,
  type ChangeGroup,
  type Compared,
  type Program,
} from "@parley/engine";

const MOST_STATES = 15;

/** What a second version changes, for a person: the largest group first, with examples, and what follows otherwise. */
export function changesText({ protocol }: Program, compared: Compared): string {
  const { mentions, changed, groups } = compared;
  const follows = followedText(protocol, compared);
  if (changed === 0)
    return follows.length === 0
      ? `${pc.green(`All ${mentions} mentions are decided as before, and what follows is the same`)}\n`
      : [`All ${mentions} mentions get the same five answers. ${pc.bold("What follows differs")}`, ...follows, ""].join(
          "\n",
        );
  const head = `${pc.bold(`${changed} of ${mentions} mentions`)} are decided differently`;
  const rest = mentions - changed;
  const words = causeWords(protocol);
  return [
    `${head} by ${protocol.title}; ${rest === 0 ? "none" : rest} as before`,
    ...groups.flatMap((group) => ["", ...groupText(words, group)]),
    "",
    ...(follows.length === 0
      ? [pc.green("Nothing else changed: what follows is the same")]
      : [pc.bold("What follows differs"), ...follows]),
    "",
  ].join("\n");
}

function followedText(protocol: Program["protocol"], compared: Compared): string[] {
  const { clocks, outcomes, states } = followedLines(protocol, compared);
  return [
    ...partText("clocks", clocks),
    ...partText("how cases end", outcomes),
    ...partText("states", states.slice(0, MOST_STATES)),
    ...(states.length > MOST_STATES ? [pc.dim(`    and ${states.length - MOST_STATES} more`)] : []),
  ];
}

const partText = (part: string, lines: ReturnType<typeof followedLines>["clocks"]): string[] =>
  lines.length === 0
    ? []
    : [`  ${pc.dim(part)}`, ...lines.map(({ title, says }) => `    ${title}: ${says.join(", ")}`)];

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
