import type { Size } from "../projection/card-sizes.ts";
import type { DesignChart } from "../projection/design-chart.ts";
import { drawnBox, OUT } from "./box-handles.ts";
import type { DesignNode } from "./design-box.tsx";
import type { FreeEdge } from "./free-edge.tsx";
import { t } from "../texts/texts.ts";

const EDGE_LEVEL = 100;
const CARD_LEVEL = 200;
const RAISED = 100;

/** React Flow's nodes of a chart that is drawn on: containers below lines, lines below cards. */
export function designNodes({ nodes }: DesignChart): DesignNode[] {
  return nodes.map(({ id, parent, depth, content, x, y, width, height }) => {
    const isContainer = content.kind === "container";
    const isFixed = content.kind === "dot";
    return {
      id,
      type: "design",
      position: { x, y },
      width,
      height,
      ...drawnBox(content, { width, height }),
      data: { content, width, height },
      zIndex: isContainer ? depth : CARD_LEVEL + depth,
      // Unsaid elsewhere: whether cards can be dragged at all is for the canvas to say.
      ...(isFixed ? { draggable: false } : {}),
      selectable: !isFixed,
      focusable: !isFixed,
      deletable: false,
      className: isContainer ? "is-container" : isFixed ? "is-dot" : "",
      ...(isContainer ? { dragHandle: ".container-head" } : {}),
      ...(parent === null ? {} : { parentId: parent }),
      ...(content.kind === "dot" ? {} : { ariaLabel: nameOf(content) }),
    };
  });
}

function nameOf(content: Exclude<DesignNode["data"]["content"], { readonly kind: "dot" }>): string {
  switch (content.kind) {
    case "label":
      return t("When {event}", { event: content.group.title });
    case "arrival":
      return t("On the way into {state}", { state: content.state.title });
    default:
      return content.state.fold === undefined
        ? content.state.title
        : t("{state}, folded up", { state: content.state.title });
  }
}

/** The nodes as they stand while some are resized and chosen; those that nothing happens to stay the same objects. */
export function nodesNow(
  nodes: readonly DesignNode[],
  sizes: ReadonlyMap<string, Size>,
  chosen: ReadonlySet<string>,
): DesignNode[] {
  return nodes.map((node) => {
    if (!chosen.has(node.id)) return node;
    const size = sizes.get(node.id);
    return {
      ...node,
      selected: true,
      // A card that is chosen, as whatever is dragged is, lies above those that it comes over.
      ...(node.data.content.kind === "container" ? {} : { zIndex: (node.zIndex ?? 0) + RAISED }),
      ...(size === undefined ? {} : { ...size, ...drawnBox(node.data.content, size) }),
    };
  });
}

/** React Flow's edges; those over the border of a phase only while one of their ends is chosen. */
export function designEdges({ lines }: DesignChart, chosen: ReadonlySet<string>): FreeEdge[] {
  return lines.flatMap((line) => {
    const { id, source, target, row, belongsTo, far, exit, arrival, mayDrop, routed } = line;
    const isChosen = belongsTo !== null && chosen.has(belongsTo);
    const touched = isChosen || chosen.has(target) || chosen.has(source) || chosen.has(stateOf(source));
    if (far && !touched) return [];
    return [
      {
        id,
        type: "free",
        source,
        target,
        sourceHandle: row ?? (belongsTo === null ? null : OUT),
        data: { exit, arrival, mayDrop, chosen: isChosen, far, routed },
        zIndex: EDGE_LEVEL + (isChosen ? 1 : 0),
        selectable: belongsTo !== null,
        focusable: false,
        deletable: false,
        reconnectable: row === null ? false : "target",
      },
    ];
  });
}

/** The state whose card of an event this is. */
const stateOf = (id: string): string => id.split("#", 1)[0] ?? id;
