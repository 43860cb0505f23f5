import { Checkbox, NativeSelect, NumberInput } from "@mantine/core";
import { DurationField } from "../../fields/durations/duration-field.tsx";
import { useDocument } from "../../fields/document-context.ts";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { PickField } from "../../fields/pickers/pick-field.tsx";
import { Icon } from "../../look/icons.tsx";
import { causes, happenings, isOnlyAnswered, type Follow, type OutsideOption } from "../../model/backtest/outside.ts";
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
      <NumberInput
        size="xs"
        className="outside-number"
        label={t("Times of 100")}
        value={Math.round(probability * 1000) / 10}
        min={0}
        max={100}
        decimalScale={1}
        clampBehavior="strict"
        onChange={(value) => onChange({ ...follow, probability: (Number(value) || 0) / 100 })}
      />
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
  readonly options: readonly OutsideOption[];
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

/** How long it takes: it varies, by the half and by nine in ten; it has a mean; or it is always the same. */
function DelayFields({ delay, onChange }: { readonly delay: Delay; readonly onChange: (delay: Delay) => void }) {
  const kind = VARIES in delay ? VARIES : MEAN in delay ? MEAN : ALWAYS;
  const usual = VARIES in delay ? delay.median : MEAN in delay ? delay.mean : delay.always;
  return (
    <>
      <FieldFrame label={t("How long it takes")}>
        {(ids) => (
          <NativeSelect
            id={ids.control}
            size="xs"
            value={kind}
            data={[
              { value: VARIES, label: t("half within, most within") },
              { value: MEAN, label: t("a time on average") },
              { value: ALWAYS, label: t("always the same time") },
            ]}
            onChange={({ currentTarget: { value } }) => {
              if (value === VARIES) onChange({ median: usual, p90: "P2D" });
              else onChange(value === MEAN ? { mean: usual } : { always: usual });
            }}
          />
        )}
      </FieldFrame>
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
