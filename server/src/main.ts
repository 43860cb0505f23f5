import { runCommandLine } from "./cli/main.ts";
import packageJson from "../package.json" with { type: "json" };

// Whoever reads what is printed may stop early (`| head`): a command then ends as it would have ended, with its own code.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), process, {
  version: packageJson.version,
  serve: async () => await (await import("./serve.ts")).serve(),
});
