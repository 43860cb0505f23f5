import { Button, Popover, TextInput } from "@mantine/core";
import { nextWallTime, parseDelay, type Brand, type ScenarioStep } from "@parley/engine";
import { useState } from "react";
import { readDurationText } from "../../fields/durations/duration-text.ts";
import { t } from "../../texts/texts.ts";
import { dayAndTime } from "../times.ts";

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
  const read = readJump(text, now, brand);
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
            if (read !== null) go(read.step);
          }}
        >
          <TextInput
            label={t("How long, or until when")}
            placeholder={t("2 hours, or Monday 09:00")}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
          <p className="small" aria-live="polite">
            {read === null
              ? text === ""
                ? t("Timers fire at their own moments on the way.")
                : t("Write it as 2 hours, 45 min, Monday 09:00 or 17:30.")
              : t("It is then {time}", { time: dayAndTime(read.at, brand.timeZone) })}
          </p>
          <div className="jump-presets">
            {PRESETS.map(({ title, wait }) => (
              <Button key={wait} size="compact-xs" variant="default" onClick={() => go({ wait })}>
                {title}
              </Button>
            ))}
          </div>
          <Button type="submit" size="xs" className="primary" disabled={read === null}>
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

/** What a text says of a time to come: a step, and the instant (epoch ms) at which it ends. */
export function readJump(
  text: string,
  now: number,
  brand: Brand,
): { readonly step: ScenarioStep; readonly at: number } | null {
  const wall = nextWallTime(text, now, brand.timeZone);
  if (wall !== null) return { step: { until: text.trim() }, at: wall };
  const read = readDurationText(text, {});
  if ("error" in read) return null;
  const ms = parseDelay(read.duration)?.ms;
  return ms === undefined ? null : { step: { wait: read.duration }, at: now + ms };
}
