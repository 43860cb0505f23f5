import { Button } from "@mantine/core";
import { useState } from "react";
import type { Brand, BrandSummary } from "@parley/engine";
import type { BrandFault } from "../../api/brand-file.ts";
import { errorInWords } from "../../api/error-words.ts";
import { changesBetween, sectionOf, type BrandSection } from "../../model/brand-changes.ts";
import { Icon } from "../../look/icons.tsx";
import { t } from "../../texts/texts.ts";
import { UndoSteps } from "../undo-steps.tsx";
import { SECTION_TITLES } from "./section-titles.ts";
import type { BrandEditing } from "./use-brand-form.ts";

interface SaveBarProps {
  readonly editing: BrandEditing;
  /** The brand as it runs: its open cases, and what its live protocols are called. */
  readonly running: Pick<BrandSummary, "cases" | "protocols">;
  readonly onSection: (section: BrandSection) => void;
}

/** What changed, in words, what that means for cases, and whether it can be saved. Not there while nothing changed, nor can be done again. */
export function SaveBar({ editing, running, onSection }: SaveBarProps) {
  const { changes, faults, saved, history } = editing;
  const [isOpen, setOpen] = useState(false);
  if (changes.length === 0 && (saved !== null || history.future.length === 0))
    return (
      <div role="status" className="save-state">
        {saved !== null && <Saved editing={editing} running={running} onSection={onSection} />}
      </div>
    );
  return (
    <section className="save-bar" aria-label={t("Unsaved changes")}>
      {isOpen && <Changes editing={editing} />}
      <Trouble editing={editing} running={running} onSection={onSection} />
      <div className="save-line">
        {changes.length > 0 && (
          <button type="button" className="save-count" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <Icon name={isOpen ? "down" : "up"} size={12} />
            {t("{count, plural, one {# change} other {# changes}}", { count: changes.length })}
          </button>
        )}
        <p className="save-words" role="status">
          {words(editing, isOpen, running.cases.open)}
        </p>
        <Steps editing={editing} />
        {changes.length > 0 && (
          <>
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
          </>
        )}
      </div>
    </section>
  );
}

function Steps({ editing: { history, undo, redo } }: { readonly editing: BrandEditing }) {
  const before = history.past.at(-1);
  const [after] = history.future;
  return (
    <UndoSteps
      undo={before === undefined ? null : stepInWords(before, history.now)}
      redo={after === undefined ? null : stepInWords(history.now, after)}
      onUndo={undo}
      onRedo={redo}
    />
  );
}

const stepInWords = (before: Brand, after: Brand): string =>
  changesBetween(before, after)
    .map(({ words: each }) => each)
    .join("; ");

function words({ changes }: BrandEditing, isOpen: boolean, openCases: number): string {
  const [first] = changes;
  if (first === undefined) return t("Everything is as it is saved.");
  return isOpen || changes.length > 1 ? meaning(openCases) : `${first.words}.`;
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

function Trouble({ editing: { faults, trouble }, running, onSection }: SaveBarProps) {
  if (faults.length === 0 && trouble === null) return null;
  return (
    <div className="save-trouble" role="alert">
      <b>{t(trouble === null ? "Mend this before you save:" : "The server did not save it.")}</b>
      {faults.length === 0 && trouble !== null && <p>{errorInWords(trouble)}</p>}
      <ul>
        {toldOnce(faults).map(({ at, message }) => (
          <li key={`${at}:${message}`}>
            <WhereLink at={at} running={running} onSection={onSection} /> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The faults, with what a protocol misses once, in however many places it names that. */
function toldOnce(faults: readonly BrandFault[]): readonly BrandFault[] {
  const told = ({ at, message }: BrandFault): string => `${sectionOf(at) === null ? protocolOf(at) : at}: ${message}`;
  return [...new Map(faults.toReversed().map((fault) => [told(fault), fault])).values()].toReversed();
}

/** The protocol of a fault outside the brand's own file, whose place the server begins with it: `care (live): machine.…`. */
const protocolOf = (at: string): string => at.split(" ", 1)[0] ?? at;

/** The way to the section where something is set; what lies in a protocol is said to be there. */
function WhereLink({ at, running, onSection }: Omit<SaveBarProps, "editing"> & { readonly at: string }) {
  const section = sectionOf(at);
  if (section === null) {
    const protocol = running.protocols.find(({ id }) => id === protocolOf(at))?.title ?? protocolOf(at);
    return <b>{t("In “{protocol}”, which is running:", { protocol })}</b>;
  }
  return (
    <button type="button" className="link" onClick={() => onSection(section)}>
      {SECTION_TITLES[section]}
    </button>
  );
}

function Saved({ editing: { saved, revision }, running, onSection }: SaveBarProps) {
  return (
    <>
      <p>
        <Icon name="check" size={12} />{" "}
        {t("Saved as revision {revision}. New cases take it from now on.", { revision })}
      </p>
      {(saved?.warnings ?? []).map(({ at, message, hint }) => (
        <p key={at}>
          <WhereLink at={at} running={running} onSection={onSection} /> {message} {hint}
        </p>
      ))}
    </>
  );
}
