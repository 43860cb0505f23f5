import { Button } from "@mantine/core";
import { useState } from "react";
import { errorInWords } from "../../api/error-words.ts";
import { sectionOf, type BrandSection } from "../../model/brand-changes.ts";
import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
import { SECTION_TITLES } from "./section-titles.ts";
import type { BrandEditing } from "./use-brand-form.ts";

interface SaveBarProps {
  readonly editing: BrandEditing;
  /** Open cases of the brand. */
  readonly openCases: number;
  readonly onSection: (section: BrandSection) => void;
}

/** What changed, in words, what that means for cases, and whether it can be saved. Not there while nothing changed. */
export function SaveBar({ editing, openCases, onSection }: SaveBarProps) {
  const { changes, faults, saved } = editing;
  const [isOpen, setOpen] = useState(false);
  if (changes.length === 0)
    return (
      <div role="status" className="save-state">
        {saved !== null && <Saved editing={editing} onSection={onSection} />}
      </div>
    );
  const [first] = changes;
  return (
    <section className="save-bar" aria-label={t("Unsaved changes")}>
      {isOpen && <Changes editing={editing} />}
      <Trouble editing={editing} onSection={onSection} />
      <div className="save-line">
        <button type="button" className="save-count" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? "down" : "up"} size={12} />
          {t("{count, plural, one {# change} other {# changes}}", { count: changes.length })}
        </button>
        <p className="save-words" role="status">
          {isOpen || changes.length > 1 ? meaning(openCases) : `${first?.words}.`}
        </p>
        <Button size="compact-md" variant="default" onClick={editing.discard}>
          {t("Discard")}
        </Button>
        <Button
          size="compact-md"
          className="primary"
          loading={editing.isSaving}
          disabled={faults.length > 0 && editing.trouble === null}
          onClick={editing.save}
        >
          {t("Save")}
        </Button>
      </div>
    </section>
  );
}

/** What a saved change means; cases carry the revision of the brand with which they began. `count`: how many are open. */
function meaning(count: number): string {
  const all = t("New cases take it as soon as it is saved.");
  if (count === 0) return all;
  return `${all} ${t("{count, plural, one {The case that is open keeps what it} other {The # cases that are open keep what they}} began with.", { count })}`;
}

function Changes({ editing }: { readonly editing: BrandEditing }) {
  return (
    <ul className="change-list">
      {editing.changes.map((change) => (
        <li key={change.id}>
          <span>{change.words}</span>
          <button type="button" className="link" onClick={() => editing.putBack(change)}>
            {t("Put back")}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Trouble({ editing: { faults, trouble }, onSection }: Pick<SaveBarProps, "editing" | "onSection">) {
  if (faults.length === 0 && trouble === null) return null;
  return (
    <div className="save-trouble" role="alert">
      <b>{t(trouble === null ? "Mend this before you save:" : "The server did not save it.")}</b>
      {faults.length === 0 && trouble !== null && <p>{errorInWords(trouble)}</p>}
      <ul>
        {faults.map(({ at, message }) => (
          <li key={`${at}:${message}`}>
            <WhereLink at={at} onSection={onSection} /> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The way to the section where something is set; what lies in a protocol is said to be there. */
function WhereLink({ at, onSection }: Pick<SaveBarProps, "onSection"> & { readonly at: string }) {
  const section = sectionOf(at);
  if (section === null) return <b>{t("In {protocol}:", { protocol: at.split(":", 1)[0] ?? at })}</b>;
  return (
    <button type="button" className="link" onClick={() => onSection(section)}>
      {SECTION_TITLES[section]}
    </button>
  );
}

function Saved({ editing: { saved, revision }, onSection }: Pick<SaveBarProps, "editing" | "onSection">) {
  return (
    <>
      <p>
        <Icon name="check" size={12} />{" "}
        {t("Saved as revision {revision}. New cases take it from now on.", { revision })}
      </p>
      {(saved?.warnings ?? []).map(({ at, message, hint }) => (
        <p key={at}>
          <WhereLink at={at} onSection={onSection} /> {message} {hint}
        </p>
      ))}
    </>
  );
}
