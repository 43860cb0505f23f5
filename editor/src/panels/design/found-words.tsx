import type { Found } from "./find-words.ts";

/** Why something was found: where the words stand, and what stands around them. */
export function FoundWords({ found }: { readonly found: Found }) {
  const { where, before, piece, after } = found;
  return (
    <span className="found-words">
      <span className="found-where">{where}</span> {before}
      <mark>{piece}</mark>
      {after}
    </span>
  );
}
