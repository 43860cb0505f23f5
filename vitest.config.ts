import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { BUILT_PACKAGES } from "./test/kit/built-packages.ts";

const SECOND = 1000;
const BROWSER = fileURLToPath(new URL("test/e2e/global-setup.ts", import.meta.url));
const BUILD = fileURLToPath(new URL("test/kit/built-packages.ts", import.meta.url));

const SAME_CHANCES = fileURLToPath(new URL("test/kit/same-chances.ts", import.meta.url));

/** Files share what they load, which took longer than most of their tests; each opens and closes what it works on. */
const SHARED = { isolate: false } as const;

/** The unit tests of a package lie beside its sources. */
function units(name: string): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      ...SHARED,
      root: `./${name}`,
      include: ["src/**/*.test.{ts,tsx}"],
      setupFiles: [SAME_CHANCES],
      testTimeout: 30 * SECOND,
      sequence: { groupOrder: 0 },
    },
  };
}

/** What crosses packages lies in a folder of `test/`; the heavy ones run after the others. */
function crossing(name: string, timeout: number, later?: { readonly order: number; readonly globalSetup?: string }) {
  return {
    resolve: { alias: BUILT_PACKAGES },
    test: {
      name,
      ...SHARED,
      root: "./test",
      include: [`${name}/**/*.test.ts`],
      setupFiles: [SAME_CHANCES],
      testTimeout: timeout,
      hookTimeout: timeout,
      sequence: { groupOrder: later?.order ?? 0 },
      ...(later?.globalSetup === undefined ? {} : { globalSetup: later.globalSetup }),
    },
  } satisfies TestProjectInlineConfiguration;
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    globalSetup: BUILD,
    projects: [
      units("engine"),
      units("server"),
      units("editor"),
      crossing("traces", 20 * SECOND),
      crossing("properties", 60 * SECOND),
      crossing("triage", 20 * SECOND),
      crossing("http", 30 * SECOND),
      crossing("fuzz", 240 * SECOND),
      crossing("cli", 60 * SECOND),
      crossing("architecture", 180 * SECOND, { order: 2 }),
      crossing("durability", 300 * SECOND, { order: 2 }),
      crossing("e2e", 120 * SECOND, { order: 2, globalSetup: BROWSER }),
      // Two minutes each, one beside the other.
      crossing("journeys", 900 * SECOND, { order: 3, globalSetup: BROWSER }),
    ],
  },
});
