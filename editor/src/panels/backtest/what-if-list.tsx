import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Brand } from "@parley/engine";
import { DurationField } from "../../fields/durations/duration-field.tsx";
import type { Setting, Tried } from "../../model/backtest/settings.ts";
import { t } from "../../texts/texts.ts";

interface WhatIfListProps {
  readonly settings: readonly Setting[];
  readonly tried: Tried;
  readonly brand: Brand;
  readonly onTry: (id: string, value: string | null) => void;
}

const KINDS = {
  clock: t("Clocks"),
  number: t("Thresholds"),
  wait: t("Waits"),
  cell: t("Numbers in tables"),
  row: t("Rows of tables"),
} as const satisfies Record<Setting["kind"], string>;

/** All that can be tried otherwise, in words; what is tried stands out, and can be put back. */
export function WhatIfList({ settings, tried, brand, onTry }: WhatIfListProps) {
  if (settings.length === 0)
    return (
      <p className="small">{t("This draft has no clock, number, wait or table that could be tried otherwise.")}</p>
    );
  return (Object.keys(KINDS) as Array<Setting["kind"]>).map((kind) => {
    const those = settings.filter((setting) => setting.kind === kind);
    if (those.length === 0) return null;
    const count = those.filter(({ id }) => tried[id] !== undefined).length;
    return (
      <details key={kind} className="what-if-kind" open={kind === "clock" || count > 0}>
        <summary>
          {KINDS[kind]} <span className="dim num">{those.length}</span>
        </summary>
        <ul>
          {those.map((setting) => (
            <li key={setting.id} data-tried={tried[setting.id] !== undefined}>
              <SettingField {...{ setting, brand }} value={tried[setting.id] ?? setting.value} onTry={onTry} />
              {tried[setting.id] !== undefined && (
                <button type="button" className="link" onClick={() => onTry(setting.id, null)}>
                  {t("as it was")}
                </button>
              )}
            </li>
          ))}
        </ul>
      </details>
    );
  });
}

interface SettingFieldProps extends Pick<WhatIfListProps, "onTry" | "brand"> {
  readonly setting: Setting;
  readonly value: string;
}

function SettingField({ setting, value, brand, onTry }: SettingFieldProps) {
  const { id, kind, title, about } = setting;
  if (kind === "clock" || kind === "wait") {
    // The hours that a wait counts are written behind its length, and stay there.
    const [length, ...hours] = value.split("@", 2);
    return (
      <DurationField
        label={title}
        value={length}
        schedule="none"
        {...(about === null ? {} : { help: about })}
        onChange={(next) => onTry(id, [next, ...hours].join("@"))}
      />
    );
  }
  if (kind === "number" || kind === "cell") return <NumberField {...{ setting, value, onTry }} />;
  const leads = Object.entries(brand.leads).map(([name, lead]) => ({ value: name, label: lead.title }));
  if (leads.some((lead) => lead.value === setting.value))
    return (
      <NativeSelect
        size="xs"
        label={title}
        description={about}
        value={value}
        data={leads}
        onChange={(event) => onTry(id, event.currentTarget.value)}
      />
    );
  return (
    <TextInput
      size="xs"
      label={title}
      description={about}
      value={value}
      onChange={(event) => onTry(id, event.currentTarget.value)}
    />
  );
}

function NumberField({ setting: { id, title, about }, value, onTry }: Omit<SettingFieldProps, "brand">) {
  const [written, setWritten] = useState<string | null>(null);
  const isWrong = written !== null && !/^\d+(\.\d+)?$/.test(written);
  return (
    <TextInput
      size="xs"
      inputMode="decimal"
      label={title}
      description={about}
      error={isWrong ? t("Write a number.") : undefined}
      value={written ?? plain(value)}
      onChange={({ currentTarget: { value: text } }) => {
        setWritten(text);
        if (/^\d+(\.\d+)?$/.test(text)) onTry(id, text);
      }}
      onBlur={() => !isWrong && setWritten(null)}
    />
  );
}

/** A number as people write it: conditions say 3.0 where 3 is meant. */
const plain = (number: string): string => number.replace(/\.0+$/, "");
