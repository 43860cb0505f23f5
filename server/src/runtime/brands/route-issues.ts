import { compileRoutes, type Brand, type Issue } from "@parley/engine";

/** What there is to be routed to in a brand. */
export interface RoutedProtocols {
  /** Ids of protocols that have a live version. */
  readonly live: ReadonlySet<string>;
  /** Ids of protocols that there is a draft or a version of. */
  readonly known: ReadonlySet<string>;
}

/** What keeps a brand from routing every mention to a live protocol: then a mention might be refused for lack of a route. */
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
    known.has(protocol)
      ? []
      : [
          issue(
            `protocols.${index}.protocol`,
            `The brand has no protocol "${protocol}".`,
            `Make a draft of it first. There are: ${[...known].join(", ") || "none"}.`,
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

function issue(at: string, message: string, hint: string): Issue {
  return { code: "route", severity: "error", certain: true, at, message, hint };
}
