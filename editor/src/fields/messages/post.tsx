import { channelSpec, type Brand } from "@parley/engine";
import type { ReactNode } from "react";
import { t } from "../../texts/texts.ts";
import "./messages.css";

interface PostProps {
  readonly brand: Brand;
  readonly channel: string;
  readonly isPrivate: boolean;
  readonly language: string;
  /** The handle of whom it answers. */
  readonly to: string;
  /** What is to be said about it besides. */
  readonly note?: string | null;
  readonly children: ReactNode;
}

/** A message as its reader sees it: in public a post under the brand's name, in private a bubble. */
export function Post({ brand, channel, isPrivate, language, to, note = null, children }: PostProps) {
  const [handle] = brand.handles;
  if (isPrivate || !channelSpec(channel).publicReplies)
    return (
      <>
        <div className="preview-bubble" lang={language}>
          {children}
        </div>
        {note !== null && <p className="dim preview-to">{note}</p>}
      </>
    );
  return (
    <div className="preview-post">
      <span className="preview-face" aria-hidden="true">
        {brand.name.charAt(0)}
      </span>
      <div>
        <p className="preview-who">
          <b>{brand.name}</b> {handle !== undefined && <span className="dim">@{handle}</span>}
        </p>
        <p className="dim preview-to">{t("Replying to {handle}", { handle: `@${to}` })}</p>
        <p lang={language} className="preview-body">
          {children}
        </p>
        {note !== null && <p className="dim preview-to">{note}</p>}
      </div>
    </div>
  );
}
