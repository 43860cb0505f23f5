import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { DraftSummary } from "@parley/engine";
import { removeDraft } from "../../api/drafts.ts";
import { t } from "../../texts/texts.ts";
import { AskFirst } from "./ask-first.tsx";
import { dayInWords } from "./in-words.ts";

interface RemoveDraftProps {
  readonly draft: DraftSummary;
  readonly onDone: () => void;
}

/** Asks before a draft is deleted; one that somebody saved meanwhile stays, and the server says so. */
export function RemoveDraft({ draft, onDone }: RemoveDraftProps) {
  const client = useQueryClient();
  const anew = (): Promise<void> => client.invalidateQueries({ queryKey: ["drafts", draft.brand] });
  const remove = useMutation({
    mutationFn: () => removeDraft(draft),
    onSuccess: async () => {
      await anew();
      onDone();
    },
    onError: anew,
  });
  return (
    <AskFirst
      isOpen
      title={t("Delete “{title}”?", { title: draft.title ?? t("Without a name") })}
      yes={t("Delete the draft")}
      no={t("Keep it")}
      isGrave
      isBusy={remove.isPending}
      error={remove.error}
      onYes={() => remove.mutate()}
      onNo={onDone}
    >
      <p>
        {t("The draft and everything that was saved of it are gone for good. {name} changed it last, {day}.", {
          name: draft.changedBy.name,
          day: dayInWords(draft.changedAt),
        })}
      </p>
      <p className="small">{t("Versions that were published from it stay, and no case notices.")}</p>
    </AskFirst>
  );
}
