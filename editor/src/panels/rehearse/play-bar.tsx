import type { Program, ScenarioStep } from "@parley/engine";
import { Icon } from "../../look/icons.tsx";
import type { Chart } from "../../model/chart.ts";
import { wayTo, type Play, type Rehearsal } from "../../model/rehearsal/plays.ts";
import type { WrittenMention } from "../../model/rehearsal/sample-mentions.ts";
import { t } from "../../texts/texts.ts";
import { dayAndTime } from "../times.ts";
import { JumpForm } from "./jump-form.tsx";
import { NextChoices } from "./next-choices.tsx";

interface PlayBarProps {
  readonly program: Program;
  readonly chart: Chart;
  readonly rehearsal: Rehearsal;
  readonly here: Play;
  readonly author: WrittenMention["author"];
  readonly onPlay: (step: ScenarioStep) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onRunOn: () => void;
  readonly onAnew: () => void;
}

/** What time it is, ways through time, and what can happen next. */
export function PlayBar({ program, chart, rehearsal, here, author, onPlay, onStep, onRunOn, onAnew }: PlayBarProps) {
  const { moment } = here.happened;
  const { timeZone } = program.brand;
  const line = wayTo(rehearsal, rehearsal.end);
  const isDone = moment.state?.status === "done";
  return (
    <section className="play-bar" aria-label={t("Play")}>
      <div className="play-head">
        <strong className="play-time" data-testid="virtual-time">
          {dayAndTime(moment.at, timeZone)}
        </strong>
        <StepButton
          words={t("One moment back")}
          keys="←"
          icon="left"
          isOff={here.parent === null}
          onClick={() => onStep(-1)}
        />
        <StepButton
          words={t("One moment on")}
          keys="→"
          icon="right"
          isOff={line.at(-1)?.id === here.id}
          onClick={() => onStep(1)}
        />
        {!isDone && (
          <>
            <JumpForm brand={program.brand} now={moment.at} onPlay={onPlay} />
            <button
              type="button"
              className="play-button"
              title={t("Timers fire until nothing waits any more, or a breakpoint is come to (T)")}
              onClick={onRunOn}
            >
              {t("Let it run on")}
            </button>
          </>
        )}
        <span className="top-space" />
        <button
          type="button"
          className="play-button play-anew"
          aria-label={t("Begin anew")}
          title={t("Begin with another mention (R)")}
          onClick={onAnew}
        >
          <Icon name="plus" size={13} />
          <span>{t("Begin anew")}</span>
        </button>
      </div>
      {isDone ? (
        <p className="play-done">{t("The case is done. Go back to any moment to try something else.")}</p>
      ) : (
        <NextChoices key={here.id} {...{ program, chart, moment, author, onPlay }} />
      )}
    </section>
  );
}

interface StepButtonProps {
  readonly words: string;
  readonly keys: string;
  readonly icon: "left" | "right";
  readonly isOff: boolean;
  readonly onClick: () => void;
}

function StepButton({ words, keys, icon, isOff, onClick }: StepButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words}
      title={`${words} (${keys})`}
      disabled={isOff}
      onClick={onClick}
    >
      <Icon name={icon} size={14} />
    </button>
  );
}
