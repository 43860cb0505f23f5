import type { Permission } from "@parley/engine";

/** Who does something, as the record names it. `id`: `key:…`, `person:…`, or `parley` itself. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** Somebody whose request was recognised: an API key, or a person who signed in. */
export interface Caller extends Actor {
  /** The brands in which it may do anything at all; null for all of them. */
  readonly brands: readonly string[] | null;
  /** May it do this in a brand? For the brand `*`: in all brands, also in those that come later? */
  may(permission: Permission, brand: string): boolean;
  /** The brand's leads that it belongs to; none for a key. */
  leads(brand: string): readonly string[];
}

/** What Parley does by itself: timers, deliveries, retention. */
export const PARLEY: Actor = { id: "parley", name: "Parley" };

/** Whoever runs commands on the machine that holds the data. */
export const COMMAND_LINE: Actor = { id: "command-line", name: "the command line" };
