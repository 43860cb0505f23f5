import { defineCommand } from "citty";
import { readConfig } from "../config.ts";
import { restore } from "../store/operations/restore.ts";
import { isoInstant } from "@parley/engine";
import type { World } from "./world.ts";

/** `parley restore` */
export const restoreCommand = (world: World) =>
  defineCommand({
    meta: { name: "restore", description: "Puts a backup in the place of the database, which is kept beside it" },
    args: {
      file: { type: "positional", required: true, description: "A file that `parley backup` made" },
      json: { type: "boolean", description: "Writes JSON" },
    },
    async run({ args }) {
      const { data } = readConfig(world.env);
      const stamp = isoInstant(Date.now()).replaceAll(":", "-");
      const kept = await restore(data, args.file, stamp);
      if (args.json) {
        world.stdout.write(`${JSON.stringify({ folder: data, kept })}\n`);
        return;
      }
      world.stdout.write(
        `${data} is as it was when ${args.file} was made: also its keys and its people, those that were revoked since.\n`,
      );
      if (kept !== null) world.stdout.write(`What was there is kept as ${kept}.\n`);
    },
  });
