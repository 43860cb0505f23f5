/** What stands under a name; nothing for `constructor` and the like, which every object has. */
export function named<T>(all: { readonly [name: string]: T }, name: unknown): T | undefined {
  return typeof name === "string" && Object.hasOwn(all, name) ? all[name] : undefined;
}
