import type { Protocol } from "@parley/engine";
import type { ReactNode } from "react";
import { t } from "../../texts/texts.ts";
import type { Saving } from "../design/use-saving.ts";
import { SchemeToggle } from "../top-bar.tsx";

interface RehearseTopBarProps {
  readonly brand: string;
  readonly protocol: Protocol;
  readonly saving: Saving;
  readonly onHome: () => void;
  /** What can be done with what was rehearsed. */
  readonly children?: ReactNode;
}

/** Where am I, and what can be kept of it. */
export function RehearseTopBar({ brand, protocol, saving, onHome, children }: RehearseTopBarProps) {
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
      <SchemeToggle />
      {children}
    </header>
  );
}
