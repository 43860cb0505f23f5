import { defineCommand } from "citty";
import { backUp } from "../store/operations/back-up.ts";
import { dataFolder } from "./with-store.ts";
import type { World } from "./world.ts";

/** `parley backup` */
export const backup = (world: World) =>
  defineCommand({
    meta: { name: "backup", description: "Copies the database into a file, beside a running server or without one" },
    args: {
      file: { type: "positional", required: true, description: "The backup; it must not be there yet" },
      json: { type: "boolean", description: "Writes JSON" },
    },
    async run({ args }) {
      const { file, bytes } = await backUp(dataFolder(world.env), args.file);
      if (args.json) world.stdout.write(`${JSON.stringify({ file, bytes })}\n`);
      else world.stdout.write(`${file}: ${(bytes / 1024 / 1024).toFixed(1)} MB, checked; only you can read it.\n`);
    },
  });
