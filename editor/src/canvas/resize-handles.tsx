import { NodeResizeControl, ResizeControlVariant, type ControlPosition, type ControlLinePosition } from "@xyflow/react";
import { useDesignAround, useDesignNow } from "./design-context.ts";
import { t } from "../texts/texts.ts";

const LINES: readonly ControlLinePosition[] = ["right", "bottom"];
const CORNER: ControlPosition = "bottom-right";

/** What a chosen phase is made larger and smaller by, but never smaller than what stands in it. */
export function ResizeHandles({ path }: { readonly path: string }) {
  const now = useDesignNow();
  const isOpen = useDesignAround(({ chosen, mayChange }) => mayChange && chosen.has(path));
  const least = useDesignAround((around) => around.least.get(path));
  if (!isOpen) return null;
  const control = {
    minWidth: least?.width ?? 0,
    minHeight: least?.height ?? 0,
    onResizeEnd: (_: unknown, size: { readonly width: number; readonly height: number }) =>
      now().deeds.resize(path, size),
  };
  return (
    <>
      {LINES.map((position) => (
        <NodeResizeControl
          key={position}
          {...control}
          position={position}
          variant={ResizeControlVariant.Line}
          className={`resize resize-${position}`}
        />
      ))}
      <NodeResizeControl {...control} position={CORNER} className="resize resize-corner">
        <span className="visually-hidden">{t("Drag to resize")}</span>
      </NodeResizeControl>
    </>
  );
}
