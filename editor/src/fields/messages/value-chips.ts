import { valuesIn, type MessageValue, type Protocol } from "@parley/engine";
import { Prec, RangeSetBuilder, type EditorState, type Extension, StateField } from "@codemirror/state";
import { Decoration, EditorView, keymap, WidgetType, type DecorationSet } from "@codemirror/view";
import { valueInWords, valueSentence } from "./value-words.ts";

/** What chips need to know of their surroundings. */
export interface ChipWiring {
  protocol(): Pick<Protocol, "variables">;
  /** Opens what can be done with the value that begins at this offset. */
  open(start: number, view: EditorView): void;
}

class ValueChip extends WidgetType {
  readonly #words: string;
  readonly #sentence: string;
  readonly #open: (chip: HTMLElement, view: EditorView) => void;

  constructor(words: string, sentence: string, open: (chip: HTMLElement, view: EditorView) => void) {
    super();
    this.#words = words;
    this.#sentence = sentence;
    this.#open = open;
  }

  override eq(other: ValueChip): boolean {
    return other.#words === this.#words && other.#sentence === this.#sentence;
  }

  toDOM(view: EditorView): HTMLElement {
    const chip = document.createElement("span");
    chip.className = "value-chip";
    chip.textContent = this.#words;
    chip.title = this.#sentence;
    if (this.#sentence !== this.#words) chip.dataset["more"] = "true";
    chip.addEventListener("mousedown", (event) => event.preventDefault());
    chip.addEventListener("click", () => this.#open(chip, view));
    return chip;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

/** Shows the values of a message as chips, which the cursor passes and Backspace deletes as one; a click or Ctrl+Enter opens one. */
export function valueChips(wiring: ChipWiring): Extension {
  const field = StateField.define<DecorationSet>({
    create: (state) => chipsIn(state, wiring),
    update: (chips, { docChanged, state }) => (docChanged ? chipsIn(state, wiring) : chips),
    provide: (itself) => [
      EditorView.decorations.from(itself),
      EditorView.atomicRanges.of((view) => view.state.field(itself)),
    ],
  });
  return [field, Prec.high(keymap.of([{ key: "Mod-Enter", run: (view) => openBeside(view, wiring) }])), tagMarks];
}

function chipsIn(state: EditorState, wiring: ChipWiring): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { start, end, path, ...rest } of valuesIn(state.doc.toString())) {
    if (path === null) continue;
    const sentence = valueSentence({ start, end, path, ...rest }, wiring.protocol());
    const open = (chip: HTMLElement, view: EditorView): void => wiring.open(view.posAtDOM(chip), view);
    const widget = new ValueChip(valueInWords(path, wiring.protocol()), sentence, open);
    builder.add(start, end, Decoration.replace({ widget }));
  }
  return builder.finish();
}

function openBeside(view: EditorView, wiring: ChipWiring): boolean {
  const { from, to } = view.state.selection.main;
  const beside = valuesIn(view.state.doc.toString()).find(({ start, end }) => start <= to && end >= from);
  if (beside === undefined) return false;
  wiring.open(beside.start, view);
  return true;
}

/** The value that begins at an offset, if one does. */
export function valueAt(source: string, start: number): MessageValue | undefined {
  return valuesIn(source).find((value) => value.start === start);
}

const TAG = Decoration.mark({ class: "message-tag" });

/** Choices such as `{% if … %}` are part of the text, in another type. */
const tagMarks = EditorView.decorations.compute(["doc"], (state) => {
  const found = [...state.doc.toString().matchAll(/\{%[^%]*%\}/g)];
  return Decoration.set(found.map(({ index, 0: tag }) => TAG.range(index, index + tag.length)));
});
