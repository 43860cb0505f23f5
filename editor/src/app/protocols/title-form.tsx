import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { errorInWords } from "../../api/error-words.ts";
import { t } from "../../texts/texts.ts";

interface TitleFormProps {
  /** What the field holds at first. */
  readonly title: string;
  readonly label: string;
  readonly begin: string;
  readonly isBusy: boolean;
  readonly error: Error | null;
  readonly onBegin: (title: string) => void;
}

/** Asks for a title and begins; says what the server has against it. */
export function TitleForm({ title: first, label, begin, isBusy, error, onBegin }: TitleFormProps) {
  const [title, setTitle] = useState(first);
  const wanted = title.trim();
  return (
    <form
      className="title-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== "") onBegin(wanted);
      }}
    >
      <TextInput
        size="xs"
        label={label}
        placeholder={t("Such as “Public complaints”")}
        data-autofocus
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {error !== null && (
        <p className="wrong" role="alert">
          {errorInWords(error)}
        </p>
      )}
      <div className="buttons">
        <Button type="submit" className="primary" disabled={wanted === ""} loading={isBusy}>
          {begin}
        </Button>
      </div>
    </form>
  );
}
