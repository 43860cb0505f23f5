import { TextInput } from "@mantine/core";
import { durationInWords } from "@parley/engine";
import { useState } from "react";
import { delayInWords, scheduleInWords } from "../../model/durations.ts";
import { Icon } from "../../look/icons.tsx";
import { useDocument } from "../document-context.ts";
import { FieldFrame } from "../pickers/field-frame.tsx";
import { Pills } from "../pickers/pills.tsx";
import { readDurationText, steppedDuration } from "./duration-text.ts";
import "./durations.css";

interface DurationFieldProps {
  /** `PT30M`, or `PT30M@support` where a schedule is allowed in it. */
  readonly value: string | undefined;
  /** The value, and the schedule's name where it stands separately: both at once, since one text may say both. */
  readonly onChange: (value: string, schedule?: string) => void;
  readonly label: string;
  readonly help?: string | undefined;
  /** `allowed`: behind an @ in the value. `separate`: in a place of its own, `scheduleName`. `none`: all hours count. */
  readonly schedule: "allowed" | "separate" | "none";
  readonly scheduleName?: string | undefined;
  readonly isRequired?: boolean;
}

/** A length of time in a person's words, "1 h 30 in support hours", typed or stepped, with the hours that count. */
export function DurationField({
  value,
  onChange,
  label,
  help,
  schedule,
  scheduleName,
  isRequired = false,
}: DurationFieldProps) {
  const { schedules } = useDocument().brand;
  const [written, setWritten] = useState<string | null>(null);
  const [duration = "", named] = (value ?? "").split("@", 2);
  const hours = schedule === "separate" ? scheduleName : named;
  const shown = written ?? (duration === "" ? "" : durationInWords(duration));
  const reading = written === null ? null : readDurationText(written, schedules);
  const error = reading !== null && "error" in reading ? reading.error : refusal(reading, schedule);
  const give = (length: string, name: string | null | undefined): void => {
    const counted = name === undefined ? hours : (name ?? undefined);
    if (schedule === "separate") onChange(length, counted);
    else onChange(schedule === "none" || counted === undefined ? length : `${length}@${counted}`);
  };
  const type = (text: string): void => {
    setWritten(text);
    const read = readDurationText(text, schedules);
    if (!("error" in read) && refusal(read, schedule) === null) give(read.duration, read.schedule);
  };
  const step = (direction: "longer" | "shorter"): void => {
    setWritten(null);
    give(steppedDuration(duration, direction), undefined);
  };
  return (
    <FieldFrame
      label={label}
      help={help ?? reads(written, duration, hours, schedules)}
      error={error}
      isRequired={isRequired}
    >
      {(ids) => (
        <>
          <div className="duration">
            <TextInput
              id={ids.control}
              aria-describedby={ids.about}
              aria-invalid={error !== null}
              value={shown}
              placeholder="30 min"
              onChange={(event) => type(event.currentTarget.value)}
              onBlur={() => error === null && setWritten(null)}
              onKeyDown={(event) => {
                if (event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
                event.preventDefault();
                step(event.key === "ArrowUp" ? "longer" : "shorter");
              }}
            />
            <StepButton label="Shorter" icon="minus" onClick={() => step("shorter")} />
            <StepButton label="Longer" icon="plus" onClick={() => step("longer")} />
          </div>
          {schedule !== "none" && duration !== "" && Object.keys(schedules).length > 0 && (
            <Hours label={label} chosen={hours} onChoose={(name) => give(duration, name)} />
          )}
        </>
      )}
    </FieldFrame>
  );
}

type Schedules = ReturnType<typeof useDocument>["brand"]["schedules"];

/** Where all hours count, no others can be named. */
function refusal(
  reading: ReturnType<typeof readDurationText> | null,
  schedule: DurationFieldProps["schedule"],
): string | null {
  if (reading === null || "error" in reading || schedule !== "none") return null;
  return typeof reading.schedule === "string" ? "Here all hours count: leave out which." : null;
}

/** What was typed, read back where that says more than the text itself. */
function reads(
  written: string | null,
  duration: string,
  hours: string | undefined,
  schedules: Schedules,
): string | undefined {
  if (written === null || duration === "") return undefined;
  return `Reads: ${delayInWords(duration, schedules, hours)}`;
}

function StepButton({
  label,
  icon,
  onClick,
}: {
  readonly label: string;
  readonly icon: "plus" | "minus";
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

interface HoursProps {
  readonly label: string;
  readonly chosen: string | undefined;
  /** Null for all hours. */
  readonly onChoose: (name: string | null) => void;
}

const ALL = "";

function Hours({ label, chosen = ALL, onChoose }: HoursProps) {
  const { schedules } = useDocument().brand;
  const known = Object.keys(schedules).map((name) => ({
    value: name,
    title: `in ${scheduleInWords(name, schedules)}`,
  }));
  const isMissing = chosen !== ALL && !Object.hasOwn(schedules, chosen);
  return (
    <Pills
      label={`${label}: which hours count`}
      value={chosen}
      options={[
        { value: ALL, title: "around the clock" },
        ...known,
        ...(isMissing ? [{ value: chosen, title: `in “${chosen}”, which is missing` }] : []),
      ]}
      onChange={(name) => onChoose(name === ALL ? null : name)}
    />
  );
}
