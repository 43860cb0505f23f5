import { createElement, Fragment, type ReactNode } from "react";
import { formatOf, type Text } from "./texts.ts";

/** What a tag of a text becomes: `<key>F8</key>` calls `key` with what stands inside. */
type Tag = (inside: ReactNode[]) => ReactNode;

/** A text with marked parts: `rich("Press <key>F8</key>", { key: (inside) => <kbd>{inside}</kbd> })`. */
export function rich(text: Text, values: Readonly<Record<string, ReactNode | Tag>>): ReactNode {
  const parts = formatOf(text).format<ReactNode>(values);
  return createElement(Fragment, null, ...(Array.isArray(parts) ? parts : [parts]));
}
