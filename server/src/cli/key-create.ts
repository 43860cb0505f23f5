import { defineCommand } from "citty";
import { createKey } from "../runtime/keys.ts";
import { withStore } from "./with-store.ts";

/** `parley key create` */
export const keyCreate = defineCommand({
  meta: { name: "key create", description: "Makes an API key for a brand and shows it, once" },
  args: {
    brand: { type: "string", required: true, description: "The brand's id", valueHint: "id" },
    name: { type: "string", default: "unnamed", description: "What the key is for", valueHint: "text" },
  },
  run: ({ args }) =>
    withStore(async (store) => {
      const { id, text } = await createKey(store, { brand: args.brand, name: args.name }, Date.now());
      process.stdout.write(`${text}\n`);
      process.stderr.write(`Key ${id} for ${args.brand}. It is shown only now.\n`);
    }),
});
