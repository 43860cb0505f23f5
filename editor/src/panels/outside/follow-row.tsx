import { Checkbox, NumberInput } from "@mantine/core";
import { DurationField } from "../../fields/durations/duration-field.tsx";
import { useDocument } from "../../fields/document-context.ts";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import type { PickOption } from "../../fields/pickers/options.ts";
import { PickField } from "../../fields/pickers/pick-field.tsx";
import { Icon } from "../../look/icons.tsx";
import { causes, happenings, isOnlyAnswered, type Follow } from "../../model/backtest/outside.ts";
import { t } from "../../texts/texts.ts";

interface FollowRowProps {
  readonly follow: Follow;
  /** What is wrong with it, if anything is. */
  readonly fault: string | null;
  readonly onChange: (follow: Follow) => void;
  /** Null for the only one: a model says something. */
  readonly onRemove: (() => void) | null;
}

/** An entry of a model: what follows what, how often and after how long. */
export function FollowRow({ follow, fault, onChange, onRemove }: FollowRowProps) {
  const { protocol } = useDocument();
  const { type, after, probability } = follow;
  return (
    <li className="follow">
      <Choice
        label={t("What happens")}
        value={type}
        options={happenings(protocol)}
        onChange={(value) => onChange({ ...follow, type: value })}
      />
      <Choice
        label={t("After what")}
        value={after}
        options={causes(protocol)}
        onChange={(value) => onChange({ ...follow, after: value })}
      />
      <FieldFrame label={t("Times of 100")}>
        {(ids) => (
          <NumberInput
            id={ids.control}
            value={Math.round(probability * 1000) / 10}
            min={0}
            max={100}
            decimalScale={1}
            clampBehavior="strict"
            onChange={(value) => onChange({ ...follow, probability: (Number(value) || 0) / 100 })}
          />
        )}
      </FieldFrame>
      {onRemove !== null && (
        <button
          type="button"
          className="icon-button follow-remove"
          aria-label={t("Remove this")}
          title={t("Remove this")}
          onClick={onRemove}
        >
          <Icon name="close" size={12} />
        </button>
      )}
      <DelayFields delay={follow.delay} onChange={(delay) => onChange({ ...follow, delay })} />
      <OnlyAnswered follow={follow} onChange={onChange} />
      {fault !== null && (
        <p className="field-error follow-fault" role="alert">
          {fault}
        </p>
      )}
    </li>
  );
}

/** Does it happen only to what is to be answered? Nothing where the model asks for other answers, which stay as they are. */
function OnlyAnswered({ follow, onChange }: Pick<FollowRowProps, "follow" | "onChange">) {
  const { only, ...always } = follow;
  if (only !== undefined && !isOnlyAnswered(only)) return null;
  return (
    <Checkbox
      size="xs"
      color="var(--accent)"
      className="follow-only"
      label={t("Only while the case is to be answered")}
      checked={only !== undefined}
      onChange={({ currentTarget: { checked } }) =>
        onChange(checked ? { ...always, only: { respond: "yes" } } : always)
      }
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly PickOption[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <FieldFrame label={label}>
    {(ids) => (
      <PickField
        ids={ids}
        value={value}
        options={options}
        onChange={(picked) => picked !== undefined && onChange(picked)}
        noun={t("event")}
        listed={label}
      />
    )}
  </FieldFrame>
);

type Delay = Follow["delay"];

const VARIES = "median";
const MEAN = "mean";
const ALWAYS = "always";
const KINDS = [
  { value: VARIES, title: t("It varies"), about: t("Half within a time, nine of ten within a longer one.") },
  { value: MEAN, title: t("It varies widely"), about: t("With a mean; short times are the most frequent.") },
  { value: ALWAYS, title: t("Always the same"), about: t("As long each time.") },
];

/** How long it takes: it varies, by the half and by nine in ten; it has a mean; or it is always the same. */
function DelayFields({ delay, onChange }: { readonly delay: Delay; readonly onChange: (delay: Delay) => void }) {
  const kind = VARIES in delay ? VARIES : MEAN in delay ? MEAN : ALWAYS;
  const usual = VARIES in delay ? delay.median : MEAN in delay ? delay.mean : delay.always;
  return (
    <>
      <Choice
        label={t("How long it takes")}
        value={kind}
        options={KINDS}
        onChange={(value) => {
          if (value === VARIES) onChange({ median: usual, p90: "P2D" });
          else onChange(value === MEAN ? { mean: usual } : { always: usual });
        }}
      />
      {"median" in delay ? (
        <>
          <Time label={t("Half within")} value={delay.median} onChange={(median) => onChange({ ...delay, median })} />
          <Time label={t("Nine of ten within")} value={delay.p90} onChange={(p90) => onChange({ ...delay, p90 })} />
        </>
      ) : (
        <Time
          label={"mean" in delay ? t("On average") : t("Always")}
          value={usual}
          onChange={(time) => onChange("mean" in delay ? { mean: time } : { always: time })}
        />
      )}
    </>
  );
}

interface TimeProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
}

const Time = ({ label, value, onChange }: TimeProps) => (
  <DurationField label={label} value={value} schedule="none" onChange={(time) => onChange(time)} />
);
