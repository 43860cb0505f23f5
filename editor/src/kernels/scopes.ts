import type { LayoutEdge, LayoutGraph, LayoutNode } from "./layout-graph.ts";

/** One end of a line within a level. `box` is null when it leads out of the level; `deep` when it ends further inside the box. */
export interface ScopeEnd {
  readonly box: string | null;
  readonly deep: boolean;
  readonly exit: string | null;
  /** True when lines arrive at a fixed place of the box. */
  readonly ported: boolean;
}

/** The piece of a line that lies in one level of the chart. */
export interface ScopeEdge {
  readonly id: string;
  readonly source: ScopeEnd;
  readonly target: ScopeEnd;
  readonly weight: number;
}

/** Cuts the lines of a chart at the borders that they cross: the pieces that lie in the level of the given boxes. */
export function scopeEdges(level: readonly LayoutNode[], graph: LayoutGraph): ScopeEdge[] {
  const owner = new Map<string, LayoutNode>();
  for (const box of level) for (const id of idsWithin(box)) owner.set(id, box);
  return graph.edges.flatMap((edge) => pieceOf(edge, owner));
}

function pieceOf(edge: LayoutEdge, owner: ReadonlyMap<string, LayoutNode>): ScopeEdge[] {
  const [from, to] = [owner.get(edge.source), owner.get(edge.target)];
  if (from === undefined && to === undefined) return [];
  if (from !== undefined && from === to && (from.id !== edge.source || from.id !== edge.target)) return [];
  return [{ id: edge.id, source: endOf(from, edge.source, edge.exit), target: endOf(to, edge.target, null), weight: edge.weight }];
}

function endOf(box: LayoutNode | undefined, id: string, exit: string | null): ScopeEnd {
  if (box === undefined) return { box: null, deep: false, exit: null, ported: false };
  const deep = box.id !== id;
  return { box: box.id, deep, exit: deep ? null : exit, ported: box.children.length > 0 || box.arrival !== null };
}

function idsWithin(node: LayoutNode): string[] {
  return [node.id, ...node.children.flatMap(idsWithin)];
}
