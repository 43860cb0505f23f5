import { NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "../../texts/texts.ts";
import { PickMentionFile } from "./pick-mention-file.tsx";
import type { MentionSource } from "./use-mention-source.ts";

interface MentionSourceFieldProps {
  readonly source: MentionSource;
  /** What is asked of recorded ones. */
  readonly children?: ReactNode;
}

/** Whether recorded mentions are taken or those of a file, and which. */
export function MentionSourceField({ source, children }: MentionSourceFieldProps) {
  const { file, isFile, hasRecorded, onSource } = source;
  return (
    <>
      {file !== null && (
        <NativeSelect
          size="xs"
          label={t("Mentions")}
          value={isFile ? "file" : "recorded"}
          onChange={({ currentTarget: { value } }) => onSource(value === "file")}
          data={[
            { value: "recorded", label: t("those that were recorded") },
            { value: "file", label: t("of a file …") },
          ]}
        />
      )}
      {isFile && file !== null ? <PickMentionFile of={file} /> : children}
      {!isFile && !hasRecorded && <p className="small">{t("Nothing was recorded yet.")}</p>}
    </>
  );
}
