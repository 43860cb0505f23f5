import { ScrollArea } from "@mantine/core";
import type { JobOfMentions } from "../../api/job-mentions.ts";
import { t } from "../../texts/texts.ts";
import { countInWords } from "../../model/backtest/answer-words.ts";
import { InspectorHead } from "../inspector-head.tsx";
import { Part } from "../part.tsx";
import { MentionButtons } from "./mention-buttons.tsx";

/** Something that was counted, with a few of its mentions. */
export interface ChosenMentions {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly count: number;
  /** Ids of mentions, drawn by chance. */
  readonly sample: readonly string[];
}

interface ChosenMentionsViewProps {
  readonly of: JobOfMentions;
  readonly chosen: ChosenMentions;
  readonly onOpen: (mention: string) => void;
  readonly onClose: () => void;
}

/** A few of the mentions that were counted in something; each opens with its trace. */
export function ChosenMentionsView({ of, chosen, onOpen, onClose }: ChosenMentionsViewProps) {
  const { title, about, count, sample } = chosen;
  return (
    <ScrollArea className="inspector-scroll" type="hover" scrollbarSize={8}>
      <div className="inspector">
        <InspectorHead title={title} text={about} onClose={onClose} />
        {sample.length === 0 ? (
          <p className="lead-text">{t("There is no such mention.")}</p>
        ) : (
          <Part
            title={
              sample.length < count
                ? t("{few} of {all} mentions, drawn by chance", { few: sample.length, all: countInWords(count) })
                : t("{count, plural, one {One mention} other {# mentions}}", { count: sample.length })
            }
          >
            <MentionButtons of={of} mentions={sample} onOpen={onOpen} />
            {sample.length < count && (
              <p className="small">
                {t("Every other opens by its id, above; the file of every decision says which they are.")}
              </p>
            )}
          </Part>
        )}
      </div>
    </ScrollArea>
  );
}
