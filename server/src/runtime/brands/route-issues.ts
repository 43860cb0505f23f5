import { compileRoutes, type Brand, type Issue, type RouteWarnings } from "@parley/engine";

/** What there is to be routed to in a brand. */
export interface RoutedProtocols {
  /** Ids of protocols that have a live version. */
  readonly live: ReadonlySet<string>;
  /** Ids of protocols that there is a draft or a version of. */
  readonly known: ReadonlySet<string>;
}

/**
 * What keeps a brand from routing every mention to a live protocol: then a mention might be refused for lack of a route. While
 * nothing is live, no mention is taken at all, and a brand may name what is yet to be made.
 */
export function routeIssues(brand: Pick<Brand, "protocols" | "topics">, { live, known }: RoutedProtocols): Issue[] {
  const { protocols } = brand;
  if (protocols === undefined)
    return live.size < 2
      ? []
      : [
          issue(
            "protocols",
            `Several protocols would be live (${[...live].join(", ")}), and the brand does not say which takes a mention.`,
            'Name them in the brand\'s `protocols`: [{ "protocol": "…", "when": "…" }, { "protocol": "…" }].',
          ),
        ];
  const unknown = protocols.flatMap(({ protocol }, index) =>
    live.size === 0 || known.has(protocol)
      ? []
      : [
          issue(
            `protocols.${index}.protocol`,
            `The brand has no protocol "${protocol}".`,
            `Make a draft of it first, or take its entry out. There are: ${[...known].join(", ") || "none"}.`,
          ),
        ],
  );
  const last = protocols.at(-1)?.protocol ?? "";
  const total =
    live.size === 0 || live.has(last)
      ? []
      : [
          issue(
            `protocols.${protocols.length - 1}.protocol`,
            `"${last}" takes every mention that no other takes, and no version of it is live.`,
            "Publish it, or let a live protocol be the last.",
          ),
        ];
  return [...compileRoutes(brand).issues, ...unknown, ...(unknown.length > 0 ? [] : total)];
}

/** What goes another way than a brand's list says, since a protocol that it names is not live: which way, in words. */
export function routeWarnings(
  { protocols = [] }: Pick<Brand, "protocols">,
  { live, known }: RoutedProtocols,
): RouteWarnings {
  return protocols.flatMap(({ protocol }, index) => {
    if (live.has(protocol)) return [];
    const after = [...new Set(protocols.slice(index + 1).map((next) => next.protocol))].filter((next) =>
      live.has(next),
    );
    const there = known.has(protocol)
      ? `No version of "${protocol}" is live`
      : `There is no protocol "${protocol}" yet`;
    const instead =
      after.length === 0
        ? "no mention is taken before something is published"
        : `its mentions go on to the next entry that they fit: ${after.join(", then ")}`;
    const hint = known.has(protocol) ? "Publish it, or take its entry out." : "Make a draft of it and publish it.";
    return [{ at: `protocols.${index}.protocol`, message: `${there}: ${instead}.`, hint }];
  });
}

function issue(at: string, message: string, hint: string): Issue {
  return { code: "route", severity: "error", certain: true, at, message, hint };
}
