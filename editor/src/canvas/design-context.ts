import {
  createContext,
  createElement,
  useContext,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import type { Point } from "../kernels/layout-graph.ts";
import type { Chart } from "../model/chart.ts";
import type { ElementProblems } from "../model/element-of.ts";
import type { DesignChart } from "../projection/design-chart.ts";
import type { CanvasDeeds } from "./canvas-deeds.ts";

/** What every box of the canvas may ask for while a designer draws. */
export interface DesignAround {
  readonly chart: Chart;
  /** The state whose name is being typed on its card. */
  readonly renaming: string | null;
  /** With `goesOn`, the name was left by going on to something else. */
  readonly onRenamed: (path: string, title: string | null, goesOn?: boolean) => void;
  readonly onRename: (path: string) => void;
  readonly mayChange: boolean;
  readonly deeds: CanvasDeeds;
  /** How small a phase may become. */
  readonly least: DesignChart["least"];
  readonly onChoose: (id: string) => void;
  /** The handle of a state was clicked: a transition to a new state is wanted. */
  readonly onNext: (path: string, screen: Point) => void;
  /** Problems by state path, card id and transition id. */
  readonly problems: ReadonlyMap<string, ElementProblems>;
  /** The container that would take what is being dragged. */
  readonly dropInto: string | null;
  readonly chosen: ReadonlySet<string>;
  /** Is a line being drawn, or led elsewhere? */
  readonly isConnecting: boolean;
}

/** The newest of it, for those who listen: a context alone would have every box drawn anew whenever one thing changes. */
class AroundSource {
  #now: DesignAround;
  readonly #listeners = new Set<() => void>();

  constructor(first: DesignAround) {
    this.#now = first;
  }

  readonly get = (): DesignAround => this.#now;

  /** Nobody hears of it when nothing has changed. */
  readonly set = (next: DesignAround): void => {
    if (isSame(this.#now, next)) return;
    this.#now = next;
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** Both have the same keys: those of the type. */
const isSame = (one: DesignAround, other: DesignAround): boolean =>
  keysOf(one).every((key) => Object.is(one[key], other[key]));
const keysOf = (around: DesignAround) => Object.keys(around) as (keyof DesignAround)[];

const SourceContext = createContext<AroundSource | null>(null);

/** Gives the boxes inside what they may ask for. */
export function DesignAroundBoxes({
  around,
  children,
}: {
  readonly around: DesignAround;
  readonly children: ReactNode;
}) {
  const [source] = useState(() => new AroundSource(around));
  useLayoutEffect(() => source.set(around), [source, around]);
  return createElement(SourceContext, { value: source }, children);
}

/** What a box shows of its surroundings; it is drawn anew when that has changed. Throws outside a canvas that is drawn on. */
export function useDesignAround<T>(select: (around: DesignAround) => T): T {
  const { subscribe, get } = useSource();
  return useSyncExternalStore(subscribe, () => select(get()));
}

/** What a box asks for when something is done to it. Throws outside a canvas that is drawn on. */
export function useDesignNow(): () => DesignAround {
  return useSource().get;
}

function useSource(): AroundSource {
  const source = useContext(SourceContext);
  if (source === null) throw new Error("A box stands outside a canvas that is drawn on.");
  return source;
}
