import { channelsOf, channelSpec, previewMessage } from "@parley/engine";
import { useState } from "react";
import { useDocument } from "../document-context.ts";
import { PickChevron, PickMenu } from "../pickers/pick-menu.tsx";
import { namesOf } from "../pickers/names.ts";
import { Pills } from "../pickers/pills.tsx";
import { sampleFacts } from "./sample-facts.ts";

/** A text of a message as a customer would see it on a channel, for one whose name is known or not. */
export function MessagePreview({ text, language }: { readonly text: string; readonly language: string }) {
  const around = useDocument();
  const { brand, protocol } = around;
  const [wanted, setWanted] = useState<string | null>(null);
  const [isNamed, setNamed] = useState(true);
  const channels = channelsOf(brand);
  const channel = wanted !== null && channels.includes(wanted) ? wanted : (channels[0] ?? "x");
  const vars = Object.fromEntries(Object.entries(protocol.variables).map(([name, { initial }]) => [name, initial]));
  const shown = shownText(() => previewMessage(text, sampleFacts({ channel, language, isNamed }), { vars, brand }));
  return (
    <section className="preview" aria-label="Preview">
      <div className="preview-head">
        <PickMenu label="Channels" options={namesOf("channel", around)} chosen={channel} onPick={setWanted} width={220}>
          {(toggle) => (
            <button type="button" className="preview-channel" onClick={toggle}>
              On {channelSpec(channel).title} <PickChevron />
            </button>
          )}
        </PickMenu>
        <Pills
          label="For somebody"
          value={isNamed ? "named" : "unnamed"}
          options={[
            { value: "named", title: "with a name" },
            { value: "unnamed", title: "without" },
          ]}
          onChange={(each) => setNamed(each === "named")}
        />
      </div>
      <Post channel={channel} language={language} text={shown} />
    </section>
  );
}

interface PostProps {
  readonly channel: string;
  readonly language: string;
  readonly text: string | null;
}

function Post({ channel, language, text }: PostProps) {
  const { brand } = useDocument();
  const { publicReplies } = channelSpec(channel);
  const [handle] = brand.handles;
  const body = text === null ? <span className="dim">It cannot be shown until it is mended.</span> : text;
  if (!publicReplies)
    return (
      <div className="preview-bubble" lang={language}>
        {body}
      </div>
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
        <p className="dim preview-to">Replying to @mariakeller</p>
        <p lang={language} className="preview-body">
          {body}
        </p>
      </div>
    </div>
  );
}

/** Null for what cannot be filled in; the faults beneath the text say why. */
function shownText(fill: () => string): string | null {
  try {
    return fill();
  } catch {
    return null;
  }
}
