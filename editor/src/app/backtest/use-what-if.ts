import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { BacktestBody, Brand, Json, Protocol } from "@parley/engine";
import { askForBacktest, backtestQuery, cancelBacktest } from "../../api/backtests.ts";
import { changesOf, settingsOf, type Setting, type Tried } from "../../model/backtest/settings.ts";
import type { RunWish } from "../../panels/backtest/run-form.tsx";

/** How long it is waited for the next change before what is tried is run, in ms. */
const CALM = 500;

/** What is tried otherwise, and what that changes against the draft unchanged. */
export interface WhatIf {
  readonly settings: readonly Setting[];
  readonly tried: Tried;
  readonly changes: { readonly [path: string]: Json };
  readonly isTrying: boolean;
  /** How what is tried now gets on; undefined until it was asked for. */
  readonly body: BacktestBody | undefined;
  readonly error: Error | null;
  /** Tries a value; null puts back what the draft says. */
  readonly onTry: (id: string, value: string | null) => void;
  readonly leave: () => void;
}

interface Asked {
  readonly key: string;
  readonly id: string | null;
  readonly error: Error | null;
}

/** What it is tried on: which mentions, and what happens outside. */
export type World = Pick<RunWish, "mentions" | "outside">;

interface WhatIfOf {
  readonly brand: string;
  /** The brand itself: what is tried is told in its words. */
  readonly around: Brand;
  readonly draft: string;
  readonly protocol: Protocol;
  /** Only what is saved can be run. */
  readonly isSaved: boolean;
  readonly world: World;
}

/** Runs what is tried a moment after each change, and breaks off what was tried before. */
export function useWhatIf({ brand, around, draft, protocol, isSaved, world }: WhatIfOf): WhatIf {
  const [tried, setTried] = useState<Tried>({});
  const settings = useMemo(() => settingsOf(protocol, around), [protocol, around]);
  const changes = useMemo(() => changesOf(protocol, settings, tried), [protocol, settings, tried]);
  const isTrying = Object.keys(changes).length > 0;
  const key = JSON.stringify({ changes, world });
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    if (!isTrying || !isSaved) return;
    let begun: Promise<string | null> | null = null;
    const timer = setTimeout(() => {
      const wish = JSON.parse(key) as { changes: Record<string, never>; world: World };
      begun = askForBacktest(brand, { draft, against: "unchanged", set: wish.changes, ...wish.world }).then(
        ({ id }) => {
          setAsked({ key, id, error: null });
          return id;
        },
        (error: Error) => {
          setAsked({ key, id: null, error });
          return null;
        },
      );
    }, CALM);
    return () => {
      clearTimeout(timer);
      void begun?.then(async (id) => {
        // One that cannot be broken off ends by itself.
        if (id !== null) await cancelBacktest(brand, id).catch(() => null);
      });
    };
  }, [brand, draft, key, isTrying, isSaved]);
  const now = asked?.key === key ? asked : null;
  const id = now?.id ?? null;
  const one = useQuery({ ...backtestQuery(brand, id ?? ""), enabled: id !== null });
  return {
    settings,
    tried,
    changes,
    isTrying,
    body: id === null ? undefined : one.data,
    error: now?.error ?? one.error,
    onTry: (setting, value) => setTried((before) => withTried(before, setting, value)),
    leave: () => setTried({}),
  };
}

function withTried(tried: Tried, id: string, value: string | null): Tried {
  const { [id]: _, ...others } = tried;
  return value === null ? others : { ...others, [id]: value };
}
