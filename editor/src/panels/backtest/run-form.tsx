import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { NewBacktest } from "@parley/engine";
import { t } from "../../texts/texts.ts";

/** What is asked for: which mentions, and what they are compared with; the draft is known. */
export type RunWish = Pick<NewBacktest, "against" | "mentions">;

interface RunFormProps {
  /** Versions to compare with: their ids and what they are called. */
  readonly versions: ReadonlyArray<{ readonly id: string; readonly title: string }>;
  readonly isBusy: boolean;
  /** Why it cannot run now; null where it can. */
  readonly refusal: string | null;
  readonly onRun: (wish: RunWish) => void;
}

const ALL = "1000000";
const SINCE = "since";
const LIVE = "live";
const NOTHING = "nothing";

/** Which recorded mentions go through the draft, and what is beside it. */
export function RunForm({ versions, isBusy, refusal, onRun }: RunFormProps) {
  const [which, setWhich] = useState("500");
  const [since, setSince] = useState("");
  const [beside, setBeside] = useState(LIVE);
  const lacksDay = which === SINCE && since === "";
  return (
    <form
      className="run-form"
      onSubmit={(event) => {
        event.preventDefault();
        onRun({ mentions: wanted(which, since), ...againstOf(beside) });
      }}
    >
      <NativeSelect
        size="xs"
        label={t("Mentions")}
        value={which}
        onChange={({ currentTarget: { value } }) => setWhich(value)}
        data={[
          { value: "500", label: t("the last 500") },
          { value: "5000", label: t("the last 5,000") },
          { value: ALL, label: t("all that were recorded") },
          { value: SINCE, label: t("since a day …") },
        ]}
      />
      {which === SINCE && (
        <TextInput
          size="xs"
          type="date"
          label={t("Since")}
          value={since}
          onChange={({ currentTarget: { value } }) => setSince(value)}
        />
      )}
      <NativeSelect
        size="xs"
        label={t("Compared with")}
        value={beside}
        onChange={({ currentTarget: { value } }) => setBeside(value)}
        data={[
          { value: LIVE, label: t("what is live") },
          ...versions.map(({ id, title }) => ({ value: id, label: title })),
          { value: NOTHING, label: t("nothing") },
        ]}
      />
      <Button type="submit" size="xs" className="primary" loading={isBusy} disabled={refusal !== null || lacksDay}>
        {t("Run them")}
      </Button>
      {refusal !== null && <p className="small">{refusal}</p>}
    </form>
  );
}

function wanted(which: string, since: string): RunWish["mentions"] {
  if (which !== SINCE) return { last: Number(which) };
  return { from: new Date(`${since}T00:00:00`).toISOString(), last: Number(ALL) };
}

/** Unsaid, it is compared with what is live, if anything is. */
function againstOf(beside: string): Pick<RunWish, "against"> {
  if (beside === LIVE) return {};
  return { against: beside === NOTHING ? null : beside };
}
