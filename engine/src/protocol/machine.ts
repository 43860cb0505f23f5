import { z } from "zod";
import type { Json } from "./json.ts";

/** How much a chart may hold. What is larger is refused with its place, so that nothing that reads it can be worn out. */
export const CHART_LIMITS = { depth: 40, states: 5000, actions: 200, transitions: 200, targets: 50 } as const;

/** XState lets parameters be any JSON and keeps them; those of Parley's own actions are objects, as `ACTIONS` says. */
const Params = z.json().optional() as z.ZodOptional<z.ZodType<{ [key: string]: Json }, { [key: string]: Json }>>;

/** An action as XState writes it: a name with parameters. */
export const Action = z.looseObject({ type: z.string().min(1).max(200), params: Params });
export type Action = z.infer<typeof Action>;

const ActionRef = z.union([z.string().min(1).max(200), Action]);
const Actions = z.union([ActionRef, z.array(ActionRef).max(CHART_LIMITS.actions)]);
export type Actions = z.infer<typeof Actions>;

const GuardRef = z.union([z.string().min(1).max(200), z.looseObject({ type: z.string().min(1).max(200) })]);
export type GuardRef = z.infer<typeof GuardRef>;

const Description = z.string().max(10_000).optional();
const Meta = z.record(z.string(), z.json()).optional();

const TransitionObject = z.looseObject({
  target: z.union([z.string(), z.array(z.string()).max(CHART_LIMITS.targets)]).optional(),
  guard: GuardRef.optional(),
  actions: Actions.optional(),
  description: Description,
  reenter: z.boolean().optional(),
  meta: Meta,
});
export type TransitionObject = z.infer<typeof TransitionObject>;

const Transitions = z.union([
  z.string(),
  TransitionObject,
  z.array(z.union([z.string(), TransitionObject])).max(CHART_LIMITS.transitions),
]);
export type Transitions = z.infer<typeof Transitions>;

/** Events by name, with `*` and `mouse.*`. Eventless transitions are written `always`; XState v4 wrote them "". */
const TransitionMap = z.record(z.string().min(1).max(200), Transitions);

/** Where a compound state begins: the key of an inner state, and what is done on the way in. */
const Initial = z.union([
  z.string().min(1),
  z.looseObject({ target: z.string().min(1), actions: Actions.optional(), description: Description, meta: Meta }),
]);
export type Initial = z.infer<typeof Initial>;

/** A state of the chart, exactly as an XState v5 configuration writes it; keys we do not know are kept. */
export interface StateNode {
  id?: string | undefined;
  type?: "atomic" | "compound" | "parallel" | "final" | "history" | undefined;
  initial?: Initial | undefined;
  history?: "shallow" | "deep" | boolean | undefined;
  target?: string | undefined;
  description?: string | undefined;
  tags?: string | string[] | undefined;
  meta?: Record<string, unknown> | undefined;
  output?: Json | undefined;
  states?: Record<string, StateNode> | undefined;
  on?: Record<string, Transitions> | undefined;
  after?: Record<string, Transitions> | undefined;
  always?: Transitions | undefined;
  onDone?: Transitions | undefined;
  entry?: Actions | undefined;
  exit?: Actions | undefined;
}

/** State names are free but for what XState cannot address: nothing at all, and what begins like an id. */
export const StateName = z
  .string()
  .regex(/^(?!#|__proto__$)[^]{1,200}$/, "A state's name is not empty, does not begin with # and is not __proto__.");

export const StateNode: z.ZodType<StateNode> = z.looseObject({
  id: z.string().min(1).max(200).optional(),
  type: z.enum(["atomic", "compound", "parallel", "final", "history"]).optional(),
  initial: Initial.optional(),
  history: z.union([z.enum(["shallow", "deep"]), z.boolean()]).optional(),
  target: z.string().optional(),
  description: Description,
  tags: z.union([z.string(), z.array(z.string())]).optional(),
  meta: Meta,
  output: z.json().optional(),
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
