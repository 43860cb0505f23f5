import { Icon, type IconName } from "../look/icons.tsx";

export type View = "live" | "protocol";

const VIEWS: ReadonlyArray<{ readonly view: View; readonly title: string; readonly icon: IconName }> = [
  { view: "live", title: "Live", icon: "live" },
  { view: "protocol", title: "Protocol", icon: "protocol" },
];

/** What the list beside the canvas shows: the live cases, or the protocol's outline. */
export function Rail({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  return (
    <nav className="rail" aria-label="Views">
      {VIEWS.map((one) => (
        <button key={one.view} type="button" aria-pressed={one.view === view} onClick={() => onView(one.view)}>
          <Icon name={one.icon} size={17} />
          {one.title}
        </button>
      ))}
    </nav>
  );
}
