import { defineCommand } from "citty";
import { readConfig } from "../config.ts";
import { restore } from "../store/operations/restore.ts";
import { isoInstant } from "@parley/engine";

/** `parley restore` */
export const restoreCommand = defineCommand({
  meta: { name: "restore", description: "Puts a backup in the place of the database, which is kept beside it" },
  args: {
    file: { type: "positional", required: true, description: "A file that `parley backup` made" },
    json: { type: "boolean", description: "Writes JSON" },
  },
  async run({ args }) {
    const { data } = readConfig(process.env);
    const stamp = isoInstant(Date.now()).replaceAll(":", "-");
    const kept = await restore(data, args.file, stamp);
    if (args.json) {
      process.stdout.write(`${JSON.stringify({ folder: data, kept })}\n`);
      return;
    }
    process.stdout.write(
      `${data} is as it was when ${args.file} was made: also its keys and its people, those that were revoked since.\n`,
    );
    if (kept !== null) process.stdout.write(`What was there is kept as ${kept}.\n`);
  },
});
