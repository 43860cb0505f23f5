import { t } from "../texts/texts.ts";

/** More would be no list to mend things by. */
const MOST = 6;

/** What is wrong, a line each, what is wrong in many places once: the first few, and how many there are besides. */
export function FaultLines({ lines: all }: { readonly lines: readonly string[] }) {
  const lines = [...new Set(all)];
  if (lines.length === 0) return null;
  return (
    <ul className="fault-lines">
      {lines.slice(0, MOST).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > MOST && <li className="dim">{t("And {count} more.", { count: lines.length - MOST })}</li>}
    </ul>
  );
}
