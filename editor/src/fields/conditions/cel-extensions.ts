import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history } from "@codemirror/commands";
import { EditorState, type Extension } from "@codemirror/state";
import { Decoration, EditorView, keymap, MatchDecorator, ViewPlugin, type DecorationSet } from "@codemirror/view";
import type { Completion as Offer, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { completionsAt, type Completion } from "../../model/condition-completion.ts";
import type { FactNames } from "../../model/condition-names.ts";
import { LETTER_HISTORY } from "../letter-history.ts";
import { t } from "../../texts/texts.ts";

/** What makes a text field one for expressions: history, completion, wrapped lines, and quiet colours. Tab leaves the field, as everywhere. */
export function celExtensions(names: () => FactNames, label: string, describedBy: string): Extension {
  return [
    history(),
    closeBrackets(),
    autocompletion({
      override: [(context) => completing(context, names())],
      icons: false,
      maxRenderedOptions: 60,
      addToOptions: [ABOUT],
    }),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...LETTER_HISTORY, ...defaultKeymap]),
    EditorView.lineWrapping,
    EditorState.phrases.of({ Completions: t("What fits here") }),
    EditorView.contentAttributes.of({
      "aria-label": label,
      "aria-describedby": describedBy,
      "aria-multiline": "true",
      spellcheck: "false",
      autocapitalize: "off",
      autocorrect: "off",
    }),
    quietColours,
  ];
}

function completing(context: CompletionContext, names: FactNames): CompletionResult | null {
  const { from, options } = completionsAt(context.state.doc.toString(), context.pos, names);
  if (options.length === 0 || (!context.explicit && from === context.pos && !isOpened(context, from))) return null;
  return { from, options: options.map(offerOf), validFor: /^[\w.\- ]*$/ };
}

/** Right behind a dot or a quote something is offered unasked. */
const isOpened = ({ state }: CompletionContext, from: number): boolean => /[.']/.test(state.sliceDoc(from - 1, from));

interface Told extends Offer {
  readonly about: string;
}

/** The one line about an offer stands beneath it, where a panel of its own would hide the others. */
const ABOUT = {
  position: 90,
  render(offer: Offer): Node | null {
    const line = document.createElement("span");
    line.className = "cel-about";
    line.textContent = (offer as Told).about;
    return line;
  },
};

function offerOf({ label, kind, detail, info }: Completion): Told {
  const offer: Told = { label, detail, about: info, type: kind, boost: kind === "value" ? 2 : kind === "fact" ? 1 : 0 };
  return kind === "function" ? { ...offer, apply: callInserted } : offer;
}

function callInserted(view: EditorView, { label }: Offer, from: number, to: number): void {
  view.dispatch({
    changes: { from, to, insert: `${label}()` },
    selection: { anchor: from + label.length + 1 },
    userEvent: "input.complete",
  });
}

const COLOURS = new MatchDecorator({
  regexp: /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\b\d+(?:\.\d+)?\b|&&|\|\||\b(?:in|true|false)\b/g,
  decoration: ([found]) => Decoration.mark({ class: /^['"\d]/.test(found) ? "cel-value" : "cel-word" }),
});

const quietColours = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = COLOURS.createDeco(view);
    }
    update(update: Parameters<typeof COLOURS.updateDeco>[0]): void {
      this.decorations = COLOURS.updateDeco(update, this.decorations);
    }
  },
  { decorations: ({ decorations }) => decorations },
);
