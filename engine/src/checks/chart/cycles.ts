/**
 * The groups of nodes that can all reach each other (Tarjan's strongly connected components), each in the order in which
 * the nodes were given; a node alone counts only when it leads to itself.
 */
export function cyclesOf<T>(nodes: readonly T[], next: (node: T) => readonly T[]): T[][] {
  const order = new Map(nodes.map((node, index) => [node, index]));
  const found = new Map<T, number>();
  const low = new Map<T, number>();
  const open: T[] = [];
  const cycles: T[][] = [];
  const visit = (node: T): void => {
    const number = found.size;
    found.set(node, number);
    low.set(node, number);
    open.push(node);
    for (const other of next(node)) {
      if (!order.has(other)) continue;
      if (!found.has(other)) visit(other);
      if (open.includes(other)) low.set(node, Math.min(low.get(node) ?? number, low.get(other) ?? number));
    }
    if (low.get(node) !== number) return;
    const group = open.splice(open.indexOf(node));
    if (group.length > 1 || next(node).includes(node))
      cycles.push(group.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
  };
  for (const node of nodes) if (!found.has(node)) visit(node);
  return cycles.toSorted((a, b) => (order.get(a[0] as T) ?? 0) - (order.get(b[0] as T) ?? 0));
}
