import type { VersionSummary } from "@parley/engine";
import { dayInWords } from "../protocols/in-words.ts";

/** Who asked for a version and who decided, when it went live and was taken out, and its name. */
export function VersionFacts({ version }: { readonly version: VersionSummary }) {
  const { askedBy, askedAt, liveAt, retiredAt, decided, shadow, status } = version;
  return (
    <dl className="version-facts">
      <Fact name="Asked for">
        by {askedBy.name}, {dayInWords(askedAt)}
      </Fact>
      {decided !== null && (
        <Fact name={decided.agreed ? "Agreed" : "Refused"}>
          by {decided.by.name}, {dayInWords(decided.at)}
          {decided.because !== null && <q>{decided.because}</q>}
        </Fact>
      )}
      {liveAt !== null && <Fact name={status === "live" ? "Live since" : "Went live"}>{dayInWords(liveAt)}</Fact>}
      {retiredAt !== null && <Fact name="Taken out">{dayInWords(retiredAt)}</Fact>}
      {shadow !== null && (
        <Fact name="As a shadow">
          since {dayInWords(shadow.since)}
          {shadow.until !== null && <>, until {dayInWords(shadow.until)}</>}
        </Fact>
      )}
      <Fact name="Its name">
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
