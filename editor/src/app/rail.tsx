import { Icon, type IconName } from "../look/icons.tsx";
import { t } from "../texts/texts.ts";

/** Where one can be: the brand's protocols or its settings, a draft that is drawn or rehearsed, the versions of a protocol, what happens live, or what is live as an outline. */
export type View = "protocols" | "brand" | "design" | "rehearse" | "versions" | "live" | "protocol";

interface Stop {
  readonly view: View;
  readonly title: string;
  readonly icon: IconName;
}

const STOPS: readonly Stop[] = [
  { view: "protocols", title: t("Protocols"), icon: "home" },
  { view: "design", title: t("Design"), icon: "design" },
  { view: "rehearse", title: t("Rehearse"), icon: "play" },
  { view: "versions", title: t("Versions"), icon: "history" },
  { view: "live", title: t("Live"), icon: "live" },
  { view: "protocol", title: t("Outline"), icon: "protocol" },
  { view: "brand", title: t("Brand"), icon: "settings" },
];

interface RailProps {
  readonly view: View;
  /** Which stops there are besides the one where one is. */
  readonly stops: readonly View[];
  readonly onView: (view: View) => void;
}

/** The way between the views, each with its word. */
export function Rail({ view, stops, onView }: RailProps) {
  return (
    <nav className="rail" aria-label={t("Views")}>
      {STOPS.filter((stop) => stop.view === view || stops.includes(stop.view)).map((stop) => (
        <button key={stop.view} type="button" aria-pressed={stop.view === view} onClick={() => onView(stop.view)}>
          <Icon name={stop.icon} size={17} />
          {stop.title}
        </button>
      ))}
    </nav>
  );
}
