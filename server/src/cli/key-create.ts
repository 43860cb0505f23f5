import { defineCommand } from "citty";
import { ALL_PERMISSIONS, type Permission } from "@parley/engine";
import { COMMAND_LINE } from "../runtime/caller.ts";
import { createKey } from "../runtime/keys/make-key.ts";
import { readExpiry } from "./read-expiry.ts";
import { repeatedOption } from "./repeated-option.ts";
import { UsageError } from "./usage-error.ts";
import { withStore } from "./with-store.ts";
import type { World } from "./world.ts";

/** `parley key create` */
export const keyCreate = (world: World) =>
  defineCommand({
    meta: { name: "key create", description: "Makes an API key for a brand and shows it, once" },
    args: {
      brand: { type: "string", required: true, description: "The brand's id", valueHint: "id" },
      name: { type: "string", default: "unnamed", description: "What the key is for", valueHint: "text" },
      scope: {
        type: "string",
        description: `What it may do, such as mentions:send; again for more; all when left out`,
        valueHint: "permission",
      },
      expires: { type: "string", description: "When it ends: a date, an instant, or P90D", valueHint: "when" },
    },
    run: ({ args, rawArgs }) => {
      const now = Date.now();
      const scopes = scopesOf(repeatedOption(rawArgs, "scope"));
      const expiresAt = args.expires === undefined ? null : readExpiry(args.expires, now);
      return withStore(world.env, async (store) => {
        const { id, text } = await createKey(
          store,
          { brand: args.brand, name: args.name, scopes, expiresAt },
          now,
          COMMAND_LINE,
        );
        world.stdout.write(`${text}\n`);
        world.stderr.write(`Key ${id} for ${args.brand}. It is shown only now.\n`);
      });
    },
  });

function scopesOf(words: readonly string[]): readonly Permission[] {
  const named = words.flatMap((word) => word.split(",")).map((word) => word.trim());
  const unknown = named.find((word) => !isPermission(word));
  if (unknown !== undefined)
    throw new UsageError(`there is no scope "${unknown}"; there are ${ALL_PERMISSIONS.join(", ")}`);
  return named.length === 0 ? ALL_PERMISSIONS : named.filter(isPermission);
}

const isPermission = (word: string): word is Permission => (ALL_PERMISSIONS as readonly string[]).includes(word);
