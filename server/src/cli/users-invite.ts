import { defineCommand } from "citty";
import { ALL_BRANDS, Invite } from "@parley/engine";
import { COMMAND_LINE } from "../runtime/caller.ts";
import { changeBeside } from "../runtime/change-beside.ts";
import { fieldErrors } from "../runtime/field-errors.ts";
import { planInvitation } from "../runtime/people/invitations.ts";
import { repeatedOption } from "./repeated-option.ts";
import { serverAddress, URL_OPTION } from "./server-address.ts";
import { UsageError } from "./usage-error.ts";
import { withStore } from "./with-store.ts";
import type { World } from "./world.ts";

/** `parley users invite` */
export const usersInvite = (world: World) =>
  defineCommand({
    meta: { name: "users invite", description: "Makes a link by which somebody joins; it works once, for seven days" },
    args: {
      role: {
        type: "string",
        required: true,
        description: "viewer, lead, designer, approver or admin",
        valueHint: "role",
      },
      brand: { type: "string", default: ALL_BRANDS, description: "The brand's id; * is every brand", valueHint: "id" },
      email: {
        type: "string",
        description: "Who can accept; anybody with the link when left out",
        valueHint: "address",
      },
      lead: {
        type: "string",
        description: "A lead of the brand that the person belongs to; again for more",
        valueHint: "id",
      },
      url: URL_OPTION,
    },
    run: ({ args, rawArgs }) => {
      const wish = Invite.safeParse({ role: args.role, email: args.email, leads: repeatedOption(rawArgs, "lead") });
      if (!wish.success)
        throw new UsageError(
          fieldErrors(wish.error)
            .map(({ field, message }) => `--${field.replace(/^leads.*/, "lead")}: ${message}`)
            .join("; "),
        );
      const { role, leads, email = null } = wish.data;
      const origin = serverAddress(args.url, world.env);
      return withStore(world.env, async (store) => {
        const invited = { brand: args.brand, role, leads, email };
        const { body } = await changeBeside(store, COMMAND_LINE, Date.now(), (at) =>
          planInvitation(store, invited, COMMAND_LINE, origin, at),
        );
        world.stdout.write(`${(body as { link: string }).link}\n`);
      });
    },
  });
