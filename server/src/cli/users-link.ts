import { defineCommand } from "citty";
import { COMMAND_LINE } from "../runtime/caller.ts";
import { changeBeside } from "../runtime/change-beside.ts";
import { planPasswordLink } from "../runtime/people/invitations.ts";
import { personByEmail } from "./person-by-email.ts";
import { serverAddress, URL_OPTION } from "./server-address.ts";
import { withStore } from "./with-store.ts";
import type { World } from "./world.ts";

/** `parley users link` */
export const usersLink = (world: World) =>
  defineCommand({
    meta: {
      name: "users link",
      description: "Makes a link by which somebody takes a new password; it works once, for seven days",
    },
    args: {
      email: { type: "positional", required: true, description: "The person's e-mail address" },
      url: URL_OPTION,
    },
    run: ({ args }) => {
      const origin = serverAddress(args.url, world.env);
      return withStore(world.env, async (store) => {
        const person = personByEmail(store, args.email);
        const { body } = await changeBeside(store, COMMAND_LINE, Date.now(), (at) =>
          planPasswordLink(store, person, COMMAND_LINE, origin, at),
        );
        world.stdout.write(`${(body as { link: string }).link}\n`);
      });
    },
  });
