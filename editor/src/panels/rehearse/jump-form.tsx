import { Button, Popover, TextInput } from "@mantine/core";
import type { Brand, ScenarioStep } from "@parley/engine";
import { useState } from "react";
import { t } from "../../texts/texts.ts";
import { dayAndTime } from "../times.ts";
import { readJump } from "./written-time.ts";

interface JumpFormProps {
  readonly brand: Brand;
  /** Epoch ms: from where. */
  readonly now: number;
  readonly onPlay: (step: ScenarioStep) => void;
}

/** Lets time pass: by a length of time, or up to a time of day. */
export function JumpForm({ brand, now, onPlay }: JumpFormProps) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const read = readJump(text, now, brand.timeZone);
  const ahead = read !== null && read.at > now ? read.step : null;
  const go = (step: ScenarioStep): void => {
    onPlay(step);
    setOpen(false);
    setText("");
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="top-start" width={280} trapFocus shadow="none" returnFocus>
      <Popover.Target>
        <button type="button" className="play-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t("Let time pass …")}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="choice-form">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (ahead !== null) go(ahead);
          }}
        >
          <TextInput
            label={t("How long, or until when")}
            placeholder={t("2 hours, or until Monday 9:00")}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
          <p className="small" aria-live="polite">
            {jumpInWords(text, read?.at ?? null, now, brand.timeZone)}
          </p>
          <div className="jump-presets">
            {PRESETS.map(({ title, wait }) => (
              <Button key={wait} size="compact-xs" variant="default" onClick={() => go({ wait })}>
                {title}
              </Button>
            ))}
          </div>
          <Button type="submit" size="xs" className="primary" disabled={ahead === null}>
            {t("Let it pass")}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

const PRESETS = [
  { title: t("10 min"), wait: "PT10M" },
  { title: t("1 hour"), wait: "PT1H" },
  { title: t("8 hours"), wait: "PT8H" },
  { title: t("1 day"), wait: "P1D" },
  { title: t("1 week"), wait: "P7D" },
];

function jumpInWords(text: string, at: number | null, now: number, timeZone: string): string {
  if (text === "") return t("Timers fire at their own moments on the way.");
  if (at === null) return t("Write it as 2 hours, until Monday 9:00, 17:30 or 24 December 22:00.");
  return at > now
    ? t("It is then {time}", { time: dayAndTime(at, timeZone) })
    : t("{time} has passed.", { time: dayAndTime(at, timeZone) });
}
