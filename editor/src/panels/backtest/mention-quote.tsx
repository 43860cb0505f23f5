import { useQuery } from "@tanstack/react-query";
import { quotesQuery, type JobOfMentions, type Quote } from "../../api/job-mentions.ts";
import { t } from "../../texts/texts.ts";
import "./mentions.css";

/** Finds who wrote a mention, and how it begins; undefined while that is on its way, null for one that is gone. */
export type QuoteOf = (mention: string) => Quote | null | undefined;

/** Reads what was written in some mentions of a job, all at once. */
export function useQuotes(of: JobOfMentions, ids: readonly string[]): QuoteOf {
  const { data, isPlaceholderData, isFetching } = useQuery(quotesQuery(of, ids));
  const missing = isFetching && (data === undefined || isPlaceholderData) ? undefined : null;
  return (mention) => data?.get(mention) ?? missing;
}

interface MentionQuoteProps {
  readonly mention: string;
  readonly quote: Quote | null | undefined;
}

/** A mention as people know it: who wrote, and their first words; its id where nobody knows, and on pointing at it. */
export function MentionQuote({ mention, quote }: MentionQuoteProps) {
  if (quote === undefined) return <span className="mention-quote mention-coming" aria-hidden="true" />;
  if (quote === null) return <span className="mention-quote">{mention}</span>;
  return (
    <span className="mention-quote" title={mention}>
      <b>@{quote.author}</b> {quote.text}
    </span>
  );
}

/** The same for those who hear it. */
export const quoteInWords = (mention: string, quote: Quote | null | undefined): string =>
  quote === null || quote === undefined
    ? t("Open mention {mention}", { mention })
    : t("Open mention of @{author}: {text}", { ...quote });
