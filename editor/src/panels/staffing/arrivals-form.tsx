import { Checkbox, NumberInput, Radio } from "@mantine/core";
import { type Demand } from "@parley/engine";
import { DAY_NAMES } from "../../model/brand-hours-words.ts";
import { minutesOf, durationOf } from "../../model/staffing/minutes.ts";
import type { ArrivalKind, Rate, StaffingPlan } from "../../model/staffing/staffing-plan.ts";
import { t } from "../../texts/texts.ts";

interface ArrivalsFormProps {
  readonly plan: StaffingPlan;
  readonly onChange: (plan: StaffingPlan) => void;
}

const KINDS: readonly { readonly value: ArrivalKind; readonly title: string; readonly about: string }[] = [
  { value: "recorded", title: t("As recorded"), about: t("The mentions that are taken, at their own times.") },
  {
    value: "fitted",
    title: t("Like the recorded ones"),
    about: t("Drawn anew in every run, as many and at such hours and weekdays as those that came."),
  },
  {
    value: "stated",
    title: t("As stated here"),
    about: t("Drawn anew in every run, at the rate below; texts are those of the mentions that are taken."),
  },
];

/** What comes in, and what customers do. */
export function ArrivalsForm({ plan, onChange }: ArrivalsFormProps) {
  const { arrivals, demand } = plan;
  const setDemand = (more: Partial<Demand>): void => onChange({ ...plan, demand: { ...demand, ...more } });
  return (
    <div className="staffing-arrivals">
      <Radio.Group
        label={t("Mentions come")}
        value={arrivals}
        onChange={(value) => {
          const kind = KINDS.find((each) => each.value === value);
          if (kind !== undefined) onChange({ ...plan, arrivals: kind.value });
        }}
      >
        <div className="arrival-kinds">
          {KINDS.map(({ value, title, about }) => (
            <Radio key={value} size="xs" color="var(--accent)" value={value} label={title} description={about} />
          ))}
        </div>
      </Radio.Group>
      {arrivals === "stated" && demand.rate !== undefined && (
        <RateFields rate={demand.rate} onChange={(rate) => setDemand({ rate })} />
      )}
      <CustomerFields customers={demand.customers} onChange={(customers) => setDemand({ customers })} />
    </div>
  );
}

function RateFields({ rate, onChange }: { readonly rate: Rate; readonly onChange: (rate: Rate) => void }) {
  const { perDay, weekdays, hours } = rate;
  const set = (list: readonly number[], index: number, value: number): number[] =>
    list.map((each, place) => (place === index ? value : each));
  return (
    <>
      <NumberInput
        size="xs"
        className="staffing-number"
        label={t("Mentions a day, on average")}
        value={perDay}
        min={0.1}
        max={100_000}
        onChange={(value) => Number(value) > 0 && onChange({ ...rate, perDay: Number(value) })}
      />
      <Weights
        title={t("Hours of the day, each in proportion to the others")}
        names={hours.map((_, hour) => t("{hour} h", { hour }))}
        weights={hours}
        onChange={(index, value) => onChange({ ...rate, hours: set(hours, index, value) })}
      />
      <Weights
        title={t("Days of the week, each in proportion to the others")}
        names={DAY_NAMES}
        weights={weekdays}
        onChange={(index, value) => onChange({ ...rate, weekdays: set(weekdays, index, value) })}
      />
      <BurstFields {...{ rate, onChange }} />
    </>
  );
}

/** Bursts: none, or so many and so large. */
function BurstFields({ rate, onChange }: { readonly rate: Rate; readonly onChange: (rate: Rate) => void }) {
  const { bursts } = rate;
  return (
    <>
      <Checkbox
        size="xs"
        color="var(--accent)"
        label={t("Now and then many report one fault at once")}
        checked={bursts !== undefined}
        onChange={({ currentTarget: { checked } }) => {
          const { bursts: _, ...even } = rate;
          onChange(checked ? { ...even, bursts: { perWeek: 1, mentions: 40, halfIn: "PT1H" } } : even);
        }}
      />
      {bursts !== undefined && (
        <div className="staffing-row">
          <NumberInput
            size="xs"
            className="staffing-number"
            label={t("Times a week")}
            value={bursts.perWeek}
            min={0.01}
            max={100}
            onChange={(value) =>
              Number(value) > 0 && onChange({ ...rate, bursts: { ...bursts, perWeek: Number(value) } })
            }
          />
          <NumberInput
            size="xs"
            className="staffing-number"
            label={t("Mentions each time")}
            value={bursts.mentions}
            min={1}
            max={100_000}
            onChange={(value) =>
              Number(value) > 0 && onChange({ ...rate, bursts: { ...bursts, mentions: Number(value) } })
            }
          />
          <NumberInput
            size="xs"
            className="staffing-number"
            label={t("Half of them within, min")}
            value={minutesOf(bursts.halfIn)}
            min={1}
            onChange={(value) =>
              Number(value) > 0 && onChange({ ...rate, bursts: { ...bursts, halfIn: durationOf(Number(value)) } })
            }
          />
        </div>
      )}
    </>
  );
}

interface WeightsProps {
  readonly title: string;
  readonly names: readonly string[];
  readonly weights: readonly number[];
  readonly onChange: (index: number, weight: number) => void;
}

/** Weights as columns that show how they are to each other; each is a number that can be typed. */
function Weights({ title, names, weights, onChange }: WeightsProps) {
  const most = Math.max(...weights, Number.MIN_VALUE);
  return (
    <fieldset className="weights">
      <legend>{title}</legend>
      <div className={weights.length === 7 ? "weights-all weights-days" : "weights-all"}>
        {weights.map((weight, index) => (
          <label key={index} className="weight">
            <span className="weight-bar" aria-hidden="true">
              <span style={{ height: `${(100 * weight) / most}%` }} />
            </span>
            <input
              type="number"
              min={0}
              max={1000}
              step="any"
              value={weight}
              onChange={({ currentTarget: { value } }) => {
                const read = Number(value);
                const rest = weights.some((each, place) => place !== index && each > 0);
                if (read >= 0 && read <= 1000 && (read > 0 || rest)) onChange(index, read);
              }}
            />
            <span className="weight-name">{names[index]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type Customers = Demand["customers"];

function CustomerFields({
  customers,
  onChange,
}: {
  readonly customers: Customers;
  readonly onChange: (customers: Customers) => void;
}) {
  const { agrees, refuses, writesBack } = customers;
  return (
    <fieldset className="weights">
      <legend>{t("What customers do, of a hundred")}</legend>
      <div className="staffing-row">
        <Share
          label={t("agree to go offline")}
          value={agrees}
          most={1 - refuses}
          onChange={(value) => onChange({ ...customers, agrees: value })}
        />
        <Share
          label={t("refuse to")}
          value={refuses}
          most={1 - agrees}
          onChange={(value) => onChange({ ...customers, refuses: value })}
        />
        <Share
          label={t("write again after a reply")}
          value={writesBack}
          most={1}
          onChange={(value) => onChange({ ...customers, writesBack: value })}
        />
      </div>
    </fieldset>
  );
}

interface ShareProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

const Share = ({ label, value, most, onChange }: ShareProps) => (
  <NumberInput
    size="xs"
    className="staffing-number"
    label={label}
    value={Math.round(value * 100)}
    min={0}
    max={Math.round(most * 100)}
    clampBehavior="strict"
    allowDecimal={false}
    onChange={(read) => onChange((Number(read) || 0) / 100)}
  />
);
