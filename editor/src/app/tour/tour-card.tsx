import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
import type { Progress } from "./tour-steps.ts";
import type { Tour } from "./use-tour.ts";
import "./tour.css";

/** The first steps beside the canvas: what is done, what is next and how; it follows what is drawn, and can be left at any time. */
export function TourCard({ tour }: { readonly tour: Tour }) {
  const { progress, isAsked, leave } = tour;
  const title = useRef<HTMLHeadingElement>(null);
  const isShown = progress !== null;
  useEffect(() => {
    if (isShown && isAsked) title.current?.focus();
  }, [isShown, isAsked]);
  const nextId = progress === null ? null : (progress.next?.id ?? "done");
  // On the page itself, since a style sheet that asks the page what it has inside is asked again at every change of it.
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (nextId !== null) dataset["tour"] = nextId;
    return () => {
      delete dataset["tour"];
    };
  }, [nextId]);
  if (progress === null) return null;
  const { steps, next, done } = progress;
  return (
    <aside className="tour" aria-labelledby="tour-title">
      <header className="tour-head">
        <h3 id="tour-title" ref={title} tabIndex={-1}>
          {next === null ? t("You can draw") : t("First steps")}
        </h3>
        <span className="small num">{t("{done} of {all}", { done, all: steps.length })}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={t("Leave the tour")}
          title={t("Leave the tour. The keys (?) bring it back.")}
          onClick={leave}
        >
          <Icon name="close" size={13} />
        </button>
      </header>
      {next === null ? <Finished onLeave={leave} /> : <Steps progress={progress} />}
      <p className="visually-hidden" role="status">
        {wordsOf(progress)}
      </p>
    </aside>
  );
}

function Steps({ progress: { steps, next } }: { readonly progress: Progress }) {
  return (
    <ol className="tour-steps">
      {steps.map(({ title, tasks, isDone }, index) => (
        <li key={title} data-done={isDone}>
          <p className="tour-step">
            <Mark isDone={isDone} words={String(index + 1)} />
            {title}
          </p>
          {!isDone && tasks.some(({ id }) => id === next?.id) && (
            <ul>
              {tasks.map((task) => (
                <li key={task.id} data-done={task.done} aria-current={task.id === next?.id ? "step" : undefined}>
                  <p>
                    <Mark isDone={task.done} words="" />
                    {task.title}
                  </p>
                  {task.id === next?.id && <p className="tour-how">{task.how}</p>}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function Mark({ isDone, words }: { readonly isDone: boolean; readonly words: string }) {
  return (
    <span className="tour-mark" data-done={isDone}>
      {isDone ? <Icon name="check" size={11} /> : words}
      {isDone && <span className="visually-hidden">{t("done: ")}</span>}
    </span>
  );
}

function Finished({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <div className="tour-end">
      <p>
        {t("A state that decides, a line with a condition, and a check that agrees: every protocol is made of these.")}
      </p>
      <p className="small">{t("“?” lists all keys, and Ctrl+K finds everything that can be done.")}</p>
      <Button size="compact-sm" className="primary" onClick={onLeave}>
        {t("Draw on")}
      </Button>
    </div>
  );
}

/** The steps as a screen reader tells them whenever something of them is done. */
function wordsOf({ steps, next }: Progress): string {
  if (next === null) return t("All three steps are done.");
  const tasks = steps.flatMap((step) => step.tasks);
  const before = tasks.filter(({ done }) => done).length;
  const { title, how } = next;
  if (before === 0) return t("Next: {title}. {how}", { title, how });
  return t("{before} of {all} done. Next: {title}. {how}", { before, all: tasks.length, title, how });
}
