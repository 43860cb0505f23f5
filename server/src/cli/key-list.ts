import { defineCommand } from "citty";
import { isoInstant } from "../runtime/clock.ts";
import { listKeys } from "../store/keys/list-keys.ts";
import { withStore } from "./with-store.ts";

/** `parley key list` */
export const keyList = defineCommand({
  meta: { name: "key list", description: "Lists the API keys; their texts are kept nowhere" },
  args: { json: { type: "boolean", description: "Writes JSON" } },
  run: ({ args }) =>
    withStore(async (store) => {
      const keys = (await listKeys(store.reads)).map(({ id, brand, name, created_at, revoked_at }) => ({
        id,
        brand,
        name,
        createdAt: isoInstant(created_at),
        revokedAt: revoked_at === null ? null : isoInstant(revoked_at),
      }));
      if (args.json) process.stdout.write(`${JSON.stringify(keys, null, 2)}\n`);
      else
        for (const key of keys)
          process.stdout.write(
            `${key.id}  ${key.brand}  ${key.name}  made ${key.createdAt}${key.revokedAt === null ? "" : `  revoked ${key.revokedAt}`}\n`,
          );
    }),
});
