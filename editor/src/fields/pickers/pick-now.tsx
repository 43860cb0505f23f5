import { useEffect, useRef, type ComponentPropsWithRef, type ReactNode } from "react";
import type { PickOption } from "./options.ts";
import { PickMenu } from "./pick-menu.tsx";

interface PickNowProps {
  readonly label: string;
  readonly options: readonly PickOption[];
  readonly onPick: (value: string) => void;
  readonly onClose: () => void;
  readonly onCreate?: ((title: string) => void) | undefined;
  readonly noun?: string;
  /** What stands above the search. */
  readonly head?: ReactNode;
  /** In px; 280 unsaid. */
  readonly width?: number;
}

/** A list that is open from the start, where the pointer is, and is gone with the first choice or Escape. */
export function PickNow({ label, options, onPick, onClose, onCreate, noun, head, width = 280 }: PickNowProps) {
  return (
    <PickMenu
      label={label}
      options={options}
      onPick={onPick}
      onClose={onClose}
      onCreate={onCreate}
      {...(noun === undefined ? {} : { noun })}
      head={head}
      width={width}
    >
      {(open) => <Opener open={open} aria-label={label} />}
    </PickMenu>
  );
}

type OpenerProps = ComponentPropsWithRef<"button"> & { readonly open: () => void };

/** Nothing to be seen: the list hangs on it. The focus goes back to where it was, unless the choice has put it elsewhere. */
function Opener({ open, ...rest }: OpenerProps) {
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    open();
  }, [open]);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return <button {...rest} type="button" className="at-point" tabIndex={-1} />;
}
