import { FACTS, type Brand, type TriageFacts } from "@parley/engine";
import { Part } from "./part.tsx";

/** What triage made of the newest mention. */
export function Desk({ triage, brand }: { readonly triage: TriageFacts | undefined; readonly brand: Brand }) {
  if (triage === undefined) return null;
  const { facts } = FACTS.triage;
  const topics = triage.topics.map((topic) => brand.topics[topic]?.title ?? topic);
  const flags = (["abusive", "urgent", "press", "priorContact"] as const)
    .filter((flag) => triage[flag])
    .map((flag) => facts[flag].title.toLowerCase());
  return (
    <Part title={FACTS.triage.title}>
      <p className="note-card">
        <b>{triage.intent}</b> <span className="num">{triage.confidence.toFixed(2)}</span> · {triage.sentiment}
        {topics.length > 0 && (
          <>
            {" "}
            · topics <b>{topics.join(", ")}</b>
          </>
        )}
        {triage.personalData.length > 0 && (
          <>
            {" "}
            · personal data <b>{triage.personalData.join(", ")}</b>
          </>
        )}
        {flags.map((flag) => (
          <span key={flag}>
            {" "}
            · <b>{flag}</b>
          </span>
        ))}{" "}
        · {languageTitle(triage.language)}
      </p>
    </Part>
  );
}

const NAMES = new Intl.DisplayNames(["en"], { type: "language" });

function languageTitle(code: string): string {
  return /^[a-z]{2,3}$/.test(code) ? (NAMES.of(code) ?? code) : code;
}
