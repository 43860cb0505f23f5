import { ReactFlow, useNodesState, type Edge, type Node } from "@xyflow/react";
import { createElement, useMemo } from "react";
import { createRoot } from "react-dom/client";

/**
 * The ceiling: as many boxes and lines as are asked for (`?boxes=200&lines=400`), as React Flow draws them when it is left
 * alone, with nothing in them but their names. Built and opened by the bench only.
 */
const asked = new URLSearchParams(location.search);
const [boxes, lines] = [Number(asked.get("boxes")), Number(asked.get("lines"))];
const COLUMNS = 20;

function nodesOf(count: number): Node[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    position: { x: (index % COLUMNS) * 320, y: Math.floor(index / COLUMNS) * 170 },
    width: 236,
    height: 90,
    data: { label: `State ${index}` },
  }));
}

/** Every box leads to the next one, and some to one further on. */
function edgesOf(count: number): Edge[] {
  return Array.from({ length: count }, (_, index) => {
    const [from, step] = [index % boxes, 1 + Math.floor(index / boxes) * 6];
    return { id: String(index), source: String(from), target: String((from + step) % boxes), type: "smoothstep" };
  });
}

function PlainFlow() {
  const [nodes, , onNodesChange] = useNodesState(nodesOf(boxes));
  const edges = useMemo(() => edgesOf(lines), []);
  return createElement(ReactFlow, { nodes, edges, onNodesChange, fitView: true, minZoom: 0.05, panOnScroll: true });
}

const root = document.body.appendChild(document.createElement("div"));
root.style.cssText = "position: fixed; inset: 0";
createRoot(root).render(createElement(PlainFlow));
