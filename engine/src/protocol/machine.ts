import { z } from "zod";

/** An action as XState writes it: a name with parameters. */
export const Action = z.object({
  type: z.string().min(1).max(80),
  params: z.record(z.string(), z.json()).optional(),
});
export type Action = z.infer<typeof Action>;

const ActionRef = z.union([z.string().min(1).max(80), Action]);
const Actions = z.union([ActionRef, z.array(ActionRef).max(50)]);
export type Actions = z.infer<typeof Actions>;

const GuardRef = z.union([z.string().min(1).max(200), z.looseObject({ type: z.string().min(1).max(200) })]);
export type GuardRef = z.infer<typeof GuardRef>;

const TransitionObject = z.looseObject({
  target: z.union([z.string(), z.array(z.string()).max(20)]).optional(),
  guard: GuardRef.optional(),
  actions: Actions.optional(),
  description: z.string().max(2000).optional(),
  reenter: z.boolean().optional(),
  meta: z.record(z.string(), z.json()).optional(),
});
export type TransitionObject = z.infer<typeof TransitionObject>;

const Transitions = z.union([z.string(), TransitionObject, z.array(z.union([z.string(), TransitionObject])).max(50)]);
export type Transitions = z.infer<typeof Transitions>;

const TransitionMap = z.record(z.string().min(1).max(120), Transitions);

/** A state of the chart, exactly as an XState v5 configuration writes it; keys we do not know are kept. */
export interface StateNode {
  id?: string | undefined;
  type?: "atomic" | "compound" | "parallel" | "final" | "history" | undefined;
  initial?: string | undefined;
  history?: "shallow" | "deep" | boolean | undefined;
  target?: string | undefined;
  description?: string | undefined;
  tags?: string | string[] | undefined;
  meta?: Record<string, unknown> | undefined;
  states?: Record<string, StateNode> | undefined;
  on?: Record<string, Transitions> | undefined;
  after?: Record<string, Transitions> | undefined;
  always?: Transitions | undefined;
  onDone?: Transitions | undefined;
  entry?: Actions | undefined;
  exit?: Actions | undefined;
}

/** State names: letters, digits, `_` and `-`; no dots, so that paths read `phase.state`. */
export const StateName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_-]{0,79}$/, "a state name has letters, digits, _ or -");

export const StateNode: z.ZodType<StateNode> = z.looseObject({
  id: z.string().max(200).optional(),
  type: z.enum(["atomic", "compound", "parallel", "final", "history"]).optional(),
  initial: z.string().optional(),
  history: z.union([z.enum(["shallow", "deep"]), z.boolean()]).optional(),
  target: z.string().optional(),
  description: z.string().max(2000).optional(),
  tags: z.union([z.string(), z.array(z.string())]).optional(),
  meta: z.record(z.string(), z.json()).optional(),
  get states() {
    return z.record(StateName, StateNode).optional();
  },
  on: TransitionMap.optional(),
  after: TransitionMap.optional(),
  always: Transitions.optional(),
  onDone: Transitions.optional(),
  entry: Actions.optional(),
  exit: Actions.optional(),
});
