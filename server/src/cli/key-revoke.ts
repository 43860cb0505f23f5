import { defineCommand } from "citty";
import { COMMAND_LINE } from "../runtime/caller.ts";
import { changeBeside } from "../runtime/change-beside.ts";
import { planRevocation } from "../runtime/keys/make-key.ts";
import { withStore } from "./with-store.ts";
import type { World } from "./world.ts";

/** `parley key revoke` */
export const keyRevoke = (world: World) =>
  defineCommand({
    meta: { name: "key revoke", description: "Revokes an API key; a running server refuses it at once" },
    args: { id: { type: "positional", required: true, description: "The key's id, as `parley key list` shows it" } },
    run: ({ args }) =>
      withStore(world.env, async (store) => {
        await changeBeside(store, COMMAND_LINE, Date.now(), (at) => planRevocation(store, args.id, null, at));
        world.stdout.write(`Revoked ${args.id}.\n`);
      }),
  });
