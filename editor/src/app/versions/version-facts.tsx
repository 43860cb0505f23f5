import type { VersionSummary } from "@parley/engine";
import { isReplaced } from "../../model/version-history.ts";
import { t } from "../../texts/texts.ts";
import { dayInWords } from "../protocols/in-words.ts";

interface VersionFactsProps {
  readonly version: VersionSummary;
  /** All versions of its protocol. */
  readonly all: readonly VersionSummary[];
}

/** Who asked for a version and who decided, when it went live and was taken out, and its name. */
export function VersionFacts({ version, all }: VersionFactsProps) {
  const { askedBy, askedAt, liveAt, retiredAt, decided, shadow, status } = version;
  return (
    <dl className="version-facts">
      <Fact name={t("Asked for")}>{t("by {name}, {day}", { name: askedBy.name, day: dayInWords(askedAt) })}</Fact>
      {decided !== null && (
        <Fact name={t(decided.agreed ? "Agreed" : "Refused")}>
          {t("by {name}, {day}", { name: decided.by.name, day: dayInWords(decided.at) })}
          {decided.because !== null && <q>{decided.because}</q>}
        </Fact>
      )}
      {liveAt !== null && <Fact name={t(status === "live" ? "Live since" : "Went live")}>{dayInWords(liveAt)}</Fact>}
      {retiredAt !== null && (
        <Fact name={t(isReplaced(version, all) ? "Replaced" : "Taken out")}>{dayInWords(retiredAt)}</Fact>
      )}
      {shadow !== null && (
        <Fact name={t("As a shadow")}>
          {shadow.until === null
            ? t("since {day}", { day: dayInWords(shadow.since) })
            : t("since {day}, until {end}", { day: dayInWords(shadow.since), end: dayInWords(shadow.until) })}
        </Fact>
      )}
      <Fact name={t("Its name")}>
        <code>{version.version.slice(0, 12)}</code>
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
