import type { Json } from "../protocol/json.ts";
import type { MarkKind } from "./bind.ts";

/** What a running step tells and asks while the chart is walked. */
export interface Walker {
  /** May this transition be taken? Asked in the order in which XState looks at them. */
  judge(transition: string): boolean;
  /** A transition is taken, a state left or entered. */
  mark(kind: MarkKind, id: string): void;
  /** An action of the protocol, in order. */
  act(type: string, params: { readonly [key: string]: Json }): void;
  /** How many ms a delay of the protocol (`PT4H@support`) is from now; Infinity when nobody knows it. */
  delay(text: string): number;
  /** An event is raised at once. */
  raised(event: string): void;
  /** An event wants to be raised later; without an id, nothing can cancel it. */
  schedule(id: string | null, event: string, delay: number): void;
  cancel(id: string): void;
}
