import { Button } from "@mantine/core";
import type { BrandSummary, VersionSummary } from "@parley/engine";
import { t } from "../../texts/texts.ts";
import { dayInWords } from "./in-words.ts";

interface RestingListProps {
  readonly brand: BrandSummary;
  readonly versions: readonly VersionSummary[];
  readonly onVersions: (protocol: string) => void;
}

/** Protocols that have versions of which none is live: they wait for somebody to agree, run as shadows, or were taken out. */
export function RestingList({ brand, versions, onVersions }: RestingListProps) {
  const live = new Set(brand.protocols.map(({ id }) => id));
  const resting = versions.filter(({ protocol }) => !live.has(protocol.id));
  const ids = [...new Set(resting.map(({ protocol }) => protocol.id))];
  if (ids.length === 0) return null;
  return (
    <section aria-labelledby="resting-title">
      <h2 id="resting-title">{t("Not live")}</h2>
      <ul className="tiles">
        {ids.map((id) => {
          const own = resting.filter(({ protocol }) => protocol.id === id);
          const [last] = own;
          return (
            last !== undefined && (
              <li key={id} className="tile">
                <h3>{last.protocol.title}</h3>
                <p className="small">
                  {standingOf(last)} · {t("{count, plural, one {# version} other {# versions}}", { count: own.length })}
                </p>
                <div className="buttons">
                  <Button size="compact-sm" variant="default" onClick={() => onVersions(id)}>
                    {t("Versions")}
                  </Button>
                </div>
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

function standingOf({ status, retiredAt, askedBy, decided }: VersionSummary): string {
  if (status === "waiting") return t("Waits for somebody to agree, asked by {name}", { name: askedBy.name });
  if (status === "shadow") return t("Runs as a shadow");
  if (status === "refused") return t("Refused by {name}", { name: decided?.by.name ?? t("somebody") });
  return retiredAt === null ? t("Taken out") : t("Taken out {day}", { day: dayInWords(retiredAt) });
}
