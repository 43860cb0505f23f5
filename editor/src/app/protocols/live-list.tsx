import type { BrandSummary, DraftSummary, VersionSummary } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { LiveTile } from "./live-tile.tsx";

interface LiveListProps {
  readonly brand: BrandSummary;
  readonly versions: readonly VersionSummary[];
  readonly drafts: readonly DraftSummary[];
  readonly mayChange: boolean;
  /** The version from which a draft is being begun. */
  readonly beginning: string | null;
  readonly onChange: (version: string) => void;
  readonly onDraft: (draft: string) => void;
  readonly onVersions: (protocol: string) => void;
  readonly onWatch: () => void;
}

/** The protocols that new cases take, with what goes another way than the brand says. */
export function LiveList(props: LiveListProps) {
  const { brand, versions, drafts, mayChange, beginning, onChange, onDraft, onVersions, onWatch } = props;
  return (
    <section aria-labelledby="live-title">
      <div className="home-head">
        <h2 id="live-title">{t("Live")}</h2>
        {brand.protocols.length > 0 && (
          <p className="small">
            {t("{count, plural, one {# open case} other {# open cases}}", { count: brand.cases.open })}
          </p>
        )}
      </div>
      {brand.warnings.length > 0 && (
        <ul className="warnings">
          {brand.warnings.map(({ at, message, hint }) => (
            <li key={at}>
              {message} <span className="dim">{hint}</span>
            </li>
          ))}
        </ul>
      )}
      {brand.protocols.length === 0 && (
        <p className="empty">{t("No protocol is live yet, so no mention is taken. Draw one, and publish it.")}</p>
      )}
      <ul className="tiles">
        {brand.protocols.map((live) => (
          <LiveTile
            key={live.id}
            live={live}
            versions={versions.filter(({ protocol }) => protocol.id === live.id)}
            drafts={drafts.filter(({ protocol }) => protocol === live.id)}
            mayChange={mayChange}
            isBusy={beginning === live.version}
            onChange={() => onChange(live.version)}
            onDraft={onDraft}
            onVersions={() => onVersions(live.id)}
            onWatch={brand.protocol?.id === live.id ? onWatch : null}
          />
        ))}
      </ul>
    </section>
  );
}
