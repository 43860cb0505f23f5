/** Stands in for @types/node, which liquidjs asks for: the engine must not know Node, or its purity is not checked. */
export {};
