import { useStoreApi } from "@xyflow/react";
import { useState } from "react";

/**
 * Takes boxes for as large as they are said to be, with handles where they are said to be. React Flow would measure every
 * box again once it is drawn, and believe in no handle that is not there to be seen. Inside a ReactFlowProvider, before
 * the boxes are drawn.
 */
export function useToldSizes(): void {
  const store = useStoreApi();
  useState(() =>
    store.setState({
      // Bringing everything into view waits until all was measured; that is now.
      updateNodeInternals: () => {
        const { fitViewQueued, nodes, setNodes } = store.getState();
        if (fitViewQueued) setNodes(nodes);
      },
    }),
  );
}
