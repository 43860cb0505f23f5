import { ParleyError } from "@parley/engine";
import { readConfig } from "../config.ts";
import { hasStore, openStore, type Store } from "../store/open-store.ts";
import type { World } from "./world.ts";

/** The data folder of the settings; throws PARLEY_FILE_UNREADABLE when there is no database in it. */
export function dataFolder(env: World["env"]): string {
  const { data } = readConfig(env);
  if (!hasStore(data)) {
    throw new ParleyError("PARLEY_FILE_UNREADABLE", `there is no Parley data in ${data}`, {
      hint: "Start `parley serve` once, or set PARLEY_DATA to the folder.",
    });
  }
  return data;
}

/** Runs a short command on the data folder, beside a server or without one. */
export async function withStore<T>(env: World["env"], use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ folder: dataFolder(env) });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
