import { messageLengths } from "@parley/engine";
import { useDeferredValue, useMemo } from "react";
import { useDocument } from "../document-context.ts";
import { t } from "../../texts/texts.ts";
import { lengthRows, type LengthRow } from "./length-words.ts";

/** How much of each channel's limit a text takes when names are long, in words and as a bar. */
export function LengthBars({ text }: { readonly text: string }) {
  const { protocol, brand } = useDocument();
  const settled = useDeferredValue(text);
  const lengths = useMemo(() => messageLengths(settled, protocol, brand), [settled, protocol, brand]);
  if (settled.trim() === "") return null;
  if ("unknown" in lengths) return <p className="small">{t("Its length cannot be worked out yet.")}</p>;
  const { rows, plenty } = lengthRows(lengths);
  return (
    <div className="lengths">
      {rows.map((row) => (
        <Bar key={row.channel} row={row} />
      ))}
      {plenty.length > 0 && (
        <p className="length-words">{t("{channels}: fits easily", { channels: plenty.join(", ") })}</p>
      )}
    </div>
  );
}

function Bar({ row: { title, used, max, fits, words } }: { readonly row: LengthRow }) {
  return (
    <div className="length" data-fits={fits}>
      <div className="length-track" aria-hidden="true">
        <span style={{ width: `${Math.min(100, (used / max) * 100)}%` }} />
      </div>
      <p className="length-words">
        {title}: {words}
      </p>
    </div>
  );
}
