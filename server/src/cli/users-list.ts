import { defineCommand } from "citty";
import { listEverybody } from "../store/people/list-everybody.ts";
import { withStore } from "./with-store.ts";
import type { World } from "./world.ts";

/** `parley users list` */
export const usersList = (world: World) =>
  defineCommand({
    meta: {
      name: "users list",
      description: "Lists who can sign in, and what they are in which brand (* is every brand)",
    },
    args: { json: { type: "boolean", description: "Writes JSON" } },
    run: ({ args }) =>
      withStore(world.env, async (store) => {
        const rows = await listEverybody(store.reads);
        if (args.json) world.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
        else
          for (const { email, name, brand, role } of rows)
            world.stdout.write(`${email}  ${name}  ${brand === null ? "in no brand" : `${role} of ${brand}`}\n`);
      }),
  });
