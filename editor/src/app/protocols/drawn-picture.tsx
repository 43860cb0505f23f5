import { useEffect, useRef } from "react";
import type { ChartPicture } from "../../projection/chart-picture.ts";

/** A picture of a chart in the page itself, where it has the page's letters and style sheets. */
export function DrawnPicture({ picture: { svg } }: { readonly picture: ChartPicture }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    place.current?.replaceChildren(document.importNode(drawn, true));
  }, [svg]);
  return <span ref={place} className="drawn-picture" />;
}
