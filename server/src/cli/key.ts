import { defineCommand } from "citty";
import type { World } from "./world.ts";

/** `parley key` */
export const key = (world: World) =>
  defineCommand({
    meta: { name: "key", description: "Makes, lists and revokes API keys" },
    subCommands: {
      create: async () => (await import("./key-create.ts")).keyCreate(world),
      list: async () => (await import("./key-list.ts")).keyList(world),
      revoke: async () => (await import("./key-revoke.ts")).keyRevoke(world),
    },
  });
