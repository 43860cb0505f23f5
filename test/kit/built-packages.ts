import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { TestProject } from "vitest/node";

const path = (fromHere: string): string => fileURLToPath(new URL(fromHere, import.meta.url));

/** Where a run keeps what it has built: beside the packages that the server finds, and apart from other runs. */
const FOLDER = path(`../../server/node_modules/.cache/tests-${process.pid}`);

/** Engine and server for what crosses packages: bundled as they are delivered, which is read ten times as fast as a thousand sources. */
export const BUILT_PACKAGES = [
  { find: /^@parley\/engine$/, replacement: `${FOLDER}/engine.mjs` },
  { find: /^@parley\/server$/, replacement: `${FOLDER}/index.mjs` },
];

/** Builds them anew before the tests of a run, and takes them away after it. Units, which read the sources, need none. */
export default async function setup({ vitest }: TestProject): Promise<(() => void) | undefined> {
  if (vitest.projects.every(({ config }) => !config.root.endsWith("/test"))) return undefined;
  await build({
    root: path("../../server/"),
    logLevel: "warn",
    build: {
      outDir: FOLDER,
      rollupOptions: {
        input: { index: path("../../server/src/index.ts"), engine: path("../../engine/src/index.ts") },
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
      },
    },
  });
  return () => rmSync(FOLDER, { recursive: true, force: true });
}
