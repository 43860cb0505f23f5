import type { ComponentProps } from "react";

/**
 * A button that leads somewhere and changes nothing: it can be pressed in a form too that is disabled as a whole, as it is
 * for whoever may only look, since to the browser it is no control of the form.
 */
export function Go({ onClick, onKeyDown, ...rest }: ComponentProps<"span">) {
  return (
    <span
      role="button"
      tabIndex={0}
      {...rest}
      onClick={onClick}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.currentTarget.click();
      }}
    />
  );
}
