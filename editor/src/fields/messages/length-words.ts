import { channelSpec, type MessageLength } from "@parley/engine";
import { t } from "../../texts/texts.ts";

/** How long a message gets on one channel, in words. */
export interface LengthRow {
  readonly channel: string;
  readonly title: string;
  readonly used: number;
  readonly max: number;
  readonly fits: boolean;
  readonly words: string;
}

/**
 * One row a channel, by its tightest way in: those that are nearest to their limits first. `plenty` are the channels
 * behind them on which the message takes less than half of what it may.
 */
export function lengthRows(
  lengths: readonly MessageLength[],
  most = 3,
): { rows: readonly LengthRow[]; plenty: readonly string[] } {
  const tightest = new Map<string, MessageLength>();
  for (const length of lengths) {
    const other = tightest.get(length.channel);
    if (other === undefined || share(length) > share(other)) tightest.set(length.channel, length);
  }
  const sorted = [...tightest.values()].toSorted((a, b) => share(b) - share(a));
  const isShown = (length: MessageLength, index: number): boolean =>
    sorted.length <= most + 1 || index < most - 1 || share(length) > 0.5;
  const shown = sorted.filter(isShown);
  return {
    rows: shown.map(rowOf),
    plenty: sorted.filter((length) => !shown.includes(length)).map(({ channel }) => channelSpec(channel).title),
  };
}

const share = ({ used, max }: MessageLength): number => used / max;

function rowOf({ channel, where, used, max }: MessageLength): LengthRow {
  const { title, publicReplies } = channelSpec(channel);
  const fits = used <= max;
  return {
    channel,
    title: where === "private" && publicReplies ? t("{channel}, in private", { channel: title }) : title,
    used,
    max,
    fits,
    words: t(fits ? "{used} of {max} in the worst case" : "does not fit: {used} in the worst case, at most {max}", {
      used,
      max,
    }),
  };
}
