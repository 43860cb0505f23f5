import { roundedPath } from "../kernels/edge-path.ts";
import type { Box, Point } from "../kernels/layout-graph.ts";
import type { DesignChart, DesignLine } from "../projection/design-chart.ts";
import { wayNow } from "./free-edge.tsx";

interface DrawnBox {
  readonly element: HTMLElement;
  /** The box that is dragged: itself, or the phase in which it stands. */
  readonly carrier: string;
}

const FRAME = ".react-flow__nodesselection-rect";
const STILL: Point = { x: 0, y: 0 };

/**
 * Boxes that follow the pointer on the page itself, with what stands in them and the lines at them. React Flow would look at
 * every box and line of a chart in each frame, which takes longer than the frame may; it learns where they stand once they
 * are let go, with the document.
 */
export class LiveBoxes {
  readonly #design: DesignChart;
  readonly #carriers: ReadonlyMap<string, string>;
  readonly #boxes: readonly DrawnBox[];
  readonly #lines: ReadonlyMap<string, DesignLine>;
  #positions: ReadonlyMap<string, Point> = new Map();
  #picture: Element | null = null;

  /** Takes up those that are dragged, from where they are drawn on the page. */
  constructor(page: Element, design: DesignChart, dragged: Iterable<string>) {
    this.#design = design;
    this.#carriers = carriersOf(design, new Set(dragged));
    const drawn = [...this.#carriers].map(
      ([id, carrier]) => [`.react-flow__node[data-id="${CSS.escape(id)}"]`, carrier] as const,
    );
    // The frame around several goes as any of them goes.
    const frame = [...this.#carriers.values()].slice(0, 1).map((carrier) => [FRAME, carrier] as const);
    this.#boxes = [...drawn, ...frame].flatMap(([selector, carrier]) => {
      const element = page.querySelector<HTMLElement>(selector);
      return element === null ? [] : [{ element, carrier }];
    });
    this.#lines = new Map(design.lines.map((line) => [line.id, line]));
  }

  /** All that moves: what is dragged, and what stands in it. */
  get carried(): ReadonlySet<string> {
    return new Set(this.#carriers.keys());
  }

  /** Takes up the picture in which the lines are drawn that go along. */
  drawIn(picture: Element): void {
    this.#picture = picture;
    this.show(this.#positions);
  }

  /** Shows them where they are now, relative to the boxes around. */
  show(positions: ReadonlyMap<string, Point>): void {
    this.#positions = positions;
    const gone = new Map([...positions].map(([id, at]) => [id, away(at, this.#design.boxes.get(id))]));
    for (const { element, carrier } of this.#boxes) {
      const { x, y } = gone.get(carrier) ?? STILL;
      element.style.translate = `${x}px ${y}px`;
    }
    const boxNow = (id: string): Box | null => {
      const box = this.#design.absolute.get(id);
      const { x, y } = gone.get(this.#carriers.get(id) ?? "") ?? STILL;
      return box === undefined ? null : { ...box, x: box.x + x, y: box.y + y };
    };
    for (const path of this.#picture?.querySelectorAll<SVGElement>("[data-edge]") ?? []) {
      const line = this.#lines.get(path.dataset["edge"] ?? "");
      const [from, to] = [boxNow(line?.source ?? ""), boxNow(line?.target ?? "")];
      if (line !== undefined && from !== null && to !== null)
        path.setAttribute("d", roundedPath(wayNow(from, to, line)));
    }
  }

  /** Leaves the page as it was: what has moved is drawn by the document. */
  rest(): void {
    for (const { element } of this.#boxes) element.style.removeProperty("translate");
  }
}

/** What goes along with what is dragged, by the box that carries it. Parents come before their children. */
function carriersOf({ nodes }: DesignChart, dragged: ReadonlySet<string>): ReadonlyMap<string, string> {
  const carriers = new Map<string, string>();
  for (const { id, parent } of nodes) {
    const carrier = dragged.has(id) ? id : carriers.get(parent ?? "");
    if (carrier !== undefined) carriers.set(id, carrier);
  }
  return carriers;
}

const away = (at: Point, from: Point | undefined): Point =>
  from === undefined ? STILL : { x: at.x - from.x, y: at.y - from.y };
