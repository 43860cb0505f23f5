import type { Rule, Subject } from "./rule.ts";
import { RULES } from "./rules.ts";

/** What is said of a kind of finding, whoever finds it. */
export type Explanation = Omit<Rule<Subject>, "check">;

/** Findings of those who read a document and compile it. Where one of them is an error, the protocol does not run. */
const FOUND_ON_READING: readonly Explanation[] = [
  {
    code: "shape",
    title: "The document does not have the shape of a protocol or a brand",
    why: "What cannot be read answers nobody.",
    mend: "See `protocol.schema.json`; a code editor that knows it says so while you type.",
  },
  {
    code: "structure",
    title: "The chart cannot be walked",
    why: "A transition that leads nowhere leaves whoever wrote in the middle of the way.",
    mend: "Name a state that exists, say where each state begins, and give every id once.",
  },
  {
    code: "name",
    title: "A name that stands for nothing",
    why: "A condition, message, clock or lead that does not exist cannot help anybody.",
    mend: "Mend the name, or declare what it should stand for.",
  },
  {
    code: "delay",
    title: "A delay that is none",
    why: "A wait that never ends is a person who is never answered.",
    mend: "Write an ISO 8601 duration such as `PT4H`, or `PT4H@schedule` with a schedule of the brand.",
  },
  {
    code: "action",
    title: "An action with wrong parameters",
    why: "What the protocol wants done for the person is not done.",
    mend: "Give the parameters that `REFERENCE.md` lists.",
  },
  {
    code: "unbound",
    title: "Something of an imported machine that Parley does not run",
    why: "The chart looks as if something were done for the person, and nothing is.",
    mend: "Use an action of Parley, add a condition of the same name, or delete it.",
  },
  {
    code: "condition",
    title: "A condition that cannot be read",
    why: "A misspelt fact must not silently mean “no” for everybody.",
    mend: "Mend the expression; the facts stand in `REFERENCE.md`.",
  },
  {
    code: "condition-value",
    title: "A fact is compared with what it never is",
    why: "The branch looks right and is taken for nobody.",
    mend: "Compare it with one of its values.",
  },
  {
    code: "optional-fact",
    title: "A fact is read that may be missing",
    why: "For those who do not say it, the condition fails and the case takes the fallback.",
    mend: "Ask first: `has(author.name) && …`.",
  },
  {
    code: "table",
    title: "A table whose rows do not fit its columns",
    why: "What the table should decide for the person stays undecided.",
    mend: "Give every row a cell for each input and a value for each output.",
  },
  {
    code: "table-open",
    title: "A table without a last row that always fits",
    why: "For somebody whom no row fits, the protocol fails.",
    mend: "End with a row of empty cells.",
  },
  {
    code: "table-unreached",
    title: "Rows behind one that always fits",
    why: "The people for whom the row was written are treated like everybody else.",
    mend: "Move the row that always fits to the end.",
  },
  {
    code: "table-output",
    title: "An output that a table does not have",
    why: "What the table should decide for the person stays undecided.",
    mend: "Name one of the table's outputs, or none where it has none.",
  },
  {
    code: "message",
    title: "A message that cannot be read",
    why: "A reply with a broken template reaches nobody.",
    mend: "Close what is open, and use the filters that `REFERENCE.md` lists.",
  },
  {
    code: "message-name",
    title: "A message names a fact that does not exist",
    why: "The person would be addressed by nothing at all.",
    mend: "Mend the name; `| default:` fills in what may be missing.",
  },
  {
    code: "accepted-nothing",
    title: "Something is accepted that was not found",
    why: "An old acceptance hides the next finding at the same place, and with it the next person's trouble.",
    mend: "Delete it, or mend its code or place.",
  },
];

/** Every kind of finding, in the order of the page of checks. */
export const EXPLANATIONS: readonly Explanation[] = [...RULES, ...FOUND_ON_READING];
