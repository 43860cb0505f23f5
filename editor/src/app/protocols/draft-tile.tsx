import { useIntersection } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import type { DraftIssuesBody, DraftSummary, LiveProtocol, VersionSummary } from "@parley/engine";
import { draftIssuesQuery } from "../../api/drafts.ts";
import { Icon } from "../../look/icons.tsx";
import { isPublished } from "../../model/version-history.ts";
import { t } from "../../texts/texts.ts";
import { dayInWords } from "./in-words.ts";

interface DraftTileProps {
  readonly draft: DraftSummary;
  /** The live version of the same protocol. */
  readonly live: LiveProtocol | undefined;
  readonly versions: readonly VersionSummary[];
  readonly mayChange: boolean;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** A draft: whose it is, what it would change, and what stands against it, which is asked for when the tile is seen. */
export function DraftTile({ draft, live, versions, mayChange, onOpen, onRemove }: DraftTileProps) {
  const { ref, entry } = useIntersection<HTMLLIElement>();
  const issues = useQuery({ ...draftIssuesQuery(draft), enabled: entry?.isIntersecting === true });
  const title = draft.title ?? t("Without a name");
  return (
    <li className="tile" ref={ref}>
      <div className="tile-head">
        <h3>
          <button type="button" className="tile-title" title={title} onClick={onOpen}>
            {title}
          </button>
        </h3>
        {mayChange && (
          <button
            type="button"
            className="icon-button"
            aria-label={t("Delete the draft {title}", { title })}
            title={t("Delete this draft")}
            onClick={onRemove}
          >
            <Icon name="bin" size={15} />
          </button>
        )}
      </div>
      <p className="small">{relationOf(draft, live, versions)}</p>
      <p className="small">
        {t("Changed {day} by {name}", { day: dayInWords(draft.changedAt), name: draft.changedBy.name })}
        {draft.scenarios > 0 &&
          ` · ${t("{count, plural, one {# scenario} other {# scenarios}}", { count: draft.scenarios })}`}
      </p>
      <Standing issues={issues.data} isFailed={issues.isError} />
    </li>
  );
}

function relationOf(draft: DraftSummary, live: LiveProtocol | undefined, versions: readonly VersionSummary[]): string {
  const { title, from } = draft;
  if (live === undefined) return t(from === null ? "A new protocol" : "Not live");
  const what = live.title === title ? t("what is live") : `“${live.title}”`;
  const known = versions.find(({ version }) => version === live.version);
  const published = isPublished(draft, known);
  if (published === "same") return t("Live as it stands here");
  if (published === "changed") return t("A change of {what}", { what });
  if (from === null) return t("Takes the place of {what} when it is published", { what });
  return from === live.version
    ? t("A change of {what}", { what })
    : t("A change of {what}, begun from an earlier version", { what });
}

function Standing({ issues, isFailed }: { readonly issues: DraftIssuesBody | undefined; readonly isFailed: boolean }) {
  if (isFailed) return <p className="standing">{t("Its problems could not be counted")}</p>;
  if (issues === undefined) return <p className="standing">{t("Looking for problems …")}</p>;
  if (!issues.protocol)
    return (
      <p className="standing" data-kind="bad">
        {t("Not the shape of a protocol yet")}
      </p>
    );
  const open = issues.issues.filter(({ accepted }) => accepted === undefined);
  const errors = open.filter(({ severity }) => severity === "error").length;
  const hints = open.length - errors;
  if (errors === 0)
    return (
      <p className="standing" data-kind="ok">
        <Icon name="check" size={12} />{" "}
        {t(
          "Nothing keeps it from going live{hints, plural, =0 {} one {: # doubt wants a reason} other {: # doubts want a reason}}",
          { hints },
        )}
      </p>
    );
  return (
    <p className="standing" data-kind="bad">
      <span aria-hidden="true">!</span>{" "}
      {t(
        "{errors, plural, one {# problem} other {# problems}}{hints, plural, =0 {} one {, # doubt} other {, # doubts}}",
        { errors, hints },
      )}
    </p>
  );
}
