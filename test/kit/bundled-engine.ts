import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { airlineMentions } from "./api-client.ts";
import { exampleFile, exampleFolder } from "./example.ts";
import type { ExampleFiles } from "./every-step.ts";

/** The name under which the bundle's functions are found where it is run. */
export const BUNDLE = "EngineBundle";

/** `everyStep` with the whole engine as one script, for places that cannot read TypeScript. */
export async function bundledEngine(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    root: fileURLToPath(new URL("../", import.meta.url)),
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL("./every-step.ts", import.meta.url)), formats: ["iife"], name: BUNDLE },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !("output" in output)) throw new Error("vite built nothing");
  return output.output[0].code;
}

/** The airline with its scenarios and thirty of its mentions, from all over the file. */
export function airlineFiles(): ExampleFiles {
  const scenarios = readdirSync(exampleFolder("airline-care"))
    .filter((file) => file.endsWith(".scenario.json"))
    .toSorted();
  return {
    protocol: JSON.parse(exampleFile("airline-care", "protocol.json")),
    brand: JSON.parse(exampleFile("airline-care", "brand.json")),
    scenarios: scenarios.map((file): unknown => JSON.parse(exampleFile("airline-care", file))),
    mentions: airlineMentions()
      .filter((_, index) => index % 6 === 0)
      .slice(0, 30),
    arrivals: JSON.parse(exampleFile("airline-care", "arrivals.json")),
    roster: JSON.parse(exampleFile("airline-care", "roster.json")),
  };
}
