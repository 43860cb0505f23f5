import { memo } from "react";
import {
  DAYS,
  isOpenIn,
  openOn,
  DAY_MINUTES,
  type OpenStretch,
  type Week,
  type WeekArea,
} from "../../model/brand-hours.ts";
import { DAY_NAMES, timeInWords } from "../../model/brand-hours-words.ts";
import { t } from "../../texts/texts.ts";
import { useWeekDrawing } from "./use-week-drawing.ts";
import { areaOf, CELL_MINUTES, CELLS, isChosen } from "./week-keys.ts";
import "./weeks.css";

interface WeekGridProps {
  readonly label: string;
  readonly week: Week;
  readonly onChange: (week: Week) => void;
  readonly isReadOnly: boolean;
}

const HOURS = Array.from({ length: 9 }, (_, index) => index * 3);
const CELL_NUMBERS = Array.from({ length: CELLS }, (_, index) => index);

/** A week of 24-hour days on which hours are drawn: by dragging, or with arrows, Shift, Enter and Delete. */
export function WeekGrid({ label, week, onChange, isReadOnly }: WeekGridProps) {
  const { grid, chosen, drawing, said, ...events } = useWeekDrawing(week, onChange, isReadOnly);
  const area = areaOf(chosen);
  return (
    <div className="week" data-drawing={drawing ?? undefined}>
      <div className="week-hours" aria-hidden="true">
        {HOURS.map((hour) => (
          <span key={hour} style={{ left: `${(hour / 24) * 100}%` }}>
            {hour}
          </span>
        ))}
      </div>
      <div
        ref={grid}
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-readonly={isReadOnly}
        className="week-grid"
        {...events}
        onPointerCancel={events.onPointerUp}
      >
        {DAYS.map((day, index) => (
          <DayRow
            key={day}
            day={index}
            week={week}
            area={index >= area.firstDay && index <= area.lastDay ? area : null}
            focus={chosen.focus.day === index ? chosen.focus.at : null}
          />
        ))}
      </div>
      <p className="small week-said" aria-live="polite">
        {said === "" ? (isReadOnly ? "" : HELP) : said}
      </p>
    </div>
  );
}

const HELP = t("Drag over the days and hours. By keyboard: arrows, Shift to choose more, Enter opens, Delete closes.");

interface DayRowProps {
  readonly day: number;
  readonly week: Week;
  /** What is chosen, if any of it lies on this day. */
  readonly area: WeekArea | null;
  /** The cell that has the focus, if it lies on this day. */
  readonly focus: number | null;
}

const DayRow = memo(function DayRow({ day, week, area, focus }: DayRowProps) {
  const name = DAY_NAMES[day] ?? "";
  return (
    <div role="row" className="week-row">
      <span role="rowheader" className="week-day" aria-label={name}>
        {name.slice(0, 3)}
      </span>
      <div role="presentation" className="week-track">
        {CELL_NUMBERS.map((at) => {
          const from = at * CELL_MINUTES;
          const isOpen = isOpenIn(week, day, { from, to: from + CELL_MINUTES });
          const isIn = area !== null && isChosen(area, { day, at });
          return (
            <div
              key={at}
              role="gridcell"
              tabIndex={focus === at ? 0 : -1}
              aria-selected={isIn}
              aria-label={t(isOpen ? "{day} {time}, open" : "{day} {time}, closed", {
                day: name,
                time: timeInWords(from),
              })}
              className="week-cell"
              data-day={day}
              data-at={at}
              data-chosen={isIn || undefined}
            />
          );
        })}
        {openOn(week, day).map((stretch) => (
          <Block key={`${stretch.from}:${stretch.to}:${stretch.isTail}`} stretch={stretch} />
        ))}
      </div>
    </div>
  );
});

const ROOM_FOR_TEXT = 150;

function Block({ stretch: { from, to, isTail, runsOn } }: { readonly stretch: OpenStretch }) {
  const words = isTail
    ? t("until {time}", { time: timeInWords(to) })
    : runsOn
      ? `${timeInWords(from)} →`
      : `${timeInWords(from)}–${timeInWords(to)}`;
  return (
    <div
      className="week-block"
      aria-hidden="true"
      data-tail={isTail || undefined}
      data-runs-on={runsOn || undefined}
      style={{ left: `${(from / DAY_MINUTES) * 100}%`, width: `${((to - from) / DAY_MINUTES) * 100}%` }}
    >
      {to - from >= ROOM_FOR_TEXT && words}
    </div>
  );
}
