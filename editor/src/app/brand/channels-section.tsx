import { Checkbox, TagsInput } from "@mantine/core";
import { CHANNELS, type Brand, type ChannelSpec } from "@parley/engine";
import { DurationField } from "../../fields/durations/duration-field.tsx";
import { FieldFrame } from "../../fields/pickers/field-frame.tsx";
import { channelTitle } from "../../model/brand-change-words.ts";
import { t } from "../../texts/texts.ts";
import { BrandSectionFrame } from "./brand-section.tsx";
import type { BrandForm } from "./use-brand-form.ts";

/** Where the brand answers, under which names, and for how long what belongs together stays together. */
export function ChannelsSection({ brand, change, faultAt }: BrandForm) {
  return (
    <BrandSectionFrame
      title={t("Channels")}
      lead={t("Where the brand answers, and under which names it posts itself.")}
    >
      <FieldFrame
        label={t("Own accounts")}
        help={t("What these accounts post is kept, and opens no case. Without @.")}
        error={faultAt("handles")}
      >
        {(ids) => (
          <TagsInput
            id={ids.control}
            aria-describedby={ids.about}
            splitChars={[",", " ", ";"]}
            placeholder={t("Type, then Enter")}
            value={brand.handles}
            onChange={(handles) =>
              change((draft) => {
                draft.handles = handles.map((handle) => handle.replace(/^@+/, ""));
              })
            }
          />
        )}
      </FieldFrame>
      <ChannelList brand={brand} change={change} />
      <div className="brand-short">
        <DurationField
          label={t("A conversation stays together for")}
          help={t(
            "Where posts have no thread: what the same author writes within this time after the case last moved joins it.",
          )}
          schedule="none"
          value={brand.conversationWindow}
          onChange={(window) =>
            change((draft) => {
              draft.conversationWindow = window;
            })
          }
        />
        <p className="field-error brand-fault">{faultAt("conversationWindow")}</p>
      </div>
    </BrandSectionFrame>
  );
}

function ChannelList({ brand, change }: Pick<BrandForm, "brand" | "change">) {
  return (
    <fieldset className="channel-list">
      <legend>{t("Channels on which it answers")}</legend>
      <p className="small">
        {t(
          brand.channels.length === 0
            ? "None is chosen, so messages are checked against every channel that Parley knows."
            : "Messages are checked to fit on these.",
        )}
      </p>
      <div className="channel-grid">
        {channelsOf(brand).map((name) => (
          <Checkbox
            key={name}
            size="xs"
            label={channelTitle(name)}
            description={abilityOf(name)}
            checked={brand.channels.includes(name)}
            onChange={({ currentTarget: { checked } }) =>
              change((draft) => {
                draft.channels = checked ? [...brand.channels, name] : brand.channels.filter((each) => each !== name);
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Every known channel that can still be written on, and whatever else the brand names. */
function channelsOf({ channels }: Brand): readonly string[] {
  const known = Object.entries<ChannelSpec>(CHANNELS).flatMap(([name, { historic }]) =>
    historic === true ? [] : [name],
  );
  return [...known, ...channels.filter((name) => !known.includes(name))];
}

function abilityOf(name: string): string {
  const spec = Object.hasOwn(CHANNELS, name) ? CHANNELS[name as keyof typeof CHANNELS] : null;
  if (spec === null) return t("not known to Parley");
  const can = [
    ...(spec.publicReplies ? [t("public replies")] : []),
    ...(spec.directMessages ? [t("private messages")] : []),
  ];
  return can.length === 0 ? t("only read") : can.join(", ");
}
