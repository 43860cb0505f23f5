import { defineCommand } from "citty";
import { ALL_PERMISSIONS, type KeyBody } from "@parley/engine";
import { keyBody } from "../runtime/keys/make-key.ts";
import { listKeys } from "../store/keys/list-keys.ts";
import { withStore } from "./with-store.ts";
import type { World } from "./world.ts";

/** `parley key list` */
export const keyList = (world: World) =>
  defineCommand({
    meta: { name: "key list", description: "Lists the API keys; their texts are kept nowhere" },
    args: { json: { type: "boolean", description: "Writes JSON" } },
    run: ({ args }) =>
      withStore(world.env, async (store) => {
        const keys = (await listKeys(store.reads)).map(keyBody);
        if (args.json) world.stdout.write(`${JSON.stringify(keys, null, 2)}\n`);
        else for (const key of keys) world.stdout.write(`${line(key)}\n`);
      }),
  });

function line({ id, brand, name, scopes, createdAt, expiresAt, revokedAt, lastUsedAt }: KeyBody): string {
  return [
    id,
    brand,
    name,
    scopes.length === ALL_PERMISSIONS.length ? "all scopes" : scopes.join(","),
    `made ${createdAt}`,
    `used ${lastUsedAt ?? "never"}`,
    ...(expiresAt === null ? [] : [`expires ${expiresAt}`]),
    ...(revokedAt === null ? [] : [`revoked ${revokedAt}`]),
  ].join("  ");
}
