import { Button } from "@mantine/core";
import type { ReactNode } from "react";

interface RemoveNamedProps {
  /** What the button says: "Remove this lead". */
  readonly words: string;
  readonly isHeld?: boolean;
  /** What holds it. */
  readonly children?: ReactNode;
  readonly onRemove: () => void;
}

/** The foot of a part of the brand: takes it away, unless something holds it. */
export function RemoveNamed({ words, isHeld = false, children, onRemove }: RemoveNamedProps) {
  return (
    <div className="brand-remove">
      <Button size="compact-sm" variant="default" disabled={isHeld} onClick={onRemove}>
        {words}
      </Button>
      {children}
    </div>
  );
}
