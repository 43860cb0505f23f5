import { NativeSelect, TextInput } from "@mantine/core";
import { nextWallTime } from "@parley/engine";
import { useMemo, useState } from "react";
import { t } from "../../texts/texts.ts";
import { dayAndTime } from "../times.ts";
import { readMoment } from "./written-time.ts";

interface WhenFieldProps {
  /** Epoch ms. */
  readonly now: number;
  readonly timeZone: string;
  /** The instant (epoch ms); null while what is written is none. */
  readonly onChange: (at: number | null) => void;
}

/** When somebody writes: now, at one of some times that differ in who works, or whenever one says. */
export function WhenField({ now, timeZone, onChange }: WhenFieldProps) {
  const times = useMemo(() => timesFrom(now, timeZone), [now, timeZone]);
  const [when, setWhen] = useState("now");
  const [text, setText] = useState("");
  const written = readMoment(text, now, timeZone)?.at ?? null;
  return (
    <>
      <NativeSelect
        label={t("When")}
        value={when}
        onChange={({ currentTarget: { value } }) => {
          setWhen(value);
          onChange(times.find((time) => time.value === value)?.at ?? written);
        }}
        data={[
          ...times.map(({ value, title }) => ({ value, label: title })),
          { value: ANOTHER, label: t("At another time …") },
        ]}
      />
      {when === ANOTHER && (
        <TextInput
          label={t("Day and time")}
          placeholder={t("24 December 22:00")}
          description={
            written === null
              ? t("Such as Monday 9:00, tomorrow 8 pm or 2026-12-24 22:00.")
              : dayAndTime(written, timeZone)
          }
          inputWrapperOrder={["label", "input", "description"]}
          autoFocus
          value={text}
          onChange={({ currentTarget: { value } }) => {
            setText(value);
            onChange(readMoment(value, now, timeZone)?.at ?? null);
          }}
        />
      )}
    </>
  );
}

const ANOTHER = "another";

interface StartTime {
  readonly value: string;
  readonly title: string;
  readonly at: number;
}

function timesFrom(now: number, zone: string): StartTime[] {
  const next = (value: string, title: string): StartTime => ({
    value,
    title,
    at: nextWallTime(value, now, zone) ?? now,
  });
  return [
    { value: "now", title: t("Now"), at: now },
    next("Tuesday 10:00", t("On Tuesday at 10:00")),
    next("Tuesday 23:30", t("On Tuesday night, 23:30")),
    next("Friday 16:55", t("On Friday at 16:55")),
    next("Saturday 14:00", t("On Saturday at 14:00")),
  ];
}
