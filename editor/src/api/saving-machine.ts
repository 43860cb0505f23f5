import type { Protocol } from "@parley/engine";
import { assign, fromPromise, setup } from "xstate";
import { t } from "../texts/texts.ts";
import { ApiProblem } from "./http.ts";
import { sendDraft } from "./keep-draft.ts";

/** Where a draft is kept, and the revision that the screen has of it. */
export interface SavingInput {
  readonly brand: string;
  readonly draft: string;
  readonly revision: number;
}

interface SavingContext extends SavingInput {
  /** What is to be kept: the document as it was last changed; null while nothing is. */
  readonly wanted: Protocol | null;
  /** What the server has, as far as the screen knows: what changes are told against. */
  readonly kept: Protocol;
  /** What is on its way. */
  readonly sent: Protocol | null;
  readonly attempts: number;
  /** Why it could not be kept, in the server's words. */
  readonly trouble: string | null;
}

/** The designer changed the document; its scenarios were saved, which is a revision, too; what somebody else saved was taken in; he keeps his over somebody else's revision; the browser has a network again; try at once. */
export type SavingEvent =
  | { readonly type: "changed"; readonly protocol: Protocol }
  | { readonly type: "followed"; readonly from: number; readonly to: number }
  | { readonly type: "tookIn"; readonly revision: number; readonly protocol: Protocol }
  | { readonly type: "keepMine"; readonly over: number; readonly theirs: Protocol }
  | { readonly type: "online" }
  | { readonly type: "saveNow" };

const save = fromPromise<number, { readonly place: SavingInput; readonly protocol: Protocol }>(({ input }) =>
  sendDraft(input.place, input.protocol),
);

const statusOf = (error: unknown): number => (error instanceof ApiProblem ? error.status : 0);
const isConflict = ({ event }: { readonly event: { readonly error?: unknown } }): boolean =>
  statusOf(event.error) === 412;
/** Would the same request be refused again? Then trying once more helps nobody. */
const isRefused = ({ event }: { readonly event: { readonly error?: unknown } }): boolean => {
  const status = statusOf(event.error);
  return status >= 400 && status < 500 && status !== 429;
};

/**
 * Keeps a draft while it is edited: a moment after the last change it is saved over the revision that the screen has. Without
 * an answer it tries again, a little later each time; where somebody else has saved meanwhile, nothing is overwritten until the
 * designer says so.
 */
export const savingMachine = setup({
  types: {
    context: {} as SavingContext,
    events: {} as SavingEvent,
    input: {} as SavingInput & { readonly kept: Protocol },
  },
  actors: { save },
  delays: { pause: 1_000, patience: ({ context }) => Math.min(30_000, 1_000 * 2 ** context.attempts) },
  actions: {
    takeAnswer: assign({
      revision: (_, revision: number) => revision,
      kept: ({ context }) => context.sent ?? context.kept,
      sent: null,
      attempts: 0,
      trouble: null,
    }),
  },
  guards: { changedMeanwhile: ({ context }) => context.wanted !== null },
}).createMachine({
  id: "saving",
  context: ({ input }) => ({ ...input, wanted: null, sent: null, attempts: 0, trouble: null }),
  initial: "saved",
  on: {
    changed: { actions: assign({ wanted: ({ event }) => event.protocol }) },
    followed: {
      guard: ({ context, event }) => context.revision === event.from,
      actions: assign({ revision: ({ event }) => event.to }),
    },
  },
  states: {
    saved: {
      on: {
        changed: { target: "changed", actions: assign({ wanted: ({ event }) => event.protocol }) },
        tookIn: {
          actions: assign({ revision: ({ event }) => event.revision, kept: ({ event }) => event.protocol }),
        },
      },
    },
    changed: {
      on: {
        changed: {
          target: "changed",
          reenter: true,
          actions: assign({ wanted: ({ event }) => event.protocol }),
        },
        saveNow: "saving",
      },
      after: { pause: "saving" },
    },
    saving: {
      entry: assign({ sent: ({ context }) => context.wanted ?? context.sent, wanted: null }),
      invoke: {
        src: "save",
        input: ({ context }) => {
          if (context.sent === null) throw new Error("There is nothing to save.");
          return { place: context, protocol: context.sent };
        },
        onDone: [
          {
            guard: "changedMeanwhile",
            target: "changed",
            actions: { type: "takeAnswer", params: ({ event }) => event.output },
          },
          { target: "saved", actions: { type: "takeAnswer", params: ({ event }) => event.output } },
        ],
        onError: [
          { guard: isConflict, target: "conflict" },
          { guard: isRefused, target: "refused", actions: assign({ trouble: ({ event }) => wordsOf(event.error) }) },
          {
            target: "waiting",
            actions: assign({
              attempts: ({ context }) => context.attempts + 1,
              trouble: ({ event }) => wordsOf(event.error),
            }),
          },
        ],
      },
    },
    waiting: { on: { online: "saving", saveNow: "saving" }, after: { patience: "saving" } },
    conflict: {
      on: {
        keepMine: {
          target: "saving",
          actions: assign({ revision: ({ event }) => event.over, kept: ({ event }) => event.theirs }),
        },
      },
    },
    refused: {
      on: {
        saveNow: "saving",
        changed: { target: "changed", actions: assign({ wanted: ({ event }) => event.protocol }) },
      },
    },
  },
});

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : t("It could not be saved."));
