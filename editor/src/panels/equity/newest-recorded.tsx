import { NumberInput } from "@mantine/core";
import { t } from "../../texts/texts.ts";

/** As many as are asked for at first. */
export const USUAL_MENTIONS = 1000;
const MOST = 1_000_000;

interface NewestRecordedProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** How many of the recorded mentions, from the newest on. */
export const NewestRecorded = ({ value, onChange }: NewestRecordedProps) => (
  <NumberInput
    size="xs"
    label={t("Newest recorded mentions")}
    value={value}
    min={1}
    max={MOST}
    allowDecimal={false}
    thousandSeparator=","
    onChange={(read) => onChange(Math.min(MOST, Math.max(1, Number(read) || USUAL_MENTIONS)))}
  />
);
