import { once } from "node:events";
import { watch } from "chokidar";
import { ParleyError } from "@parley/engine";
import type { World } from "./world.ts";

/** A change is often several writes: what comes within this time (ms) is one. */
const ONE_CHANGE = 100;

/**
 * Does something now and whenever a file, or one of a folder, was changed, until the process is asked to stop. A file that cannot be
 * read is told, and waited for. Resolves with the exit code of the last time.
 */
export async function whenFilesChange({ stderr }: World, paths: readonly string[], act: () => number): Promise<number> {
  const tell = (): number => {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error;
      stderr.write(`error ${error.message}\n`);
      return 1;
    }
  };
  const watcher = watch([...paths], { ignoreInitial: true });
  await once(watcher, "ready");
  let code = tell();
  stderr.write(`watching ${paths.join(" and ")}; ctrl-c ends\n`);
  let waiting: NodeJS.Timeout | undefined;
  watcher.on("all", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => (code = tell()), ONE_CHANGE);
  });
  await new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
  clearTimeout(waiting);
  await watcher.close();
  return code;
}
