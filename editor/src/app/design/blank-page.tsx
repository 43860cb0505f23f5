import { rich } from "../../texts/rich.ts";
import { t } from "../../texts/texts.ts";

/** What stands on a canvas on which nothing is drawn: how to begin. */
export function BlankPage({ mayChange }: { readonly mayChange: boolean }) {
  return (
    <p className="blank-page">
      {mayChange
        ? rich("Double-click anywhere, or press {key}, to draw the first state.", { key: <kbd key="key">N</kbd> })
        : t("Nothing is drawn here yet.")}
    </p>
  );
}
