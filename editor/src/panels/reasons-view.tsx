import { useState } from "react";
import { Button } from "@mantine/core";
import { VerdictMark } from "../look/verdict-mark.tsx";
import type { Reason } from "../model/reasons.ts";
import { t } from "../texts/texts.ts";
import { Part } from "./part.tsx";
import { secondsInZone } from "./times.ts";

const FIRST = 6;

/** Why the case is here, and why it is not elsewhere: the conditions that were asked, with the values that they read. */
export function Reasons({ reasons, zone }: { readonly reasons: readonly Reason[]; readonly zone: string }) {
  const [all, setAll] = useState(false);
  if (reasons.length === 0) return null;
  const sorted = reasons.toSorted((a, b) => b.step - a.step || rank(a) - rank(b));
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <Part title={t("Why here, and why not elsewhere")}>
      <ul className="reasons">
        {shown.map((reason) => (
          <ReasonCard key={reason.key} reason={reason} zone={zone} />
        ))}
      </ul>
      {sorted.length > FIRST && (
        <Button variant="subtle" size="compact-xs" mt={6} onClick={() => setAll(!all)}>
          {all ? t("Show fewer") : t("Show all {count}", { count: sorted.length })}
        </Button>
      )}
    </Part>
  );
}

const rank = ({ verdict }: Reason): number => (verdict === "taken" ? 0 : 1);

function ReasonCard({ reason, zone }: { readonly reason: Reason; readonly zone: string }) {
  return (
    <li className="note-card" data-verdict={reason.verdict}>
      <span className="reason-head">
        <VerdictMark verdict={reason.verdict} />
        <b>{reason.question}</b>
        <time>{secondsInZone(reason.at, zone)}</time>
      </span>
      {reason.trouble !== null && <p>{reason.trouble}</p>}
      {reason.values.length === 0 && reason.cel !== null && <code>{reason.cel}</code>}
      {reason.values.map(({ fact, value }) => (
        <span className="reason-value" key={fact}>
          <code>{fact}</code> = {value}
        </span>
      ))}
    </li>
  );
}
