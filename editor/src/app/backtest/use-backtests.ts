import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { BacktestBody } from "@parley/engine";
import {
  askForBacktest,
  backtestQuery,
  backtestsQuery,
  cancelBacktest,
  type BacktestSummary,
} from "../../api/backtests.ts";
import type { RunWish } from "../../panels/backtest/run-form.tsx";

/** The backtests of a draft: what was run, which one is shown, and how to run another. */
export interface Backtests {
  /** Those that were asked for by hand, the newest first; undefined until they are read. */
  readonly runs: readonly BacktestSummary[] | undefined;
  /** The one that is shown: the newest, unless another was chosen. */
  readonly shown: BacktestBody | undefined;
  readonly shownId: string | null;
  readonly error: Error | null;
  readonly isAsking: boolean;
  readonly isCancelling: boolean;
  readonly show: (id: string) => void;
  readonly run: (wish: RunWish) => void;
  readonly cancel: (id: string) => void;
  readonly retry: () => void;
}

/** Follows the backtests of a draft. */
export function useBacktests(brand: string, draft: string): Backtests {
  const client = useQueryClient();
  const list = useQuery(backtestsQuery(brand));
  const runs = list.data?.filter((run) => run.draft?.id === draft && run.set === null);
  const [wanted, setWanted] = useState<string | null>(null);
  const shownId = wanted ?? runs?.[0]?.id ?? null;
  const one = useQuery({ ...backtestQuery(brand, shownId ?? ""), enabled: shownId !== null });
  const asking = useMutation({
    mutationFn: (wish: RunWish) => askForBacktest(brand, { draft, ...wish }),
    onSuccess: ({ id }) => {
      setWanted(id);
      void list.refetch();
    },
  });
  const cancelling = useMutation({
    mutationFn: (id: string) => cancelBacktest(brand, id),
    onSuccess: (_, id) => client.invalidateQueries({ queryKey: ["backtest", brand, id] }),
  });
  const endedAt = one.data?.endedAt ?? null;
  useEffect(() => {
    if (endedAt !== null) void client.invalidateQueries({ queryKey: ["backtests", brand] });
  }, [client, brand, endedAt]);
  return {
    runs,
    shown: one.data,
    shownId,
    error: asking.error ?? cancelling.error ?? one.error ?? list.error,
    isAsking: asking.isPending,
    isCancelling: cancelling.isPending,
    show: (id) => {
      asking.reset();
      setWanted(id);
    },
    run: asking.mutate,
    cancel: cancelling.mutate,
    retry: () => {
      cancelling.reset();
      if (asking.isError) return asking.mutate(asking.variables);
      void list.refetch();
      if (shownId !== null) void one.refetch();
    },
  };
}
