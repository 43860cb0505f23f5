/** Stands in for @types/node, which liquidjs asks for: if the engine knew Node, nothing would check its purity. */
declare namespace NodeJS {
  type ReadableStream = never;
}
