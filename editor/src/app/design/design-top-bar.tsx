import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import type { ProtocolDraftBody } from "@parley/engine";
import type { History } from "../../commands/history.ts";
import { t } from "../../texts/texts.ts";
import { dayInWords } from "../protocols/in-words.ts";
import { SchemeToggle } from "../top-bar.tsx";
import { UndoSteps } from "../undo-steps.tsx";
import type { DesignStore } from "./design-store.ts";
import type { Saving } from "./use-saving.ts";

interface DesignTopBarProps {
  readonly brand: string;
  readonly saving: Saving;
  /** The draft as it was opened. */
  readonly kept: Pick<ProtocolDraftBody, "changedBy" | "changedAt" | "revision">;
  /** The id of who draws. */
  readonly person: string;
  readonly mayChange: boolean;
  readonly history: History;
  readonly store: DesignStore;
  readonly onHome: () => void;
  /** What can be done with the whole protocol. */
  readonly actions: ReactNode;
}

const WORDS = {
  saved: t("draft, saved"),
  changed: t("draft, saving …"),
  saving: t("draft, saving …"),
  waiting: t("not saved: no connection"),
  conflict: t("somebody else changed it"),
  refused: t("not saved"),
} as const satisfies Record<Saving["status"], string>;

/** Where am I, is it saved, and the ways back and on. */
export function DesignTopBar(props: DesignTopBarProps) {
  const { brand, saving, kept, person, mayChange, history, store, onHome, actions } = props;
  // As somebody else left it, until something is drawn.
  const last = saving.revision === kept.revision && !kept.changedBy.id.endsWith(`:${person}`) ? kept : null;
  return (
    <header className="top">
      <span className="logo">Parley</span>
      <h1 className="crumb">
        <button type="button" className="crumb-link" onClick={onHome}>
          {brand}
        </button>{" "}
        / <b>{history.now.protocol.title}</b>
      </h1>
      <span className="pill" data-saving={saving.status} role="status" title={saving.trouble ?? whenSaved(last)}>
        {mayChange ? standing(saving, last) : t("draft, you may look")}
      </span>
      {(saving.status === "refused" || saving.status === "waiting") && (
        <Button size="compact-xs" variant="default" onClick={saving.saveNow}>
          {t("Try again")}
        </Button>
      )}
      <span className="top-space" />
      <UndoSteps
        undo={history.past.at(-1)?.title ?? null}
        redo={history.future[0]?.title ?? null}
        onUndo={store.undo}
        onRedo={store.redo}
      />
      <SchemeToggle />
      {actions}
    </header>
  );
}

/** How the draft is kept, and whose it is as long as it is as somebody else left it. */
const standing = ({ status }: Saving, last: DesignTopBarProps["kept"] | null): string =>
  status === "saved" && last !== null ? t("draft, saved by {name}", { name: last.changedBy.name }) : WORDS[status];

const whenSaved = (last: DesignTopBarProps["kept"] | null): string | undefined =>
  last === null
    ? undefined
    : t("Changed {day} by {name}", { day: dayInWords(last.changedAt), name: last.changedBy.name });
