import { Textarea, TextInput } from "@mantine/core";
import type { ParamSpec } from "@parley/engine";
import { useState } from "react";
import { t } from "../../texts/texts.ts";
import { FieldFrame } from "../pickers/field-frame.tsx";

interface TextParamProps {
  readonly spec: ParamSpec;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly help?: string;
}

/** From so many characters on, a text is likely to need several lines. */
const LONG = 120;

/** A parameter that is a text. One that the vocabulary would not take stays in the field, and is said to be wrong. */
export function TextParam({ spec, value, onChange, help }: TextParamProps) {
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const error = unfinished === null ? null : faultOf(unfinished, spec);
  const type = (text: string): void => {
    const isTaken = faultOf(text, spec) === null;
    setUnfinished(isTaken ? null : text);
    if (isTaken) onChange(text === "" ? undefined : text);
  };
  return (
    <FieldFrame label={spec.title} help={help} error={error} isRequired={spec.required}>
      {(ids) => {
        const said = {
          id: ids.control,
          "aria-describedby": ids.about,
          "aria-invalid": error !== null,
          value: unfinished ?? value ?? "",
        };
        return (spec.maxLength ?? 0) > LONG ? (
          <Textarea {...said} rows={1} onChange={(event) => type(event.currentTarget.value)} />
        ) : (
          <TextInput {...said} onChange={(event) => type(event.currentTarget.value)} />
        );
      }}
    </FieldFrame>
  );
}

function faultOf(text: string, { maxLength, pattern, description }: ParamSpec): string | null {
  if (text === "") return null;
  if (maxLength !== undefined && text.length > maxLength)
    return t("{count, plural, one {# character} other {# characters}} too long.", { count: text.length - maxLength });
  if (pattern !== undefined && !new RegExp(pattern).test(text))
    return t("Not finished: {wanted}", { wanted: description.replaceAll("`", "") });
  return null;
}
