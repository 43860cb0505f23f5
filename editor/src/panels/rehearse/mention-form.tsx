import { Button, Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import { channelsOf, channelSpec, type Brand } from "@parley/engine";
import { useState, type ReactNode } from "react";
import type { WrittenMention } from "../../model/rehearsal/sample-mentions.ts";
import { t } from "../../texts/texts.ts";

interface MentionFormProps {
  readonly brand: Brand;
  readonly value: WrittenMention;
  readonly onChange: (value: WrittenMention) => void;
  readonly onPlay: () => void;
  /** What the button says. */
  readonly play: string;
  /** Is what stands between the fields and the button filled in? */
  readonly isReady?: boolean;
  /** What stands between the fields and the button. */
  readonly children?: ReactNode;
}

/** What somebody writes, where, and who it is. */
export function MentionForm({
  brand,
  value,
  onChange,
  onPlay,
  play,
  isReady: isRest = true,
  children,
}: MentionFormProps) {
  const [isOpen, setOpen] = useState(false);
  const { text, author } = value;
  const isReady = isRest && text.trim() !== "" && author.handle.trim() !== "";
  return (
    <form
      className="mention-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onPlay();
      }}
    >
      <Textarea
        label={t("What somebody writes")}
        value={text}
        onChange={(event) => onChange({ ...value, text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || !isReady) return;
          event.preventDefault();
          onPlay();
        }}
        placeholder={t("My order never came, and nobody answers …")}
      />
      <div className="form-pair">
        <NativeSelect
          label={t("Where")}
          value={value.channel ?? "x"}
          onChange={(event) => onChange({ ...value, channel: event.currentTarget.value })}
          data={channelsOf(brand).map((channel) => ({ value: channel, label: channelSpec(channel).title }))}
        />
        <NumberInput
          label={t("Followers")}
          value={author.followers ?? 0}
          onChange={(followers) => onChange({ ...value, author: { ...author, followers: Number(followers) || 0 } })}
          min={0}
          max={1e12}
          allowDecimal={false}
          thousandSeparator=","
          hideControls
        />
      </div>
      <button type="button" className="link more-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? t("Less about it") : t("More about it")}
      </button>
      {isOpen && <More value={value} onChange={onChange} />}
      {children}
      <Button type="submit" className="primary" disabled={!isReady} fullWidth>
        {play}
      </Button>
    </form>
  );
}

function More({ value, onChange }: Pick<MentionFormProps, "value" | "onChange">) {
  const { author } = value;
  const { name: _name, ...unnamed } = author;
  const named = (name: string): WrittenMention["author"] => (name === "" ? unnamed : { ...author, name });
  return (
    <>
      <div className="form-pair">
        <TextInput
          label={t("Name")}
          value={author.name ?? ""}
          onChange={(event) => onChange({ ...value, author: named(event.currentTarget.value) })}
        />
        <TextInput
          label={t("Handle")}
          value={author.handle}
          onChange={(event) => onChange({ ...value, author: { ...author, handle: event.currentTarget.value } })}
        />
      </div>
      <div className="form-pair">
        <Count label={t("Shares")} value={value.shares ?? 0} onChange={(shares) => onChange({ ...value, shares })} />
        <Count
          label={t("Earlier cases")}
          value={author.priorCases ?? 0}
          onChange={(priorCases) => onChange({ ...value, author: { ...author, priorCases } })}
        />
      </div>
      <Checkbox
        size="xs"
        label={t("Written in private")}
        checked={value.public === false}
        onChange={(event) => {
          const { kind: _kind, public: _public, ...open } = value;
          onChange(event.currentTarget.checked ? { ...open, kind: "message", public: false } : open);
        }}
      />
      <Checkbox
        size="xs"
        label={t("A verified account")}
        checked={author.verified === true}
        onChange={(event) => onChange({ ...value, author: { ...author, verified: event.currentTarget.checked } })}
      />
    </>
  );
}

function Count({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (count: number) => void;
}) {
  return (
    <NumberInput
      label={label}
      value={value}
      onChange={(count) => onChange(Number(count) || 0)}
      min={0}
      max={1e12}
      allowDecimal={false}
      thousandSeparator=","
      hideControls
    />
  );
}
