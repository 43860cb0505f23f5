import type { ReactNode } from "react";

interface BrandSectionFrameProps {
  readonly title: string;
  /** What the section is for, in a sentence or two. */
  readonly lead: string;
  readonly children: ReactNode;
}

/** A section of the brand's settings under its title. */
export function BrandSectionFrame({ title, lead, children }: BrandSectionFrameProps) {
  return (
    <section className="brand-section" aria-labelledby="brand-section-title">
      <h2 id="brand-section-title">{title}</h2>
      <p className="brand-lead">{lead}</p>
      {children}
    </section>
  );
}
