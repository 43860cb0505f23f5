import { defineCommand } from "citty";
import { ParleyError } from "@parley/engine";
import { revokeKey } from "../store/keys/revoke-key.ts";
import { withStore } from "./with-store.ts";

/** `parley key revoke` */
export const keyRevoke = defineCommand({
  meta: { name: "key revoke", description: "Revokes an API key; a running server refuses it at once" },
  args: { id: { type: "positional", required: true, description: "The key's id, as `parley key list` shows it" } },
  run: ({ args }) =>
    withStore(async (store) => {
      if (!(await revokeKey(store.reads, args.id, Date.now())))
        throw new ParleyError("PARLEY_NOT_FOUND", `there is no valid key "${args.id}"`, {
          hint: "`parley key list` shows them.",
        });
      process.stdout.write(`Revoked ${args.id}.\n`);
    }),
});
