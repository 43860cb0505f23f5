import { useEffect, useRef } from "react";
import { followNames, newNames } from "../../model/rehearsal/follow-names.ts";
import { t } from "../../texts/texts.ts";
import type { Scenarios } from "../rehearse/use-scenarios.ts";
import type { DesignStore } from "./design-store.ts";
import type { Saving } from "./use-saving.ts";

/** Scenarios name states, clocks and events: whenever a draft was saved in which some are called otherwise, they follow. */
export function useFollowingScenarios({ status, kept }: Saving, { all, change }: Scenarios, store: DesignStore): void {
  const last = useRef(kept);
  useEffect(() => {
    if (status !== "saved" || kept === last.current) return;
    const before = last.current;
    last.current = kept;
    const names = all.length === 0 ? null : newNames(before, kept);
    if (names === null) return;
    const count = all.filter((each) => followNames(each, names) !== each).length;
    if (count === 0) return;
    change(
      (now) => now.map((each) => followNames(each, names)),
      () =>
        store.tell(
          t("{count, plural, one {One scenario follows} other {# scenarios follow}} the new names.", { count }),
        ),
    );
  }, [status, kept, all, change, store]);
}
