/** Runs turbo as asked, with its telemetry and its look for updates off: nothing here needs the network. */
import { runTurbo } from "./run-turbo.js";

const { code } = await runTurbo(process.argv.slice(2), "inherit");
process.exitCode = code;
