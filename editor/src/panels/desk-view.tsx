import { FACTS, type Brand, type MentionBody, type TriageFacts, type TriageReason } from "@parley/engine";
import { languageName } from "../model/brand-lists.ts";
import { t } from "../texts/texts.ts";
import { Part } from "./part.tsx";

interface DeskProps {
  readonly mention: MentionBody | undefined;
  readonly brand: Brand;
}

/** What triage made of the newest mention, and the words that each fact rests on. */
export function Desk({ mention, brand }: DeskProps) {
  if (mention === undefined) return null;
  const seen = SEEN.flatMap((fact) => seenFact(fact, mention, brand) ?? []);
  return (
    <Part title={FACTS.triage.title}>
      <dl className="note-card desk">
        {seen.map(({ title, value, from }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <b>{value}</b>
              {from !== null && <span className="dim"> {t("from “{words}”", { words: from })}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

/** The facts that a person wants to see, in this order; flags only when they are set. */
const SEEN = [
  "intent",
  "topics",
  "personalData",
  "urgent",
  "press",
  "abusive",
  "priorContact",
  "sentiment",
  "language",
] as const;

interface SeenFact {
  readonly title: string;
  readonly value: string;
  readonly from: string | null;
}

function seenFact(fact: (typeof SEEN)[number], { triage, because }: MentionBody, brand: Brand): SeenFact | null {
  const value = wordsFor(fact, triage, brand);
  if (value === null) return null;
  const reason = because.find((each) => each.fact === fact);
  return { title: FACTS.triage.facts[fact].title, value, from: quoted(fact, reason) };
}

function wordsFor(fact: (typeof SEEN)[number], triage: TriageFacts, brand: Brand): string | null {
  if (fact === "language") return languageName(triage.language);
  const value = triage[fact];
  if (typeof value === "boolean") return value ? t("yes") : null;
  if (typeof value === "string") return value;
  return value.length === 0 ? null : value.map((each) => brand.topics[each]?.title ?? each).join(", ");
}

/** The words of the text; personal data is never said again, and how a language was told is nobody's concern. */
function quoted(fact: (typeof SEEN)[number], reason: TriageReason | undefined): string | null {
  if (reason === undefined || fact === "language" || fact === "personalData" || reason.because === "") return null;
  return reason.because;
}
