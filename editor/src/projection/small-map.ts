import type { Box } from "../kernels/layout-graph.ts";

/** What is drawn on the small map: any chart whose boxes have their places. */
export interface Mapped {
  readonly nodes: ReadonlyArray<{ readonly id: string; readonly content: { readonly kind: string } }>;
  /** Boxes in the coordinates of the whole chart. */
  readonly absolute: ReadonlyMap<string, Box>;
}

/** All boxes of one look, as one outline. */
interface LookPath {
  readonly look: string;
  /** SVG path data. */
  readonly d: string;
}

/** Room around the chart, as a share of its longer side. */
const MARGIN = 0.04;

const NOWHERE: Box = { x: Infinity, y: Infinity, width: -Infinity, height: -Infinity };

/** The box around everything; null where there is nothing. */
export function boundsOf({ nodes, absolute }: Mapped): Box | null {
  if (nodes.length === 0) return null;
  const edges = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { id } of nodes) {
    const { x, y, width, height } = absolute.get(id) ?? NOWHERE;
    edges.left = Math.min(edges.left, x);
    edges.top = Math.min(edges.top, y);
    edges.right = Math.max(edges.right, x + width);
    edges.bottom = Math.max(edges.bottom, y + height);
  }
  return { x: edges.left, y: edges.top, width: edges.right - edges.left, height: edges.bottom - edges.top };
}

/** A box with some room around it. */
export function withRoom({ x, y, width, height }: Box): Box {
  const room = MARGIN * Math.max(width, height);
  return { x: x - room, y: y - room, width: width + 2 * room, height: height + 2 * room };
}

/** Does a box lie in another one, up to a rounding? */
export function liesIn(inner: Box, outer: Box): boolean {
  const [right, bottom] = [outer.x + outer.width + 1, outer.y + outer.height + 1];
  return (
    inner.x >= outer.x - 1 &&
    inner.y >= outer.y - 1 &&
    inner.x + inner.width <= right &&
    inner.y + inner.height <= bottom
  );
}

/** The boxes of the chart by how they look, those of phases first: hundreds of boxes are a handful of paths. */
export function pathsByLook({ nodes, absolute }: Mapped, mark: (id: string) => string = () => ""): LookPath[] {
  const paths = new Map<string, string>();
  for (const { id, content } of nodes) {
    const box = absolute.get(id);
    if (box === undefined || content.kind === "dot") continue;
    const look = [`mini-${content.kind}`, mark(id)].join(" ").trimEnd();
    paths.set(look, (paths.get(look) ?? "") + pathOf(box));
  }
  const isPhase = (look: string): boolean => look.includes("mini-container");
  return [...paths]
    .map(([look, d]) => ({ look, d }))
    .toSorted((a, b) => Number(isPhase(b.look)) - Number(isPhase(a.look)));
}

/** A box as SVG path data. */
export const pathOf = ({ x, y, width, height }: Box): string => `M${x} ${y}h${width}v${height}h${-width}z`;
