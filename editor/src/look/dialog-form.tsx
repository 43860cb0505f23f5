import type { ReactNode } from "react";

interface DialogFormProps {
  readonly className: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/**
 * The form of a dialog. React hands what happens in a dialog on to whatever opened it: where that stands in a form of its
 * own, it would be sent, too.
 */
export function DialogForm({ className, onSubmit, children }: DialogFormProps) {
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
