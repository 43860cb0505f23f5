import { useDesignAround } from "./design-context.ts";
import { t } from "../texts/texts.ts";

/** How many problems an element has, at its corner; nothing where it has none. */
export function Badge({ id }: { readonly id: string }) {
  const found = useDesignAround(({ problems }) => problems.get(id));
  if (found === undefined) return null;
  const { errors, warnings } = found;
  const count = errors + warnings;
  const words = t("{count, plural, one {# problem here} other {# problems here}}", { count });
  return (
    <span className="badge" data-severity={errors > 0 ? "error" : "warning"} title={words}>
      <span aria-hidden="true">{errors > 0 ? "!" : "?"}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
