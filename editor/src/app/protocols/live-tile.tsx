import { Button } from "@mantine/core";
import type { DraftSummary, LiveProtocol, VersionSummary } from "@parley/engine";
import { rich } from "../../texts/rich.ts";
import { t } from "../../texts/texts.ts";
import { dayInWords } from "./in-words.ts";

interface LiveTileProps {
  readonly live: LiveProtocol;
  /** All versions of the protocol, the last asked for first. */
  readonly versions: readonly VersionSummary[];
  /** Drafts that would become its next version, the last changed first. */
  readonly drafts: readonly DraftSummary[];
  readonly mayChange: boolean;
  readonly isBusy: boolean;
  readonly onChange: () => void;
  readonly onDraft: (draft: string) => void;
  readonly onVersions: () => void;
  /** Null where its cases are not shown. */
  readonly onWatch: (() => void) | null;
}

/** A protocol that is live: since when, what is under way with it, and the ways on. */
export function LiveTile(props: LiveTileProps) {
  const { live, versions, drafts, mayChange, isBusy, onChange, onDraft, onVersions, onWatch } = props;
  const now = versions.find(({ version }) => version === live.version);
  const waiting = versions.find(({ status }) => status === "waiting");
  const shadow = versions.find(({ status }) => status === "shadow");
  const [draft] = drafts;
  return (
    <li className="tile">
      <h3 title={live.title}>{live.title}</h3>
      <p className="small">
        {rich("{live} since {day}", {
          live: <span className="tile-live">{t("● live")}</span>,
          day: dayInWords(live.publishedAt),
        })}
        {now !== undefined && ` · ${t("published by {name}", { name: now.askedBy.name })}`}
      </p>
      {waiting !== undefined && (
        <button type="button" className="tile-link tile-news" data-kind="waiting" onClick={onVersions}>
          {t("A new version by {name} waits for somebody to agree", { name: waiting.askedBy.name })}
        </button>
      )}
      {shadow !== undefined && (
        <button type="button" className="tile-link tile-news" onClick={onVersions}>
          {t("Another version runs beside it as a shadow")}
        </button>
      )}
      <div className="buttons">
        {draft !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => onDraft(draft.id)}>
            {t(mayChange ? "Go on with its draft" : "See its draft")}
          </Button>
        )}
        {mayChange && (
          <Button
            size="compact-sm"
            variant={draft === undefined ? "default" : "subtle"}
            loading={isBusy}
            onClick={onChange}
          >
            {t(draft === undefined ? "Change it" : "Begin another change")}
          </Button>
        )}
      </div>
      <p className="tile-links">
        <button type="button" className="tile-link" onClick={onVersions}>
          {t("Versions")}
        </button>
        {onWatch !== null && (
          <button type="button" className="tile-link" onClick={onWatch}>
            {t("Watch it live")}
          </button>
        )}
      </p>
    </li>
  );
}
