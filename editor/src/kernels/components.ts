import type { LayoutEdge } from "./layout-graph.ts";

/** Boxes that lines hold together, with those lines. */
export interface Component<B> {
  readonly boxes: readonly B[];
  readonly edges: readonly LayoutEdge[];
}

/** Parts a level into its components, in the order of their first boxes. Every line must lie between boxes of the level. */
export function componentsOf<B extends { readonly id: string }>(
  boxes: readonly B[],
  edges: readonly LayoutEdge[],
): Component<B>[] {
  const leader = new Map(boxes.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const up = leader.get(id) ?? id;
    return up === id ? id : find(up);
  };
  for (const { source, target } of edges) leader.set(find(source), find(target));
  const groups = new Map<string, B[]>();
  for (const box of boxes) groups.set(find(box.id), [...(groups.get(find(box.id)) ?? []), box]);
  return [...groups].map(([root, members]) => ({
    boxes: members,
    edges: edges.filter(({ source }) => find(source) === root),
  }));
}
