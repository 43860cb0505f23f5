import type { LeftAside } from "../../model/read-file.ts";
import { t } from "../../texts/texts.ts";

/** How many states are named before the rest is counted. */
const NAMED = 4;

/** What of a file is kept but does nothing here, and in which states. */
export function LeftAsideList({ leftAside }: { readonly leftAside: readonly LeftAside[] }) {
  return (
    <section className="left-aside" aria-label={t("What does nothing here")}>
      <h3>{t("Kept, but not as it was there")}</h3>
      <ul>
        {leftAside.map(({ message, hint, places }) => (
          <li key={message}>
            {message} {hint}
            <span className="small"> {t("In {places}.", { places: inWords(places) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function inWords(places: readonly string[]): string {
  const named = places.slice(0, NAMED).join(", ");
  return places.length > NAMED ? t("{named} and {count} more", { named, count: places.length - NAMED }) : named;
}
