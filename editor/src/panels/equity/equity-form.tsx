import { Button, Checkbox, NumberInput } from "@mantine/core";
import { useState } from "react";
import { SWAPPED, type NewEquityAudit, type Swapped } from "@parley/engine";
import { SWAPPED_TITLES } from "../../model/equity/equity-rows.ts";
import { t } from "../../texts/texts.ts";
import { OutsideField } from "../outside/outside-field.tsx";

interface EquityFormProps {
  readonly isBusy: boolean;
  readonly onRun: (wish: Partial<NewEquityAudit>) => void;
}

const USUAL = 1000;
const MOST = 1_000_000;

/** What is swapped, on how many of the recorded mentions. */
export function EquityForm({ isBusy, onRun }: EquityFormProps) {
  const [about, setAbout] = useState<readonly Swapped[]>(SWAPPED);
  const [last, setLast] = useState<number>(USUAL);
  const [outside, setOutside] = useState<NewEquityAudit["outside"]>();
  return (
    <form
      className="job-fields"
      onSubmit={(event) => {
        event.preventDefault();
        onRun({ about: [...about], mentions: { last }, ...(outside === undefined ? {} : { outside }) });
      }}
    >
      <Checkbox.Group
        label={t("What is swapped")}
        value={[...about]}
        onChange={(chosen) => setAbout(SWAPPED.filter((each) => chosen.includes(each)))}
      >
        <div className="equity-swapped">
          {SWAPPED.map((each) => (
            <Checkbox key={each} value={each} label={SWAPPED_TITLES[each]} size="xs" color="var(--accent)" />
          ))}
        </div>
      </Checkbox.Group>
      <NumberInput
        size="xs"
        label={t("Newest recorded mentions")}
        value={last}
        min={1}
        max={MOST}
        allowDecimal={false}
        thousandSeparator=","
        onChange={(value) => setLast(Math.min(MOST, Math.max(1, Number(value) || USUAL)))}
      />
      <OutsideField value={outside} onChange={setOutside} />
      <Button type="submit" size="xs" className="primary" loading={isBusy} disabled={about.length === 0}>
        {t("Look for differences")}
      </Button>
    </form>
  );
}
