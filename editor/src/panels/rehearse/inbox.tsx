import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { ScrollArea, Skeleton } from "@mantine/core";
import { beginRehearsal, type Brand, type CaseSummary, type Program } from "@parley/engine";
import { useState } from "react";
import { casesQuery, readCase } from "../../api/queries.ts";
import type { Chart } from "../../model/chart.ts";
import { previewOf } from "../../model/rehearsal/preview.ts";
import { sampleMentions, writtenAgain, type WrittenMention } from "../../model/rehearsal/sample-mentions.ts";
import { t } from "../../texts/texts.ts";
import { channelTitle } from "../case-row.tsx";
import { Part } from "../part.tsx";
import { timeInZone } from "../times.ts";
import { MentionForm } from "./mention-form.tsx";
import { PreviewWords } from "./preview-words.tsx";
import { WhenField } from "./when-field.tsx";

interface InboxProps {
  readonly program: Program;
  readonly chart: Chart;
  readonly brand: Brand;
  /** What was begun with last, to be changed and played again. */
  readonly last: WrittenMention | null;
  readonly onPlay: (mention: WrittenMention, at: number) => void;
}

/** Where a rehearsal begins: a mention that one writes, one of the sample inbox, or one that came in live. */
export function Inbox({ program, chart, brand, last, onPlay }: InboxProps) {
  const [mention, setMention] = useState<WrittenMention>(() => last ?? blankMention(brand));
  const [now] = useState(() => Math.floor(Date.now() / 60_000) * 60_000);
  const [said, setSaid] = useState<number | null>(now);
  const at = said ?? now;
  return (
    <ScrollArea className="list-scroll" type="hover" scrollbarSize={8}>
      <div className="inbox">
        <MentionForm
          brand={brand}
          value={mention}
          onChange={setMention}
          onPlay={() => onPlay(mention, at)}
          play={t("Play it")}
          isReady={said !== null}
        >
          <WhenField now={now} timeZone={brand.timeZone} onChange={setSaid} />
        </MentionForm>
        <Part title={t("Or take one of these")}>
          <ul className="inbox-list">
            {sampleMentions(brand).map(({ about, mention: sample }) => (
              <li key={about}>
                <button type="button" className="inbox-row" onClick={() => onPlay(sample, at)}>
                  <span className="inbox-about">
                    <b>{about}</b>
                    <span className="dim">{channelTitle(sample.channel ?? "x")}</span>
                  </span>
                  <span className="inbox-text">{sample.text}</span>
                  <PreviewWords
                    preview={previewOf(program, chart, beginRehearsal(at), { mention: sample })}
                    zone={brand.timeZone}
                    now={at}
                    most={0}
                  />
                </button>
              </li>
            ))}
          </ul>
        </Part>
        <LiveOnes brand={brand} onPlay={onPlay} />
      </div>
    </ScrollArea>
  );
}

const FIRST = 12;

/** Mentions of the brand's newest cases; one is played as it came, at the moment at which it was written. */
function LiveOnes({ brand, onPlay }: Pick<InboxProps, "brand" | "onPlay">) {
  const query = useInfiniteQuery(casesQuery(brand.id));
  const [now] = useState(() => Date.now());
  const take = useMutation({
    mutationFn: ({ id }: CaseSummary) => readCase(id),
    onSuccess: ({ mentions: [first] }) => {
      if (first !== undefined) onPlay(writtenAgain(first), Date.parse(first.mention.at));
    },
  });
  const cases = query.data?.pages.flatMap((page) => page.cases).slice(0, FIRST) ?? [];
  if (query.isPending) return <Skeleton height={80} mt={16} radius={9} />;
  const trouble = query.error ?? take.error;
  return (
    <Part title={t("Or one that came in")}>
      {trouble !== null && <p className="small late">{t("They could not be read: {why}", { why: trouble.message })}</p>}
      {query.isSuccess && cases.length === 0 && <p className="small">{t("Nobody has written to this brand yet.")}</p>}
      <ul className="inbox-list" aria-busy={take.isPending}>
        {cases.map((one) => (
          <li key={one.id}>
            <button type="button" className="inbox-row" disabled={take.isPending} onClick={() => take.mutate(one)}>
              <span className="inbox-about">
                <b>{one.mention.name ?? `@${one.mention.author}`}</b>
                <span className="dim">
                  {channelTitle(one.mention.channel)} · {timeInZone(one.openedAt, brand.timeZone, now)}
                </span>
              </span>
              <span className="inbox-text">{one.mention.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}

const blankMention = (brand: Brand): WrittenMention => ({
  channel: sampleMentions(brand)[0]?.mention.channel ?? "x",
  text: "",
  author: { handle: "customer", followers: 120 },
});
