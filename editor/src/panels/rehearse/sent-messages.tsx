import type { Brand, Effect, MentionBody, Protocol } from "@parley/engine";
import { Post } from "../../fields/messages/post.tsx";
import { effectInWords } from "../../model/rehearsal/effect-words.ts";
import { t } from "../../texts/texts.ts";
import { Part } from "../part.tsx";

interface SentMessagesProps {
  readonly effects: readonly Effect[];
  /** To whom it goes. */
  readonly to: MentionBody | undefined;
  readonly protocol: Protocol;
  readonly brand: Brand;
}

/** What the protocol wants done at a moment: messages as they would look on their channel, the rest in words. */
export function SentMessages({ effects, to, protocol, brand }: SentMessagesProps) {
  if (effects.length === 0 || to === undefined) return null;
  const { mention, author } = to;
  return (
    <Part title={t("Done at this moment")}>
      <ul className="sent">
        {effects.map((effect) => {
          const { text, where, mode, language } = effect.params;
          const isReply = effect.type === "reply" && typeof text === "string";
          return (
            <li key={effect.key}>
              {isReply ? (
                <Post
                  brand={brand}
                  channel={mention.channel}
                  isPrivate={where === "private"}
                  language={typeof language === "string" ? language : "en"}
                  to={author.handle}
                  note={mode === "draft" ? t("A draft: somebody at the desk sends it") : null}
                >
                  {text}
                </Post>
              ) : (
                <span className="sent-words">{effectInWords(effect, protocol, brand)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
