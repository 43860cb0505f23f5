import {
  autocompletion,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import { defaultKeymap, history } from "@codemirror/commands";
import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, keymap, placeholder } from "@codemirror/view";
import { useEffect, useRef, useState, type RefObject } from "react";
import { foundOptions, type PickOption } from "../pickers/options.ts";
import { fromOutside, LETTER_HISTORY, OUTSIDE } from "../letter-history.ts";
import { t } from "../../texts/texts.ts";
import { valueChips, type ChipWiring } from "./value-chips.ts";

export interface MessageEditorWiring extends ChipWiring {
  readonly text: string;
  /** As readers hear it. */
  readonly label: string;
  readonly describedBy: string;
  readonly language: string;
  readonly empty: string;
  readonly onText: (text: string) => void;
  /** What may be inserted. */
  readonly options: readonly PickOption[];
}

/** One CodeMirror for the life of the field: what comes from outside replaces its text, what is typed goes to `onText`. */
export function useMessageEditor(wiring: MessageEditorWiring): {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly view: EditorView | null;
} {
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const latest = useRef(wiring);
  useEffect(() => {
    latest.current = wiring;
  });
  const { label, describedBy, language, empty, text } = wiring;
  useEffect(() => {
    if (host.current === null) return;
    const made = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          writing(() => latest.current),
          valueChips({
            protocol: () => latest.current.protocol(),
            open: (start, itself) => latest.current.open(start, itself),
          }),
          placeholder(empty),
          EditorView.contentAttributes.of({
            "aria-label": label,
            "aria-describedby": describedBy,
            "aria-multiline": "true",
            lang: language,
            spellcheck: "true",
          }),
        ],
      }),
    });
    setView(made);
    return () => made.destroy();
  }, [label, describedBy, language, empty]);
  useEffect(() => {
    if (view === null || view.state.doc.toString() === text) return;
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, annotations: OUTSIDE });
  }, [view, text]);
  return { host, view };
}

function writing(wiring: () => MessageEditorWiring): Extension {
  return [
    history(),
    autocompletion({
      override: [(context) => offered(context, wiring().options)],
      icons: false,
      tooltipClass: () => "message-tooltip",
    }),
    keymap.of([...completionKeymap, ...LETTER_HISTORY, ...defaultKeymap]),
    EditorView.lineWrapping,
    EditorState.phrases.of({ Completions: t("What may stand here") }),
    EditorView.updateListener.of(({ docChanged, state, transactions }) => {
      if (docChanged && !transactions.some((each) => each.annotation(fromOutside) === true))
        wiring().onText(state.doc.toString());
    }),
  ];
}

/** Behind `{` the values are offered, found by their words as in every list. */
function offered(context: CompletionContext, options: readonly PickOption[]): CompletionResult | null {
  const begun = context.matchBefore(/\{\{?\s*[\p{L}.’ ]*$/u);
  if (begun === null) return null;
  return {
    from: begun.from,
    filter: false,
    options: foundOptions(options, begun.text.replace(/^\{+/, "")).map(({ value, title }) => ({
      label: title,
      apply: (view, _, from, to) => insertValue(view, value, from, to),
    })),
  };
}

/** Puts a value where the cursor is, or in the place of a range. */
export function insertValue(view: EditorView, name: string, from?: number, to?: number): void {
  const { main } = view.state.selection;
  const start = from ?? main.from;
  const insert = `{{ ${name} }}`;
  view.dispatch({
    changes: { from: start, to: to ?? main.to, insert },
    selection: { anchor: start + insert.length },
    userEvent: "input.complete",
  });
}
