import { defineCommand } from "citty";
import type { World } from "./world.ts";

/** `parley users` */
export const users = (world: World) =>
  defineCommand({
    meta: { name: "users", description: "Lists, invites and removes people who sign in" },
    subCommands: {
      list: async () => (await import("./users-list.ts")).usersList(world),
      invite: async () => (await import("./users-invite.ts")).usersInvite(world),
      link: async () => (await import("./users-link.ts")).usersLink(world),
      remove: async () => (await import("./users-remove.ts")).usersRemove(world),
    },
  });
