import { defineCommand } from "citty";

/** `parley key` */
export const key = defineCommand({
  meta: { name: "key", description: "Makes, lists and revokes API keys" },
  subCommands: {
    create: async () => (await import("./key-create.ts")).keyCreate,
    list: async () => (await import("./key-list.ts")).keyList,
    revoke: async () => (await import("./key-revoke.ts")).keyRevoke,
  },
});
