import { ParleyError } from "@parley/engine";
import { readConfig } from "../config.ts";
import { hasStore, openStore, type Store } from "../store/open-store.ts";

/** The data folder of the settings; throws PARLEY_FILE_UNREADABLE when there is no database in it. */
export function dataFolder(): string {
  const { data } = readConfig(process.env);
  if (!hasStore(data)) {
    throw new ParleyError("PARLEY_FILE_UNREADABLE", `there is no Parley data in ${data}`, {
      hint: "Start `parley serve` once, or set PARLEY_DATA to the folder.",
    });
  }
  return data;
}

/** Runs a short command on the data folder, beside a server or without one. */
export async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ folder: dataFolder() });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
