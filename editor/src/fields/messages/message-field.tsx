import { useElementSize } from "@mantine/hooks";
import { messageFaults } from "@parley/engine";
import { useId, useState } from "react";
import { useDocument } from "../document-context.ts";
import { Go } from "../../look/go.tsx";
import { Icon } from "../../look/icons.tsx";
import { languageName } from "../../model/brand-lists.ts";
import { t } from "../../texts/texts.ts";
import { LengthBars } from "./length-bars.tsx";
import { MessageOriginal } from "./message-original.tsx";
import { MessagePreview } from "./message-preview.tsx";
import { MessageText } from "./message-text.tsx";
import "./messages.css";

type Texts = Readonly<Record<string, string>>;

interface MessageFieldProps {
  /** The message's texts by language. */
  readonly texts: Texts;
  /** An emptied text is left out. */
  readonly onChange: (texts: Record<string, string>) => void;
  /** The languages in which the brand writes, the most usual first. */
  readonly languages: readonly string[];
}

/** From this width on, languages stand side by side. */
const WIDE = 620;
/** From this width on, what is translated stands beside its translation, and not above it. */
const BESIDE = 440;

/** A message in all its languages, with how long it gets on each channel and what it looks like there. */
export function MessageField({ texts, onChange, languages }: MessageFieldProps) {
  const { ref, width } = useElementSize();
  const all = [...new Set([...languages, ...Object.keys(texts)])];
  const [wanted, setWanted] = useState(all[0] ?? "en");
  const language = all.includes(wanted) ? wanted : (all[0] ?? "en");
  const write = (written: string, text: string): void => {
    const { [written]: _before, ...rest } = texts;
    onChange(text === "" ? rest : inOrder({ ...rest, [written]: text }, all));
  };
  const pane = (each: string) => (
    <LanguagePane key={each} language={each} texts={texts} all={all} onText={(text) => write(each, text)} />
  );
  const preview = (texts[language] ?? "").trim() !== "" && (
    <MessagePreview text={texts[language] ?? ""} language={language} />
  );
  if (width >= WIDE)
    return (
      <div ref={ref} className="message">
        <div className="message-columns">
          {all.map((each) => (
            <div key={each} className="message-column" onFocus={() => setWanted(each)}>
              <div className="message-language">
                {languageName(each)} <Mark texts={texts} language={each} />
              </div>
              {pane(each)}
            </div>
          ))}
        </div>
        {preview}
      </div>
    );
  const [first = language] = all;
  const isTranslated = language !== first && isWritten(texts, first);
  return (
    <div ref={ref} className="message">
      {all.length > 1 && <LanguageTabs texts={texts} all={all} chosen={language} onChoose={setWanted} />}
      <div className={isTranslated && width >= BESIDE ? "message-beside" : "message-pane"}>
        {isTranslated && <MessageOriginal text={texts[first] ?? ""} language={first} />}
        {pane(language)}
      </div>
      {preview}
    </div>
  );
}

interface LanguagePaneProps {
  readonly language: string;
  readonly texts: Texts;
  readonly all: readonly string[];
  readonly onText: (text: string) => void;
}

function LanguagePane({ language, texts, all, onText }: LanguagePaneProps) {
  const instead = all.find((each) => each !== language && isWritten(texts, each));
  const name = languageName(language);
  const empty =
    instead === undefined
      ? t("Write it in {language}.", { language: name })
      : t("Not written yet: whoever writes {language} is answered in {other}.", {
          language: name,
          other: languageName(instead),
        });
  const text = texts[language] ?? "";
  return (
    <div className="message-pane">
      <MessageText
        text={text}
        onChange={onText}
        label={t("Message in {language}", { language: name })}
        language={language}
        empty={empty}
      />
      <LengthBars text={text} />
    </div>
  );
}

interface LanguageTabsProps {
  readonly texts: Texts;
  readonly all: readonly string[];
  readonly chosen: string;
  readonly onChoose: (language: string) => void;
}

function LanguageTabs({ texts, all, chosen, onChoose }: LanguageTabsProps) {
  const id = useId();
  const move = (step: number): void => {
    const next = all[(all.indexOf(chosen) + step + all.length) % all.length] ?? chosen;
    onChoose(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label={t("Languages")}
      className="message-tabs"
      onKeyDown={(event) => {
        if (event.key === "ArrowRight") move(1);
        if (event.key === "ArrowLeft") move(-1);
      }}
    >
      {all.map((each) => (
        <Go
          key={each}
          role="tab"
          id={`${id}-${each}`}
          className="message-tab"
          aria-selected={each === chosen}
          tabIndex={each === chosen ? 0 : -1}
          title={languageName(each)}
          onClick={() => onChoose(each)}
        >
          <span aria-hidden="true">{all.length > 3 ? each.toUpperCase() : languageName(each)}</span>
          <span className="visually-hidden">{languageName(each)}</span>
          <Mark texts={texts} language={each} />
        </Go>
      ))}
    </div>
  );
}

/** Is the text of a language there, missing, or wrong? */
function Mark({ texts, language }: { readonly texts: Texts; readonly language: string }) {
  const { protocol, brand } = useDocument();
  if (!isWritten(texts, language))
    return (
      <span className="message-mark" data-mark="missing">
        <span className="visually-hidden">{t(", missing")}</span>
      </span>
    );
  if (messageFaults(texts[language] ?? "", protocol, brand).length > 0)
    return (
      <span className="message-mark" data-mark="wrong">
        <span aria-hidden="true">!</span>
        <span className="visually-hidden">{t(", has a fault")}</span>
      </span>
    );
  return (
    <span className="message-mark" data-mark="written">
      <Icon name="check" size={10} />
      <span className="visually-hidden">{t(", written")}</span>
    </span>
  );
}

const isWritten = (texts: Texts, language: string): boolean => (texts[language] ?? "").trim() !== "";

/** Texts in the order of the languages, so that a document does not change with the order of writing. */
function inOrder(texts: Texts, languages: readonly string[]): Record<string, string> {
  return Object.fromEntries(languages.flatMap((each) => (texts[each] === undefined ? [] : [[each, texts[each]]])));
}
