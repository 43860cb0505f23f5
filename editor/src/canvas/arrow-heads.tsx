/** The arrow heads in which lines end, by the ids under which lines name them; each has its id as its class too. */
export function ArrowHeads({ ids }: { readonly ids: readonly string[] }) {
  return (
    <svg className="arrow-heads" aria-hidden="true">
      <defs>
        {ids.map((id) => (
          <marker
            key={id}
            id={id}
            className={id}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0.500 0.800 7 4 0.500 7.200z" />
          </marker>
        ))}
      </defs>
    </svg>
  );
}
