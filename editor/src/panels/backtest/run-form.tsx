import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";
import type { NewBacktest } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { OutsideField } from "../outside/outside-field.tsx";

/** What is asked for: which mentions, what happens outside, and what they are compared with; the draft is known. */
export type RunWish = Pick<NewBacktest, "against" | "mentions" | "outside">;

interface RunFormProps {
  /** Versions to compare with: their ids and what they are called. */
  readonly versions: ReadonlyArray<{ readonly id: string; readonly title: string }>;
  /** Is there a live version to compare with? */
  readonly isAnyLive: boolean;
  readonly isBusy: boolean;
  /** Why it cannot run now; null where it can. */
  readonly refusal: string | null;
  /** Has the brand recorded any mention? */
  readonly hasMentions: boolean;
  /** The file that is ready to be run, and where one is chosen; null for those who may not see mentions. */
  readonly file: { readonly ready: string | null; readonly pick: ReactNode } | null;
  readonly onRun: (wish: RunWish) => void;
}

const ALL = "1000000";
const SINCE = "since";
const LIVE = "live";
const NOTHING = "nothing";
const FILE = "file";

/** Which recorded mentions go through the draft, and what is beside it. */
export function RunForm({ versions, isAnyLive, isBusy, refusal, hasMentions, file, onRun }: RunFormProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [since, setSince] = useState("");
  const [compared, setCompared] = useState<string | null>(null);
  const [outside, setOutside] = useState<RunWish["outside"]>();
  const which = chosen ?? (hasMentions || file === null ? "500" : FILE);
  const beside = compared ?? (isAnyLive ? LIVE : NOTHING);
  const isLacking =
    (which === SINCE && since === "") ||
    (which === FILE && (file?.ready ?? null) === null) ||
    (which !== FILE && !hasMentions);
  return (
    <form
      className="run-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (refusal !== null || isLacking) return;
        onRun({
          mentions: wanted(which, since, file?.ready ?? null),
          ...againstOf(beside),
          ...(outside === undefined ? {} : { outside }),
        });
      }}
    >
      <NativeSelect
        size="xs"
        label={t("Mentions")}
        value={which}
        onChange={({ currentTarget: { value } }) => setChosen(value)}
        data={[
          { value: "500", label: t("the last 500") },
          { value: "5000", label: t("the last 5,000") },
          { value: ALL, label: t("all that were recorded") },
          { value: SINCE, label: t("since a day …") },
          ...(file === null ? [] : [{ value: FILE, label: t("of a file …") }]),
        ]}
      />
      {which === FILE && file?.pick}
      {which === SINCE && (
        <TextInput
          size="xs"
          type="date"
          label={t("Since")}
          value={since}
          onChange={({ currentTarget: { value } }) => setSince(value)}
        />
      )}
      <Beside {...{ versions, isAnyLive }} value={beside} onChange={setCompared} />
      <OutsideField value={outside} onChange={setOutside} />
      <Button type="submit" size="xs" className="primary" loading={isBusy} disabled={refusal !== null || isLacking}>
        {t("Run them")}
      </Button>
      {refusal !== null && <p className="small">{refusal}</p>}
      {which !== FILE && !hasMentions && <p className="small">{t("Nothing was recorded yet.")}</p>}
    </form>
  );
}

interface BesideProps extends Pick<RunFormProps, "versions" | "isAnyLive"> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What the draft is compared with: what is live, if anything is, an older version, or nothing. */
const Beside = ({ versions, isAnyLive, value, onChange }: BesideProps) => (
  <NativeSelect
    size="xs"
    label={t("Compared with")}
    value={value}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
    data={[
      ...(isAnyLive ? [{ value: LIVE, label: t("what is live") }] : []),
      ...versions.map(({ id, title }) => ({ value: id, label: title })),
      { value: NOTHING, label: t("nothing") },
    ]}
  />
);

function wanted(which: string, since: string, file: string | null): RunWish["mentions"] {
  if (which === FILE && file !== null) return { file };
  if (which !== SINCE) return { last: Number(which) };
  return { from: new Date(`${since}T00:00:00`).toISOString(), last: Number(ALL) };
}

/** Unsaid, it is compared with what is live, if anything is. */
function againstOf(beside: string): Pick<RunWish, "against"> {
  if (beside === LIVE) return {};
  return { against: beside === NOTHING ? null : beside };
}
