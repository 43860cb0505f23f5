import { valuesIn } from "@parley/engine";
import type { ReactNode } from "react";
import { languageName } from "../../model/brand-lists.ts";
import { t } from "../../texts/texts.ts";
import { useDocument } from "../document-context.ts";
import { valueInWords, valueSentence } from "./value-words.ts";

interface MessageOriginalProps {
  readonly text: string;
  readonly language: string;
}

/** What a message says in the language that one translates from: to be read, with its values as chips. */
export function MessageOriginal({ text, language }: MessageOriginalProps) {
  const name = languageName(language);
  return (
    <section className="message-original" aria-label={t("The same in {language}", { language: name })}>
      <div className="message-language">{name}</div>
      {/* A long text scrolls within, also by keys. */}
      <p lang={language} tabIndex={0}>
        <Words text={text} />
      </p>
    </section>
  );
}

function Words({ text }: { readonly text: string }): ReactNode {
  const { protocol } = useDocument();
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const value of valuesIn(text)) {
    if (value.path === null) continue;
    pieces.push(
      <Plain key={from} text={text.slice(from, value.start)} />,
      <span key={`value-${value.start}`} className="value-chip" title={valueSentence(value, protocol)}>
        {valueInWords(value.path, protocol)}
      </span>,
    );
    from = value.end;
  }
  return [...pieces, <Plain key={from} text={text.slice(from)} />];
}

/** Words between values; choices such as `{% if … %}` in another type, as where they are written. */
function Plain({ text }: { readonly text: string }): ReactNode {
  return text.split(/(\{%[^%]*%\})/).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      <span key={`${index}:${piece}`} className="message-tag">
        {piece}
      </span>
    ),
  );
}
