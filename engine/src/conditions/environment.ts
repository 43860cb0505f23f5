import { Environment } from "@marcbachmann/cel-js";
import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { EXPRESSION_LIMITS } from "../vocabulary/limits.ts";
import { RECORD_CLASSES } from "./context.ts";
import { registerTwins, type Effort } from "./functions.ts";
import { readablesOf, type Readable, type Readables } from "./readable.ts";

/** The typed world in which a protocol writes its expressions. */
export interface World {
  readonly environment: Environment;
  readonly readables: Readables;
  readonly effort: Effort;
}

/** Makes the world of a protocol. Without a brand, what a brand would say may be anything. */
export function worldOf(
  protocol: Pick<Protocol, "variables" | "clocks" | "events">,
  brand: Pick<Brand, "policies" | "leads" | "topics"> | null,
): World {
  const environment = new Environment({
    unlistedVariablesAreDyn: false,
    limits: {
      maxAstNodes: EXPRESSION_LIMITS.nodes,
      maxDepth: EXPRESSION_LIMITS.depth,
      maxListElements: EXPRESSION_LIMITS.listItems,
      maxMapEntries: EXPRESSION_LIMITS.mapEntries,
      maxCallArguments: EXPRESSION_LIMITS.arguments,
    },
  });
  const readables = new Map(readablesOf(protocol, brand));
  const groups = new Map<string, { [field: string]: string }>([
    ["clocks", {}],
    ["vars", {}],
  ]);
  for (const [path, { type }] of readables) {
    const [group = "", field, deeper] = path.split(".");
    if (field === undefined || deeper !== undefined) continue;
    groups.set(group, { ...groups.get(group), [field]: type });
  }
  for (const [group, fields] of groups) registerGroup(environment, group, fields);
  if (!groups.has("brand")) registerBrand(environment, readables, brand === null);
  environment.registerVariable("now", "google.protobuf.Timestamp");
  const effort: Effort = { searched: 0 };
  registerTwins(environment, effort);
  return { environment, readables, effort };
}

/** The same world, in which `it` is something. */
export function withIt({ environment, readables, effort }: World, it: Readable): World {
  return {
    environment: environment.clone().registerVariable("it", it.type),
    readables: new Map(readables).set("it", it),
    effort,
  };
}

function registerGroup(environment: Environment, group: string, fields: { readonly [field: string]: string }): void {
  const ctor = RECORD_CLASSES.get(group);
  if (ctor === undefined) {
    environment.registerVariable({ name: group, schema: fields });
    return;
  }
  environment.registerType({ name: `$${group}`, ctor, fields });
  environment.registerVariable(group, `$${group}`);
}

/** A brand that says nothing; one that is not there may say anything. */
function registerBrand(environment: Environment, readables: Map<string, Readable>, unknown: boolean): void {
  if (!unknown) {
    environment.registerVariable({ name: "brand", schema: {} });
    return;
  }
  environment.registerVariable("brand", "map<string, dyn>");
  readables.set("brand", { type: "map<string, dyn>", optional: false });
}
