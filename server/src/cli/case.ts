import { defineCommand } from "citty";
import type { World } from "./world.ts";

/** `parley case` */
export const caseCommand = (world: World) =>
  defineCommand({
    meta: { name: "case", description: "Takes cases out of the data folder" },
    subCommands: {
      export: async () => (await import("./case-export.ts")).caseExport(world),
    },
  });
