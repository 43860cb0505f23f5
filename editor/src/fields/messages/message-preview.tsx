import { channelsOf, channelSpec, previewMessage } from "@parley/engine";
import { useState } from "react";
import { useDocument } from "../document-context.ts";
import { t } from "../../texts/texts.ts";
import { PickChevron, PickMenu } from "../pickers/pick-menu.tsx";
import { namesOf } from "../pickers/names.ts";
import { Pills } from "../pickers/pills.tsx";
import { Post } from "./post.tsx";
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
    <section className="preview" aria-label={t("Preview")}>
      <div className="preview-head">
        <PickMenu
          label={t("Channels")}
          options={namesOf("channel", around)}
          chosen={channel}
          onPick={setWanted}
          width={220}
        >
          {(toggle) => (
            <button type="button" className="preview-channel" onClick={toggle}>
              {t("On {channel}", { channel: channelSpec(channel).title })} <PickChevron />
            </button>
          )}
        </PickMenu>
        <Pills
          label={t("For somebody")}
          value={isNamed ? "named" : "unnamed"}
          options={[
            { value: "named", title: t("with a name") },
            { value: "unnamed", title: t("without") },
          ]}
          onChange={(each) => setNamed(each === "named")}
        />
      </div>
      <Post brand={brand} channel={channel} isPrivate={false} language={language} to="mariakeller">
        {shown ?? <span className="dim">{t("It cannot be shown until it is mended.")}</span>}
      </Post>
    </section>
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
