import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { History } from "../../commands/history.ts";
import { Icon } from "../../look/icons.tsx";
import { SchemeToggle } from "../top-bar.tsx";
import type { DesignStore } from "./design-store.ts";
import type { Saving } from "./use-saving.ts";

interface DesignTopBarProps {
  readonly brand: string;
  readonly saving: Saving;
  readonly mayChange: boolean;
  readonly history: History;
  readonly store: DesignStore;
  readonly onHome: () => void;
  /** What can be done with the whole protocol. */
  readonly actions: ReactNode;
}

const WORDS = {
  saved: "draft, saved",
  changed: "draft, saving …",
  saving: "draft, saving …",
  waiting: "not saved: no connection",
  conflict: "somebody else changed it",
  refused: "not saved",
} as const satisfies Record<Saving["status"], string>;

/** Where am I, is it saved, and the ways back and on. */
export function DesignTopBar(props: DesignTopBarProps) {
  const { brand, saving, mayChange, history, store, onHome, actions } = props;
  return (
    <header className="top">
      <span className="logo">Parley</span>
      <h1 className="crumb">
        <button type="button" className="crumb-link" onClick={onHome}>
          {brand}
        </button>{" "}
        / <b>{history.now.protocol.title}</b>
      </h1>
      <span className="pill" data-saving={saving.status} role="status" title={saving.trouble ?? undefined}>
        {mayChange ? WORDS[saving.status] : "draft, you may look"}
      </span>
      {(saving.status === "refused" || saving.status === "waiting") && (
        <Button size="compact-xs" variant="default" onClick={saving.saveNow}>
          Try again
        </Button>
      )}
      <span className="top-space" />
      <Step icon="undo" words="Undo" what={history.past.at(-1)?.title ?? null} keys="Ctrl+Z" onClick={store.undo} />
      <Step icon="redo" words="Redo" what={history.future[0]?.title ?? null} keys="Ctrl+Y" onClick={store.redo} />
      <SchemeToggle />
      {actions}
    </header>
  );
}

interface StepProps {
  readonly icon: "undo" | "redo";
  readonly words: string;
  readonly what: string | null;
  readonly keys: string;
  readonly onClick: () => void;
}

function Step({ icon, words, what, keys, onClick }: StepProps) {
  const title = what === null ? `Nothing to ${words.toLowerCase()}` : `${words}: ${what} (${keys})`;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={words}
      title={title}
      disabled={what === null}
      onClick={onClick}
    >
      <Icon name={icon} size={16} />
    </button>
  );
}
