import { ParleyError } from "@parley/engine";
import { readConfig } from "../config.ts";
import { hasStore, openStore, type Store } from "../store/open-store.ts";

/** Runs a short command on the data folder, beside a server or without one. */
export async function withStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const { data } = readConfig(process.env);
  if (!hasStore(data)) {
    throw new ParleyError("PARLEY_FILE_UNREADABLE", `there is no Parley data in ${data}`, {
      hint: "Start `parley serve` once, or set PARLEY_DATA to the folder.",
    });
  }
  const store = await openStore({ folder: data });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
