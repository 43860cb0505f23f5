import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Where SQLite is found, which cannot be bundled. */
const PLACE = fileURLToPath(new URL("../../../server/node_modules/.cache/", import.meta.url));

/** The dying server as one script. */
export interface BundledServer {
  readonly path: string;
  remove(): void;
}

/** Bundles the dying server with all that it imports, so that each of its many lives begins in a moment. */
export async function bundledServer(): Promise<BundledServer> {
  mkdirSync(PLACE, { recursive: true });
  const folder = mkdtempSync(join(PLACE, "dying-server-"));
  await build({
    configFile: false,
    logLevel: "silent",
    ssr: { noExternal: true, external: ["better-sqlite3"] },
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      minify: false,
      rollupOptions: {
        input: {
          "dying-server": fileURLToPath(new URL("dying-server.ts", import.meta.url)),
          "look-worker": fileURLToPath(new URL("../../../server/src/runtime/versions/look-worker.ts", import.meta.url)),
        },
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" },
      },
    },
  });
  return { path: join(folder, "dying-server.mjs"), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
