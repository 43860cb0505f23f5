/** How large an expression may be. What is larger is refused before it runs. */
export const EXPRESSION_LIMITS = {
  /** Characters of its source. */
  source: 2000,
  /** Nodes of its syntax tree. */
  nodes: 500,
  /** Levels of brackets, calls and choices. */
  depth: 40,
  /** Items of a list that is written out. */
  listItems: 100,
  /** Entries of a map that is written out. */
  mapEntries: 50,
  /** Arguments of a call. */
  arguments: 8,
  /** Loops (`exists`, `all`, `map`, `filter`) inside each other. */
  nestedLoops: 2,
} as const;

/** How much an expression may have to do. More is an error at run time: no expression can hang a case. */
export const RUNTIME_LIMITS = {
  /** Items of any list that is read. */
  listItems: 200,
  /** Characters that `matches` may search in one evaluation. */
  searched: 1_000_000,
} as const;
