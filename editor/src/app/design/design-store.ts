import type { Protocol } from "@parley/engine";
import { isEdit, type Attempt, type Edit } from "../../commands/edit.ts";
import { beginHistory, choose, perform, redo, settle, undo, type History } from "../../commands/history.ts";
import { followTitles } from "../../commands/states.ts";
import type { Seen } from "../../canvas/tell-seen.tsx";
import type { Positions } from "../../kernels/positions.ts";
import { t } from "../../texts/texts.ts";

/** What the screen shows of a document that is edited. */
export interface DesignState {
  readonly history: History;
  /** What happened last, for the live region and the hint line. */
  readonly news: { readonly text: string; readonly isRefusal: boolean; readonly count: number };
}

/** One document under a designer's hands: every change is a command, everything else follows from it. */
export class DesignStore {
  #state: DesignState;
  readonly #listeners = new Set<() => void>();
  /** Where boxes stand that the document says nothing of; the first edit writes them down, so that nothing moves by itself. */
  #found: Positions = {};
  /** What of the chart can be seen, while it is drawn. */
  #seen: Seen | null = null;
  /** States that were titled, and whose names are to follow: not at once, or what is being clicked would go from under the pointer. */
  readonly #titled = new Set<string>();

  constructor(protocol: Protocol) {
    this.#state = { history: beginHistory(protocol), news: { text: "", isRefusal: false, count: 0 } };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): DesignState => this.#state;

  /** The places that the canvas found for what the document does not place. */
  readonly stands = (found: Positions): void => {
    this.#found = found;
  };

  /** How the canvas tells what of it can be seen. */
  readonly sees = (seen: Seen | null): void => {
    this.#seen = seen;
  };

  /** The part of the chart that can be seen now; null while none is drawn. */
  readonly seen = (): ReturnType<Seen> | null => this.#seen?.() ?? null;

  /** Does what a command says; false when it did nothing. */
  readonly run = (command: (protocol: Protocol) => Attempt): boolean => {
    const { history } = this.#state;
    const attempt = command(this.#placed(history.now.protocol));
    if (!isEdit(attempt)) {
      if (attempt !== null) this.#say(attempt.refused, true);
      return false;
    }
    this.#set(perform(history, this.#withNames(attempt)), attempt.title);
    return true;
  };

  /** An edit in which the states that were titled before, and are not chosen any more, have their names. */
  #withNames(edit: Edit): Edit {
    if (edit.named !== undefined) this.#titled.add(edit.named);
    const chosen = edit.select ?? this.#state.history.now.selection;
    const left = [...this.#titled].filter((path) => !chosen.some((id) => id === path || /^[.#]/.test(rest(id, path))));
    if (left.length === 0) return edit;
    for (const path of left) this.#titled.delete(path);
    return { ...edit, after: followTitles(edit.after, left) };
  }

  readonly undo = (): void => {
    const { history } = this.#state;
    const last = history.past.at(-1);
    if (last !== undefined) this.#set(undo(history), t("Undone: {title}", { title: last.title }));
  };

  readonly redo = (): void => {
    const { history } = this.#state;
    const [next] = history.future;
    if (next !== undefined) this.#set(redo(history), t("Done again: {title}", { title: next.title }));
  };

  /** Tells what happened that is no edit: in the status line, and to those who listen. */
  readonly tell = (text: string, isRefusal = false): void => this.#say(text, isRefusal);

  readonly choose = (selection: readonly string[]): void => {
    const { history, news } = this.#state;
    const before = history.now.selection;
    if (before.length === selection.length && before.every((id, index) => id === selection[index])) return;
    this.#state = { history: settle(choose(history, selection)), news };
    this.#tell();
  };

  /** Ends what is being typed: what comes next is undone by itself. */
  readonly settle = (): void => {
    const history = settle(this.#state.history);
    if (history !== this.#state.history) this.#state = { ...this.#state, history };
  };

  readonly chooseOne = (id: string): void => this.choose([id]);

  #placed(protocol: Protocol): Protocol {
    const missing = Object.entries(this.#found).filter(([id]) => !Object.hasOwn(protocol.layout, id));
    if (missing.length === 0) return protocol;
    return { ...protocol, layout: { ...protocol.layout, ...Object.fromEntries(missing) } };
  }

  #set(history: History, text: string): void {
    this.#state = { history, news: { text, isRefusal: false, count: this.#state.news.count + 1 } };
    this.#tell();
  }

  #say(text: string, isRefusal: boolean): void {
    this.#state = { ...this.#state, news: { text, isRefusal, count: this.#state.news.count + 1 } };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** What an id says after a path that it begins with; nothing where it does not. */
const rest = (id: string, path: string): string => (id.startsWith(path) ? id.slice(path.length) : "");
