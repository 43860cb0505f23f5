import type { JobOfMentions } from "../../api/job-mentions.ts";
import { Icon } from "../../look/icons.tsx";
import { MentionQuote, quoteInWords, useQuotes } from "./mention-quote.tsx";

interface MentionButtonsProps {
  readonly of: JobOfMentions;
  /** Their ids. */
  readonly mentions: readonly string[];
  readonly onOpen: (mention: string) => void;
}

/** Mentions as people know them, each a way to its trace. */
export function MentionButtons({ of, mentions, onOpen }: MentionButtonsProps) {
  const quoteOf = useQuotes(of, mentions);
  return (
    <ul className="mention-buttons">
      {mentions.map((mention) => (
        <li key={mention}>
          <button type="button" aria-label={quoteInWords(mention, quoteOf(mention))} onClick={() => onOpen(mention)}>
            <MentionQuote mention={mention} quote={quoteOf(mention)} />
            <Icon name="right" size={12} />
          </button>
        </li>
      ))}
    </ul>
  );
}
