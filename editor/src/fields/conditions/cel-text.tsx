import { setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { Finding, Readable } from "@parley/engine";
import { findingsOf, fixOf } from "../../model/condition-findings.ts";
import { fromOutside, OUTSIDE } from "../letter-history.ts";
import { t } from "../../texts/texts.ts";
import { celExtensions } from "./cel-extensions.ts";
import { useWorld } from "./use-world.ts";
import "../pickers/fields.css";
import "./cel-text.css";

/** Where an expression stands: the type that it must have, in CEL's words, and what `it` is in a table's cell. */
export interface CelScope {
  readonly type?: "bool" | "string" | "double" | null;
  readonly it?: Readable;
}

export interface CelTextProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  /** Unsaid, the expression must be true or false. */
  readonly scope?: CelScope;
  /** Show no label above it, where one is there already. */
  readonly bare?: boolean;
}

const MOST = 2000;

/** An expression as text, with completion, and everything that is wrong with it beneath. An empty or endless text stays in the field. */
export function CelText({ value, onChange, label, scope = {}, bare = false }: CelTextProps) {
  const id = useId();
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const draft = unfinished ?? value;
  const around = useWorld(scope.it);
  const wanted = scope.type === undefined ? "bool" : scope.type;
  const findings = useMemo(() => findingsOf(around.world, draft, wanted), [around.world, draft, wanted]);
  const edit = (text: string): void => {
    const taken = text.trim() !== "" && text.length <= MOST;
    setUnfinished(taken ? null : text);
    if (taken && text !== value) onChange(text);
  };
  const { host, view } = useCodeMirror({
    value,
    label,
    describedBy: `${id}-findings`,
    onEdit: edit,
    onReplaced: () => setUnfinished(null),
    names: () => around.names,
  });
  useEffect(() => {
    if (view !== null) view.dispatch(setDiagnostics(view.state, markedIn(view.state.doc.length, findings)));
  }, [view, findings]);
  const mend = (source: string): void => {
    view?.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: source } });
    view?.focus();
  };
  return (
    <div className="cel-text field">
      {!bare && <div className="field-label">{label}</div>}
      <div ref={host} className="cel-text-box" data-invalid={findings.some(({ severity }) => severity === "error")} />
      <div id={`${id}-findings`} className="cel-findings" aria-live="polite">
        {draft.trim() === "" ? (
          <p className="cel-finding" data-severity="error">
            {t("Write what must be true, such as mention.public.")}
          </p>
        ) : (
          findings.map((finding) => (
            <FindingLine key={`${finding.start}:${finding.message}`} finding={finding} source={draft} onMend={mend} />
          ))
        )}
      </div>
    </div>
  );
}

interface FindingLineProps {
  readonly finding: Finding;
  readonly source: string;
  readonly onMend: (source: string) => void;
}

function FindingLine({ finding, source, onMend }: FindingLineProps) {
  const fix = fixOf(source, finding);
  return (
    <p className="cel-finding" data-severity={finding.severity}>
      <span className="visually-hidden">{t(finding.severity === "error" ? "Error:" : "Warning:")} </span>
      {finding.message}
      {fix === null ? finding.hint !== undefined && <span className="dim"> {finding.hint}</span> : " "}
      {fix !== null && (
        <button type="button" className="link" onClick={() => onMend(fix.source)}>
          {fix.title}
        </button>
      )}
    </p>
  );
}

const markedIn = (length: number, findings: readonly Finding[]) =>
  findings.map(({ start, end, severity, message }) => ({
    from: Math.min(start, length),
    to: Math.min(Math.max(end, start + 1), length),
    severity,
    message,
  }));

interface Wiring {
  readonly value: string;
  readonly label: string;
  readonly describedBy: string;
  readonly onEdit: (text: string) => void;
  readonly onReplaced: () => void;
  readonly names: () => ReturnType<typeof useWorld>["names"];
}

/** One CodeMirror for the life of the field; what comes from outside replaces its text, what is typed goes to `onEdit`. */
function useCodeMirror(wiring: Wiring) {
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const latest = useRef(wiring);
  useEffect(() => {
    latest.current = wiring;
  });
  const { label, describedBy, value } = wiring;
  useEffect(() => {
    if (host.current === null) return;
    const listening = EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      if (docChanged && !transactions.some((each) => each.annotation(fromOutside) === true))
        latest.current.onEdit(state.doc.toString());
    });
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.value,
        extensions: [celExtensions(() => latest.current.names(), label, describedBy), listening],
      }),
    });
    setView(made);
    return () => made.destroy();
  }, [label, describedBy]);
  useEffect(() => {
    if (view === null || view.state.doc.toString() === value) return;
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: value },
      annotations: OUTSIDE,
    });
    latest.current.onReplaced();
  }, [view, value]);
  return { host, view };
}
