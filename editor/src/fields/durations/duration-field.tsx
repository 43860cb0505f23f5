import { TextInput } from "@mantine/core";
import { durationInWords } from "@parley/engine";
import { useState } from "react";
import { delayInWords, scheduleInWords } from "../../model/durations.ts";
import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
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

type Reads = Pick<DurationFieldProps, "value" | "onChange" | "schedule" | "scheduleName">;

interface Typed {
  readonly text: string;
  /** The value in whose place it is written: where that becomes another, as with an undo, the text is gone. */
  readonly over: string;
}

/** The text that is being written, what it says, and the ways in which it changes. Half a text may say something, too: it is kept once it is whole. */
function useWrittenDuration({ value = "", onChange, schedule, scheduleName }: Reads) {
  const { schedules } = useDocument().brand;
  const [typed, setTyped] = useState<Typed | null>(null);
  const over = `${value} ${scheduleName ?? ""}`;
  const written = typed?.over === over ? typed.text : null;
  const [duration = "", named] = value.split("@", 2);
  const hours = schedule === "separate" ? scheduleName : named;
  const reading = written === null ? null : readDurationText(written, schedules);
  const error = reading !== null && "error" in reading ? reading.error : refusal(reading, schedule);
  const said = reading === null || "error" in reading || error !== null ? null : reading;
  const countedIn = (name: string | null | undefined) => (name === undefined ? hours : (name ?? undefined));
  const give = (length: string, name: string | null | undefined): void => {
    const counted = countedIn(name);
    setTyped(null);
    if (schedule === "separate") onChange(length, counted);
    else onChange(schedule === "none" || counted === undefined ? length : `${length}@${counted}`);
  };
  return {
    shown: written ?? (duration === "" ? "" : durationInWords(duration)),
    reads:
      said === null
        ? undefined
        : t("Reads: {delay}", { delay: delayInWords(said.duration, schedules, countedIn(said.schedule)) }),
    length: said?.duration ?? duration,
    hours,
    error,
    count: (name: string | null) => give(duration, name),
    type: (text: string) => setTyped({ text, over }),
    settle: () => said !== null && give(said.duration, said.schedule),
    step: (direction: "longer" | "shorter") =>
      give(steppedDuration(said?.duration ?? duration, direction), said?.schedule),
  };
}

/** A length of time in a person's words, "1 h 30 in support hours", typed or stepped, with the hours that count. */
export function DurationField({ label, help, isRequired = false, ...props }: DurationFieldProps) {
  const { schedules } = useDocument().brand;
  const { shown, reads, length, hours, error, ...change } = useWrittenDuration(props);
  return (
    <FieldFrame label={label} help={help ?? reads ?? EXAMPLES} error={error} isRequired={isRequired}>
      {(ids) => (
        <>
          <div className="duration">
            <TextInput
              id={ids.control}
              aria-describedby={ids.about}
              aria-invalid={error !== null}
              value={shown}
              placeholder={t("30 min")}
              onChange={(event) => change.type(event.currentTarget.value)}
              onBlur={change.settle}
              onKeyDown={(event) => {
                if (event.key === "Enter") change.settle();
                if (event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
                event.preventDefault();
                change.step(event.key === "ArrowUp" ? "longer" : "shorter");
              }}
            />
            <StepButton label={t("Shorter")} icon="minus" onClick={() => change.step("shorter")} />
            <StepButton label={t("Longer")} icon="plus" onClick={() => change.step("longer")} />
          </div>
          {props.schedule !== "none" && length !== "" && Object.keys(schedules).length > 0 && (
            <Hours label={label} chosen={hours} onChoose={change.count} />
          )}
        </>
      )}
    </FieldFrame>
  );
}

/** It has its line also where something is read: nothing below jumps from under the pointer when the field is left. */
const EXAMPLES = t("Such as “30 min” or “2 days”.");

/** Where all hours count, no others can be named. */
function refusal(
  reading: ReturnType<typeof readDurationText> | null,
  schedule: DurationFieldProps["schedule"],
): string | null {
  if (reading === null || "error" in reading || schedule !== "none") return null;
  return typeof reading.schedule === "string" ? t("Here all hours count: leave out which.") : null;
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
    title: t("in {hours}", { hours: scheduleInWords(name, schedules) }),
  }));
  const isMissing = chosen !== ALL && !Object.hasOwn(schedules, chosen);
  return (
    <Pills
      label={t("{field}: which hours count", { field: label })}
      value={chosen}
      options={[
        { value: ALL, title: t("around the clock") },
        ...known,
        ...(isMissing ? [{ value: chosen, title: t("in “{hours}”, which is missing", { hours: chosen }) }] : []),
      ]}
      onChange={(name) => onChoose(name === ALL ? null : name)}
    />
  );
}
