import { t } from "../../texts/texts.ts";
import type { Way } from "../new-protocol.tsx";

interface NoDraftsProps {
  readonly mayChange: boolean;
  readonly hasLive: boolean;
  readonly onNew: (way: Way) => void;
  readonly onTour: () => void;
}

const BEGINNINGS: ReadonlyArray<{ readonly way: Way; readonly title: string; readonly about: string }> = [
  { way: "template", title: t("From a template"), about: t("A desk that is drawn already, to look at and to change.") },
  { way: "blank", title: t("From a blank page"), about: t("Draw what happens with a mention, state by state.") },
  {
    way: "file",
    title: t("From a file"),
    about: t("An XState machine, as Stately exports it too, or a protocol of Parley."),
  },
];

/** What stands where drafts will be: the ways to begin one. */
export function NoDrafts({ mayChange, hasLive, onNew, onTour }: NoDraftsProps) {
  if (!mayChange) return <p className="empty">{t("Nobody is drawing a protocol at the moment.")}</p>;
  return (
    <>
      <p className="small home-lead">
        {t(
          hasLive
            ? "Nothing here. Change what is live, or begin a protocol:"
            : "A protocol says who answers which mention, when, and where. Nothing here yet; begin your first:",
        )}
      </p>
      <ul className="tiles beginnings">
        {BEGINNINGS.map(({ way, title, about }) => (
          <li key={way}>
            <Beginning title={title} about={about} onClick={() => onNew(way)} />
          </li>
        ))}
        <li>
          <Beginning
            title={t("Learn it first")}
            about={t("Three steps on a page of your own, in two minutes.")}
            onClick={onTour}
          />
        </li>
      </ul>
    </>
  );
}

interface BeginningProps {
  readonly title: string;
  readonly about: string;
  readonly onClick: () => void;
}

function Beginning({ title, about, onClick }: BeginningProps) {
  return (
    <button type="button" className="beginning" onClick={onClick}>
      <b>{title}</b>
      <span className="small">{about}</span>
    </button>
  );
}
