/** Something that a random chart does, as Parley writes it. */
export interface Deed {
  readonly type: string;
  readonly params: { readonly [key: string]: string | number };
}

/** A state of a random chart, as XState writes it. */
export interface RandomState {
  id?: string;
  type?: string;
  initial?: string | { target: string; actions: Deed[] };
  history?: string;
  target?: string;
  output?: string;
  tags?: string[];
  meta?: { outcome: string };
  states?: Record<string, RandomState>;
  on?: Record<string, RandomTransition[]>;
  after?: Record<string, RandomTransition[]>;
  always?: RandomTransition[];
  onDone?: RandomTransition[];
  entry?: Deed[];
  exit?: Deed[];
}

/** A transition of a random chart, as XState writes it. */
export interface RandomTransition {
  target?: string | string[];
  guard?: string | { type: string; params: object };
  reenter?: boolean;
  actions: Deed[];
}
