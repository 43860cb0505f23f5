import { runCommandLine } from "./cli/main.ts";
import packageJson from "../package.json" with { type: "json" };

process.exitCode = await runCommandLine(process.argv.slice(2), {
  version: packageJson.version,
  serve: async () => await (await import("./serve.ts")).serve(),
});
