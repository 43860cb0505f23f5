import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { t } from "../../texts/texts.ts";
import "./mentions.css";

/** Opens any mention of a run with its trace: whoever knows its id needs no sample that it is in. */
export function MentionById({ onOpen }: { readonly onOpen: (mention: string) => void }) {
  const [id, setId] = useState("");
  const wanted = id.trim();
  return (
    <form
      className="mention-by-id"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== "") onOpen(wanted);
      }}
    >
      <TextInput
        size="xs"
        aria-label={t("A mention by its id")}
        placeholder={t("A mention by its id")}
        maxLength={200}
        value={id}
        onChange={({ currentTarget: { value } }) => setId(value)}
      />
      <Button type="submit" variant="default" size="compact-sm" disabled={wanted === ""}>
        {t("Open it")}
      </Button>
    </form>
  );
}
