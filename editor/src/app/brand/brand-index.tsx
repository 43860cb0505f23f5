import type { BrandFileBody } from "@parley/engine";
import { BRAND_SECTIONS, sectionOf, type BrandSection } from "../../model/brand-changes.ts";
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
    <nav className="brand-index" aria-label="Settings of the brand">
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
                to mend
              </span>
            ) : (
              isChanged && <span className="index-mark">changed</span>
            )}
          </button>
        );
      })}
      <p className="small brand-revision">
        Revision {file.revision}, by {file.by.name} on {DAY.format(new Date(file.at))}
      </p>
    </nav>
  );
}

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
