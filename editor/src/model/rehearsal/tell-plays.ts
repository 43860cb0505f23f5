import { ACTIONS, isActionType, type Protocol } from "@parley/engine";
import { caseLog, type LogLine } from "../case-log.ts";
import type { Chart } from "../chart.ts";
import { stretchInWords } from "../durations.ts";
import { eventTitle } from "../event-words.ts";
import { t } from "../../texts/texts.ts";
import { journalOf } from "./case-at.ts";
import type { Play } from "./plays.ts";

/** A play as a line of the time line. */
export interface ToldPlay extends Pick<LogLine, "states" | "details"> {
  readonly play: Play;
  /** Epoch ms, when it was over. */
  readonly at: number;
  readonly title: string;
  /** True when the case did not move. */
  readonly isQuiet: boolean;
}

/** Plays as a person tells them, in their order. */
export function tellPlays(plays: readonly Play[], chart: Chart, protocol: Protocol): ToldPlay[] {
  return plays.map((play) => {
    const lines = caseLog(journalOf([play]), chart, protocol);
    const last = lines.at(-1);
    return {
      play,
      at: play.happened.moment.at,
      title: titleOf(play, protocol),
      states: [...new Set(lines.flatMap(({ states }) => states))].filter((title) => last?.states.includes(title)),
      details: lines.flatMap(({ details }) => details),
      isQuiet: !lines.some(({ moved }) => moved),
    };
  });
}

function titleOf({ step, from, happened }: Play, protocol: Protocol): string {
  if ("mention" in step) {
    const { author } = step.mention;
    const who = author?.name ?? (author === undefined ? t("The customer") : `@${author.handle}`);
    return from.state === null ? t("{who} writes", { who }) : t("{who} writes again", { who });
  }
  if ("fails" in step)
    return t("{effect} cannot be delivered", {
      effect: isActionType(step.fails) ? ACTIONS[step.fails].title : step.fails,
    });
  if ("event" in step) return eventTitle(step.event.type, protocol);
  const passed = t("{time} pass", { time: stretchInWords(happened.moment.at - from.at) });
  return happened.steps.length === 0 ? t("{passed}, nothing happens", { passed }) : passed;
}
