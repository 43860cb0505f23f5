import { useCallback, useMemo, useState } from "react";
import type { Issue, Protocol } from "@parley/engine";
import { NOTHING, tallyOf } from "./tally.ts";
import { keepTour, readTour, type TourState } from "./tour-memory.ts";
import { progressOf, type Progress } from "./tour-steps.ts";

/** The tour of somebody in a draft. */
export interface Tour {
  /** How far they are; null while there is no tour in this draft. */
  readonly progress: Progress | null;
  /** Has somebody asked for it in this view? Then it takes the focus. */
  readonly isAsked: boolean;
  readonly begin: () => void;
  readonly leave: () => void;
}

interface ToBeToured {
  readonly person: string;
  readonly draft: string;
  /** The document as it was opened, and as it is now. */
  readonly opened: Protocol;
  readonly protocol: Protocol;
  readonly issues: readonly Issue[] | null;
  readonly mayChange: boolean;
}

/** Follows what somebody draws, step by step. It begins by itself once, on the first blank page of somebody new. */
export function useTour({ person, draft, opened, protocol, issues, mayChange }: ToBeToured): Tour {
  const [state, setState] = useState(() => stateAtFirst(person, draft, opened));
  const [isAsked, setAsked] = useState(false);
  const keep = useCallback(
    (next: TourState) => {
      keepTour(person, next);
      setState(next);
    },
    [person],
  );
  const begin = useCallback(() => {
    setAsked(true);
    keep({ kind: "running", draft, from: tallyOf(protocol) });
  }, [keep, draft, protocol]);
  const leave = useCallback(() => keep({ kind: "over" }), [keep]);
  const progress = useMemo(() => {
    if (!mayChange || state.kind !== "running" || state.draft !== draft) return null;
    return progressOf(tallyOf(protocol), state.from, { errors: errorsIn(issues) });
  }, [state, draft, protocol, issues, mayChange]);
  return { progress, isAsked, begin, leave };
}

function stateAtFirst(person: string, draft: string, opened: Protocol): TourState {
  const known = readTour(person);
  const isBlank = Object.keys(opened.machine.states ?? {}).length === 0;
  const isElsewhere = known.kind === "running" && known.draft !== draft;
  if (!isBlank || known.kind === "over" || (known.kind === "running" && !isElsewhere)) return known;
  const begun: TourState = { kind: "running", draft, from: NOTHING };
  keepTour(person, begun);
  return begun;
}

function errorsIn(issues: readonly Issue[] | null): number | null {
  return issues?.filter(({ severity, accepted }) => severity === "error" && accepted === undefined).length ?? null;
}
