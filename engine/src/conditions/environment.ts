import { Environment } from "@marcbachmann/cel-js";
import { RE2JS } from "re2js";
import type { Brand } from "../protocol/brand.ts";
import type { Protocol } from "../protocol/protocol.ts";
import { FACTS } from "../vocabulary/facts.ts";
import type { FactType } from "../vocabulary/fact-types.ts";
import { QUESTIONS } from "../vocabulary/decision.ts";

const TIMESTAMP = "google.protobuf.Timestamp";
const celType = (type: FactType): string => (type === "timestamp" ? TIMESTAMP : type);

/** The name under which `text.matches(pattern)` really runs: in linear time, and over the whole vocabulary of RE2. */
export const LINEAR_MATCHES = "matchesInLinearTime";

const LIMITS = { maxAstNodes: 500, maxDepth: 40, maxListElements: 100, maxMapEntries: 50, maxCallArguments: 8 };

/** The typed world in which a brand's protocol writes its conditions. */
export function celEnvironment(
  protocol: Pick<Protocol, "variables" | "clocks">,
  brand: Pick<Brand, "policies">,
): Environment {
  const environment = new Environment({ unlistedVariablesAreDyn: false, limits: LIMITS });
  for (const [group, { facts }] of Object.entries(FACTS)) {
    environment.registerVariable({
      name: group,
      schema: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, celType(fact.type)])),
    });
  }
  environment.registerVariable({
    name: "decision",
    schema: Object.fromEntries(QUESTIONS.map(({ field }) => [field, "string"])),
  });
  environment.registerVariable({
    name: "clocks",
    schema: Object.fromEntries(Object.keys(protocol.clocks).map((name) => [name, "string"])),
  });
  environment.registerVariable({
    name: "vars",
    schema: Object.fromEntries(
      Object.entries(protocol.variables).map(([name, { type }]) => [name, type === "int" ? "double" : type]),
    ),
  });
  environment.registerVariable({
    name: "brand",
    schema: Object.fromEntries(Object.entries(brand.policies).map(([name, value]) => [name, policyType(value)])),
  });
  environment.registerVariable({ name: "event", schema: { type: "string", id: "string", data: "map<string, dyn>" } });
  environment.registerVariable("now", TIMESTAMP);
  mixNumbers(environment);
  environment.registerFunction(`string.${LINEAR_MATCHES}(string): bool`, (text: string, pattern: string) =>
    RE2JS.compile(pattern).matcher(text).find(),
  );
  return environment;
}

const policyType = (value: boolean | number | string): string =>
  typeof value === "boolean" ? "bool" : typeof value === "number" ? "double" : "string";

/** `size()` is the one whole number left once literals are doubles: let the two mix. */
function mixNumbers(environment: Environment): void {
  const sums = {
    "+": (a: number, b: number) => a + b,
    "-": (a: number, b: number) => a - b,
    "*": (a: number, b: number) => a * b,
    "/": (a: number, b: number) => a / b,
  };
  for (const [sign, sum] of Object.entries(sums)) {
    environment.registerOperator(`double ${sign} int`, (a: number, b: bigint) => sum(a, Number(b)));
    environment.registerOperator(`int ${sign} double`, (a: bigint, b: number) => sum(Number(a), b));
  }
  environment.registerOperator("double == int", (a: number, b: bigint) => a === Number(b));
}
