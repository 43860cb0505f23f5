import { useQuery } from "@tanstack/react-query";
import { quotesQuery, type JobOfMentions, type Quote } from "../../api/job-mentions.ts";
import { t } from "../../texts/texts.ts";
import "./mentions.css";

/** Finds who wrote a mention, and how it begins; null until that is known, and for one that is gone. */
export type QuoteOf = (mention: string) => Quote | null;

/** Reads what was written in some mentions of a job, all at once. */
export function useQuotes(of: JobOfMentions, ids: readonly string[]): QuoteOf {
  const { data } = useQuery(quotesQuery(of, ids));
  return (mention) => data?.get(mention) ?? null;
}

/** A mention as people know it: who wrote, and their first words; its id where nobody knows, and on pointing at it. */
export function MentionQuote({ mention, quote }: { readonly mention: string; readonly quote: Quote | null }) {
  if (quote === null) return <span className="mention-quote">{mention}</span>;
  return (
    <span className="mention-quote" title={mention}>
      <b>@{quote.author}</b> {quote.text}
    </span>
  );
}

/** The same for those who hear it. */
export const quoteInWords = (mention: string, quote: Quote | null): string =>
  quote === null ? t("Open mention {mention}", { mention }) : t("Open mention of @{author}: {text}", { ...quote });
