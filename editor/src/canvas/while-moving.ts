import { useStoreApi, type OnMove } from "@xyflow/react";
import { useLayoutEffect, useMemo } from "react";

interface WhileMoving {
  readonly onMove: OnMove;
  readonly onMoveEnd: OnMove;
}

/**
 * Marks the canvas while somebody moves the chart or boxes on it, for the style sheet: past React, which would draw it
 * anew. A pointer that sets out for something while the chart still rolls on ends the mark. Inside a ReactFlowProvider.
 */
export function useWhileMoving(areBoxesMoved: boolean): WhileMoving {
  const store = useStoreApi();
  const marks = useMemo(() => {
    const mark = (moves: string, isMoving: boolean): void => {
      store.getState().domNode?.toggleAttribute(moves, isMoving);
    };
    const setsOut = ({ buttons, movementX, movementY }: PointerEvent): void => {
      if (buttons === 0 && (movementX !== 0 || movementY !== 0)) rests();
    };
    const rests = (): void => {
      removeEventListener("pointermove", setsOut);
      mark("data-chart-moves", false);
    };
    // Not when it may begin to move: a press of the button that is let go at once is a click on what lies there.
    const onMove: OnMove = (by) => {
      if (by === null) return;
      addEventListener("pointermove", setsOut);
      mark("data-chart-moves", true);
    };
    return { mark, rests, onMove, onMoveEnd: rests };
  }, [store]);
  useLayoutEffect(() => marks.mark("data-boxes-move", areBoxesMoved), [marks, areBoxesMoved]);
  useLayoutEffect(() => marks.rests, [marks]);
  return marks;
}
