import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));
const WORKSPACES = ["engine", "server", "editor", "examples", "test"];
const LEFT_BEHIND = new Set(["node_modules", "dist", "data", ".turbo", ".git"]);

/** What a tool said. */
export interface Outcome {
  readonly code: number;
  readonly text: string;
}

/** A copy of the repository in which a test may do what the guards forbid. */
export interface PlantedTree {
  readonly root: string;
  /** Writes files, by their path in the repository. */
  plant(files: Readonly<Record<string, string>>): void;
  /** Runs a tool of the repository in the copy, with the repository's own configuration. */
  run(tool: string, ...args: readonly string[]): Outcome;
  remove(): void;
}

/** Copies the repository, without what is installed or built, to a folder outside it. */
export function copyTheTree(): PlantedTree {
  const root = mkdtempSync(join(tmpdir(), "parley-architecture-"));
  cpSync(REPOSITORY, root, { recursive: true, filter: (source) => !LEFT_BEHIND.has(basename(source)) });
  linkModules(root);
  return {
    root,
    plant(files) {
      for (const [path, source] of Object.entries(files)) {
        const place = join(root, path);
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, source);
      }
    },
    run(tool, ...args) {
      const env = { ...process.env, NO_COLOR: "1", TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1" };
      const program = join(REPOSITORY, "node_modules", ".bin", tool);
      const { status, stdout, stderr, error } = spawnSync(program, args, {
        cwd: root,
        env,
        encoding: "utf8",
        maxBuffer: 2 ** 26,
      });
      if (error !== undefined) throw error;
      return { code: status ?? -1, text: stdout + stderr };
    },
    remove() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** What is installed is linked, one by one; our own packages are those of the copy. */
function linkModules(root: string): void {
  const installed = join(REPOSITORY, "node_modules");
  mkdirSync(join(root, "node_modules", "@parley"), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== "@parley") symlinkSync(join(installed, name), join(root, "node_modules", name));
  }
  for (const workspace of WORKSPACES) {
    symlinkSync(join(root, workspace), join(root, "node_modules", "@parley", workspace));
    const own = join(REPOSITORY, workspace, "node_modules");
    if (existsSync(own)) symlinkSync(own, join(root, workspace, "node_modules"));
  }
}
