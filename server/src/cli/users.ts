import { defineCommand } from "citty";

/** `parley users` */
export const users = defineCommand({
  meta: { name: "users", description: "Lists, invites and removes people who sign in" },
  subCommands: {
    list: async () => (await import("./users-list.ts")).usersList,
    invite: async () => (await import("./users-invite.ts")).usersInvite,
    link: async () => (await import("./users-link.ts")).usersLink,
    remove: async () => (await import("./users-remove.ts")).usersRemove,
  },
});
