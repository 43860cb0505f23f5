import type { Protocol } from "@parley/engine";
import type { ReactNode } from "react";
import { Pills } from "../../fields/pickers/pills.tsx";
import { t } from "../../texts/texts.ts";
import type { Saving } from "../design/use-saving.ts";
import { REHEARSE_PAGES, type RehearsePage } from "../place.ts";
import { SchemeToggle } from "../top-bar.tsx";

interface RehearseTopBarProps {
  readonly brand: string;
  readonly protocol: Protocol;
  readonly saving: Saving;
  readonly page: RehearsePage;
  readonly onPage: (page: RehearsePage) => void;
  readonly onHome: () => void;
  /** What can be done with what was rehearsed. */
  readonly children?: ReactNode;
}

const PAGES: { readonly [P in RehearsePage]: string } = {
  rehearse: t("One mention"),
  backtest: t("Past mentions"),
  equity: t("Fairness"),
  staffing: t("Staffing"),
};

/** Where am I, the pages on which a draft is rehearsed, and what can be kept of it. */
export function RehearseTopBar({ brand, protocol, saving, page, onPage, onHome, children }: RehearseTopBarProps) {
  return (
    <header className="top">
      <span className="logo">Parley</span>
      <h1 className="crumb">
        <button type="button" className="crumb-link" onClick={onHome}>
          {brand}
        </button>{" "}
        / <b>{protocol.title}</b>
      </h1>
      <span className="pill" data-saving={saving.status}>
        {saving.status === "saved" ? t("draft, saved") : t("draft, not saved yet")}
      </span>
      <span className="top-space" />
      <Pills
        label={t("What to rehearse with")}
        value={page}
        options={REHEARSE_PAGES.map((value) => ({ value, title: PAGES[value] }))}
        onChange={onPage}
      />
      <span className="top-space" />
      <SchemeToggle />
      {children}
    </header>
  );
}
