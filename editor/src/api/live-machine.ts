import type { CaseSummary, LiveCase } from "@parley/engine";
import { assign, fromCallback, setup } from "xstate";

/** What the stream tells: that it is open, that it was lost, or that a case opened or moved. */
export type LiveEvent =
  | { readonly type: "opened" }
  | { readonly type: "lost" }
  | { readonly type: "case"; readonly summary: CaseSummary };

interface LiveInput {
  readonly brand: string;
  readonly onCase: (summary: CaseSummary) => void;
  /** Called when the stream is back after a loss: what was missed has to be read again. */
  readonly onBack: () => void;
}

const stream = fromCallback<{ type: "none" }, { brand: string }, LiveEvent>(({ sendBack, input }) => {
  const source = new EventSource(`/v1/brands/${encodeURIComponent(input.brand)}/live`);
  source.addEventListener("open", () => sendBack({ type: "opened" }));
  source.addEventListener("error", () => sendBack({ type: "lost" }));
  source.addEventListener("case", (message: MessageEvent<string>) => {
    const { case: summary }: LiveCase = JSON.parse(message.data);
    sendBack({ type: "case", summary });
  });
  return () => source.close();
});

/**
 * The live connection: connecting, then live; when it is lost it waits a little longer each time and connects again.
 * While it tries again it says "reconnecting". After half a minute without a connection what is shown is called stale.
 */
export const liveMachine = setup({
  types: { context: {} as LiveInput & { readonly attempts: number }, events: {} as LiveEvent, input: {} as LiveInput },
  actors: { stream },
  delays: { patience: ({ context }) => Math.min(15_000, 500 * 2 ** context.attempts), staleness: 30_000 },
}).createMachine({
  id: "live",
  context: ({ input }) => ({ ...input, attempts: 0 }),
  type: "parallel",
  states: {
    connection: {
      initial: "connected",
      states: {
        connected: {
          initial: "connecting",
          invoke: { src: "stream", input: ({ context }) => ({ brand: context.brand }) },
          on: {
            lost: "reconnecting",
            case: { actions: ({ context, event }) => context.onCase(event.summary) },
          },
          states: {
            connecting: {
              on: { opened: { target: "live", actions: ({ context }) => context.attempts > 0 && context.onBack() } },
            },
            live: { tags: "live", entry: assign({ attempts: 0 }) },
          },
        },
        reconnecting: {
          entry: assign({ attempts: ({ context }) => context.attempts + 1 }),
          after: { patience: "connected" },
        },
      },
    },
    freshness: {
      initial: "fresh",
      states: {
        fresh: { on: { lost: "aging" } },
        aging: { on: { opened: "fresh" }, after: { staleness: "stale" } },
        stale: { tags: "stale", on: { opened: "fresh" } },
      },
    },
  },
});
