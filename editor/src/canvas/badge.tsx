import { useDesignAround } from "./design-context.ts";

/** How many problems an element has, at its corner; nothing where it has none. */
export function Badge({ id }: { readonly id: string }) {
  const found = useDesignAround(({ problems }) => problems.get(id));
  if (found === undefined) return null;
  const { errors, warnings } = found;
  const count = errors + warnings;
  const words = `${count} ${count === 1 ? "problem" : "problems"} here`;
  return (
    <span className="badge" data-severity={errors > 0 ? "error" : "warning"} title={words}>
      <span aria-hidden="true">{errors > 0 ? "!" : "?"}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
