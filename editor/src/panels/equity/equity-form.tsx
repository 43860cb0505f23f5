import { Button, Checkbox } from "@mantine/core";
import { useState, type ReactNode } from "react";
import { SWAPPED, type NewEquityAudit, type Swapped } from "@parley/engine";
import { SWAPPED_TITLES } from "../../model/equity/equity-rows.ts";
import { t } from "../../texts/texts.ts";
import { OutsideField } from "../outside/outside-field.tsx";

interface EquityFormProps {
  readonly isBusy: boolean;
  /** Which mentions are taken; null while there are none. */
  readonly mentions: NewEquityAudit["mentions"] | null;
  /** Where that is said. */
  readonly children: ReactNode;
  readonly onRun: (wish: Partial<NewEquityAudit>) => void;
}

/** What is swapped, on which mentions. */
export function EquityForm({ isBusy, mentions, children, onRun }: EquityFormProps) {
  const [about, setAbout] = useState<readonly Swapped[]>(SWAPPED);
  const [outside, setOutside] = useState<NewEquityAudit["outside"]>();
  return (
    <form
      className="job-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (mentions === null) return;
        onRun({ about: [...about], mentions, ...(outside === undefined ? {} : { outside }) });
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
      {children}
      <OutsideField value={outside} onChange={setOutside} />
      <Button
        type="submit"
        size="xs"
        className="primary"
        loading={isBusy}
        disabled={about.length === 0 || mentions === null}
      >
        {t("Look for differences")}
      </Button>
    </form>
  );
}
