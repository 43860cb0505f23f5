import type { CaseSummary, LiveCase } from "@parley/engine";
import { assign, fromCallback, setup } from "xstate";

/** What the stream tells: that it is open, that it was lost, that a case opened or moved, or that too much was missed to tell it. */
export type LiveEvent =
  | { readonly type: "opened" }
  | { readonly type: "lost" }
  | { readonly type: "reload"; readonly id: string }
  | { readonly type: "case"; readonly id: string; readonly summary: CaseSummary };

interface LiveInput {
  readonly brand: string;
  readonly onCase: (summary: CaseSummary) => void;
  /** Called when the stream is back after a loss and cannot tell what was missed: it has to be read again. */
  readonly onBack: () => void;
}

interface StreamInput {
  readonly brand: string;
  /** The id of the last message that was seen; null before the first. */
  readonly after: string | null;
}

const stream = fromCallback<{ type: "none" }, StreamInput, LiveEvent>(({ sendBack, input }) => {
  const after = input.after === null ? "" : `?after=${encodeURIComponent(input.after)}`;
  const source = new EventSource(`/v1/brands/${encodeURIComponent(input.brand)}/live${after}`);
  source.addEventListener("open", () => sendBack({ type: "opened" }));
  source.addEventListener("error", () => sendBack({ type: "lost" }));
  source.addEventListener("reload", ({ lastEventId: id }) => sendBack({ type: "reload", id }));
  source.addEventListener("case", (message: MessageEvent<string>) => {
    const { case: summary }: LiveCase = JSON.parse(message.data);
    sendBack({ type: "case", id: message.lastEventId, summary });
  });
  return () => source.close();
});

/**
 * The live connection: connecting, then live; when it is lost it waits a little longer each time and connects again,
 * after the last message that it saw, so that the server tells what was missed.
 * While it tries again it says "reconnecting". After half a minute without a connection what is shown is called stale.
 */
export const liveMachine = setup({
  types: {
    context: {} as LiveInput & { readonly attempts: number; readonly after: string | null },
    events: {} as LiveEvent,
    input: {} as LiveInput,
  },
  actors: { stream },
  delays: { patience: ({ context }) => Math.min(15_000, 500 * 2 ** context.attempts), staleness: 30_000 },
}).createMachine({
  id: "live",
  context: ({ input }) => ({ ...input, attempts: 0, after: null }),
  type: "parallel",
  states: {
    connection: {
      initial: "connected",
      states: {
        connected: {
          initial: "connecting",
          invoke: { src: "stream", input: ({ context: { brand, after } }) => ({ brand, after }) },
          on: {
            lost: "reconnecting",
            case: {
              actions: [
                assign({ after: ({ event }) => event.id }),
                ({ context, event }) => context.onCase(event.summary),
              ],
            },
            reload: { actions: [assign({ after: ({ event }) => event.id }), ({ context }) => context.onBack()] },
          },
          states: {
            connecting: {
              on: {
                opened: {
                  target: "live",
                  actions: ({ context }) => context.attempts > 0 && context.after === null && context.onBack(),
                },
              },
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
