/** A chart with one state called otherwise, and every target that names it. Targets must use plain keys. */
export function renamedState(value: unknown, name: string, to: string, key = ""): unknown {
  if (typeof value === "string")
    return NAMING.has(key) ? value.replaceAll(new RegExp(`(?<=^|[.])${name}(?=$|[.])`, "g"), to) : value;
  if (Array.isArray(value)) return value.map((each) => renamedState(each, name, to, key));
  if (typeof value !== "object" || value === null) return value;
  const isMap = key === "on" || key === "after";
  return Object.fromEntries(
    Object.entries(value).map(([each, inner]) => [
      key === "states" && each === name ? to : each,
      renamedState(inner, name, to, isMap ? (typeof inner === "string" ? key : "") : each),
    ]),
  );
}

/** Keys whose text names a state; in `on` and `after` a plain text does. */
const NAMING = new Set(["target", "initial", "on", "after"]);
