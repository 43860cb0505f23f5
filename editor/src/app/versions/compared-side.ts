import { useQuery } from "@tanstack/react-query";
import type { DraftSummary, VersionSummary } from "@parley/engine";
import { readDraft } from "../../api/drafts.ts";
import { versionQuery } from "../../api/versions.ts";
import { t } from "../../texts/texts.ts";
import { dayInWords } from "../protocols/in-words.ts";

/** Something that can be compared: a version, a draft as the server keeps it, or a document that is at hand. */
export interface Side {
  readonly id: string;
  readonly name: string;
  readonly from: "version" | "draft" | object;
}

/** A version as one of the two things that are compared. */
export function versionSide(version: VersionSummary): Side {
  const what = versionName(version);
  return {
    id: version.version,
    name: version.status === "live" ? t("live: {version}", { version: what }) : what,
    from: "version",
  };
}

/** What a version is called in a sentence: its note, or when it was asked for. */
export function versionName({ note, askedAt }: VersionSummary): string {
  if (note === "") return t("the version of {day}", { day: dayInWords(askedAt) });
  return `“${note.length > 44 ? `${note.slice(0, 43)}…` : note}”`;
}

/** A draft as one of the two things that are compared. */
export const draftSide = ({ id, title, changedBy, changedAt }: DraftSummary): Side => ({
  id,
  name: t("draft “{title}” ({name}, {day})", {
    title: title ?? t("Without a name"),
    name: changedBy.name,
    day: dayInWords(changedAt),
  }),
  from: "draft",
});

interface ReadSide {
  readonly document: object | null;
  readonly error: Error | null;
  readonly onRetry: () => void;
}

/** The document of a side; null until it is read. */
export function useSide(brand: string, { id, from }: Side): ReadSide {
  const version = useQuery({ ...versionQuery(brand, id), enabled: from === "version" });
  const draft = useQuery({
    queryKey: ["compared-draft", brand, id],
    queryFn: ({ signal }) => readDraft(brand, id, signal),
    enabled: from === "draft",
    gcTime: 0,
  });
  if (typeof from === "object") return { document: from, error: null, onRetry: () => undefined };
  const read = from === "version" ? version : draft;
  return { document: read.data?.document ?? null, error: read.error, onRetry: () => void read.refetch() };
}
