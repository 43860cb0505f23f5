import type { BrandFileBody } from "@parley/engine";
import { BRAND_SECTIONS, sectionOf, type BrandSection } from "../../model/brand-changes.ts";
import { LOCALE } from "../../texts/locale.ts";
import { t } from "../../texts/texts.ts";
import { SECTION_TITLES } from "./section-titles.ts";
import type { BrandEditing } from "./use-brand-form.ts";

interface BrandIndexProps {
  readonly section: BrandSection;
  readonly editing: BrandEditing;
  /** The revision that was read last. */
  readonly file: Pick<BrandFileBody, "revision" | "at" | "by">;
  readonly onSection: (section: BrandSection) => void;
}

/** The sections of the settings, each with a mark where something was changed or is wrong. */
export function BrandIndex({ section, editing, file, onSection }: BrandIndexProps) {
  return (
    <nav className="brand-index" aria-label={t("Settings of the brand")}>
      {BRAND_SECTIONS.map((each) => {
        const isWrong = editing.faults.some(({ at }) => sectionOf(at) === each);
        const isChanged = editing.changes.some((change) => change.section === each);
        return (
          <button
            key={each}
            type="button"
            aria-current={each === section ? "page" : undefined}
            onClick={() => onSection(each)}
          >
            {SECTION_TITLES[each]}
            {isWrong ? (
              <span className="index-mark" data-wrong>
                {t("to mend")}
              </span>
            ) : (
              isChanged && <span className="index-mark">{t("changed")}</span>
            )}
          </button>
        );
      })}
      <p className="small brand-revision">
        {t("Revision {revision}, by {name}", { revision: file.revision, name: file.by.name })}
        <br />
        {DAY.format(new Date(file.at))}
      </p>
    </nav>
  );
}

const DAY = new Intl.DateTimeFormat(LOCALE, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
