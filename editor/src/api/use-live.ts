import { useQueryClient } from "@tanstack/react-query";
import type { CaseSummary } from "@parley/engine";
import { useMachine } from "@xstate/react";
import { useEffect } from "react";
import { liveMachine } from "./live-machine.ts";
import { takeInCase } from "./queries.ts";
import { meQuery } from "./session.ts";

export type Connection = "connecting" | "live" | "reconnecting" | "stale";

/** Keeps a brand's cases live, and says how the connection is. The brand must not change: give the caller a key. */
export function useLive(brand: string, onNews: (summary: CaseSummary) => void): Connection {
  const client = useQueryClient();
  const [state] = useMachine(liveMachine, {
    input: {
      brand,
      onCase: (summary) => {
        takeInCase(client, summary);
        onNews(summary);
      },
      onBack: () => void client.invalidateQueries(),
    },
  });
  const lost = !state.hasTag("live") && state.context.attempts > 0;
  // A stream that is refused says nothing about why: asking who we are leads to the sign-in when the session is over.
  useEffect(() => {
    if (lost) void client.invalidateQueries({ queryKey: meQuery.queryKey });
  }, [lost, client]);
  if (state.hasTag("live")) return "live";
  if (state.hasTag("stale")) return "stale";
  return state.context.attempts > 0 ? "reconnecting" : "connecting";
}
