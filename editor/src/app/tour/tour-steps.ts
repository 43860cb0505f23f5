import { t } from "../../texts/texts.ts";
import type { Tally } from "./tally.ts";

/** What the check says of a document: whether it has spoken, and how many errors stand. */
export interface Verdict {
  /** Null before the check has spoken. */
  readonly errors: number | null;
}

type TaskId = "state" | "deed" | "line" | "condition" | "end" | "agree";

/** One thing to be done, and what the document shows once it is. */
interface Task {
  readonly id: TaskId;
  /** What it is, in a few words: they stay when it is done. */
  readonly title: string;
  /** How it is done, with the mouse and by keyboard. */
  readonly how: string;
  readonly isDone: (now: Tally, from: Tally, verdict: Verdict) => boolean;
}

/** The three steps of the first run. */
const STEPS: ReadonlyArray<{ readonly title: string; readonly tasks: readonly Task[] }> = [
  {
    title: t("Draw a state and what it does"),
    tasks: [
      {
        id: "state",
        title: t("Name a state"),
        how: t("Double-click the canvas, or press N, and type: Let it stand."),
        isDone: (now, from) => now.states > from.states,
      },
      {
        id: "deed",
        title: t("Say what it does"),
        how: t(
          "On the right, press “Add what it does” and choose “Decide”. Answer “Respond” with “No”, and write a because.",
        ),
        isDone: (now, from) => now.deeds > from.deeds,
      },
    ],
  },
  {
    title: t("Connect it with a condition"),
    tasks: [
      {
        id: "line",
        title: t("Lead on to another state"),
        how: t(
          "Press the + at the state’s edge, or Ctrl+→. Choose “Customer writes again”, and name what comes then: Closed.",
        ),
        isDone: (now, from) => now.lines > from.lines,
      },
      {
        id: "condition",
        title: t("Give it a condition"),
        how: t(
          "Choose the card on the line. Under “Only if”, type: It is spam. Then say when it is so: Intent is Spam.",
        ),
        isDone: (now, from) => now.conditions > from.conditions,
      },
    ],
  },
  {
    title: t("See the check agree"),
    tasks: [
      {
        id: "end",
        title: t("Let it end"),
        how: t("Choose the last state. On the right, under “Kind”, make it an end."),
        isDone: (now, from) => now.ends > from.ends,
      },
      {
        id: "agree",
        title: t("Mend what is left"),
        how: t(
          "Below the canvas stands what the check says. Press it, choose a problem, and mend it on the right: an end wants an outcome.",
        ),
        isDone: (_now, _from, { errors }) => errors === 0,
      },
    ],
  },
];

/** A step as it stands: its tasks with what is done. */
interface StepProgress {
  readonly title: string;
  readonly isDone: boolean;
  readonly tasks: ReadonlyArray<Task & { readonly done: boolean }>;
}

/** How far a newcomer is. */
export interface Progress {
  readonly steps: readonly StepProgress[];
  /** The first task that is not done; null when all are. */
  readonly next: Task | null;
  /** How many steps are done. */
  readonly done: number;
}

/** Tells by a document what of the steps is done since they began. The check agrees only when everything before it is done. */
export function progressOf(now: Tally, from: Tally, verdict: Verdict): Progress {
  let isWhole = true;
  const steps = STEPS.map(({ title, tasks }): StepProgress => {
    const told = tasks.map((task) => {
      const done = (task.id !== "agree" || isWhole) && task.isDone(now, from, verdict);
      isWhole &&= done;
      return { ...task, done };
    });
    return { title, tasks: told, isDone: told.every(({ done }) => done) };
  });
  const next = steps.flatMap(({ tasks }) => tasks).find(({ done }) => !done) ?? null;
  return { steps, next, done: steps.filter(({ isDone }) => isDone).length };
}
