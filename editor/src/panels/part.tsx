import { useId, type ReactNode } from "react";

/** A part of an inspector under its own small heading: a group, as a page has no room for so many landmarks. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <div className="part" role="group" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </div>
  );
}
