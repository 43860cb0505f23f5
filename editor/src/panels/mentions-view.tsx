import type { MentionBody } from "@parley/engine";
import { t } from "../texts/texts.ts";
import { channelTitle } from "./case-row.tsx";
import { timeInZone } from "./times.ts";

interface MentionsProps {
  readonly mentions: readonly MentionBody[];
  readonly zone: string;
  readonly now: number;
}

/** What was written, the newest first. */
export function Mentions({ mentions, zone, now }: MentionsProps) {
  return (
    <ol className="mentions" aria-label={t("What was written")}>
      {mentions.toReversed().map((one) => (
        <li key={one.mention.id} className="mention">
          <b>{one.author.name ?? `@${one.author.handle}`}</b>
          <p className="small">{byline(one, zone, now)}</p>
          <blockquote lang={one.triage.language}>{one.mention.text}</blockquote>
        </li>
      ))}
    </ol>
  );
}

function byline({ author, mention }: MentionBody, zone: string, now: number): string {
  const followers = t("{count, plural, one {# follower} other {# followers}}", { count: author.followers });
  const where = [channelTitle(mention.channel), ...(mention.public ? [] : [t("private")])].join(", ");
  return [
    ...(author.name === undefined ? [] : [`@${author.handle}`]),
    followers,
    where,
    timeInZone(mention.at, zone, now),
  ].join(" · ");
}
