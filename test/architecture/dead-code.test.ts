import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyTheTree, type PlantedTree } from "./planted-tree.ts";

interface Named {
  readonly name: string;
}

interface Issues {
  readonly file: string;
  readonly files: readonly Named[];
  readonly dependencies: readonly Named[];
  readonly unlisted: readonly Named[];
  readonly exports: readonly Named[];
}

const KINDS = ["files", "dependencies", "unlisted", "exports"] as const;

/** What knip finds, one line each: `exports engine/src/x.ts name`. */
function deadIn(tree: PlantedTree): readonly string[] {
  const { text } = tree.run("knip", "--reporter", "json", "--no-progress", "--no-config-hints");
  const { issues } = JSON.parse(text) as { issues: readonly Issues[] };
  return issues.flatMap((issue) =>
    KINDS.flatMap((kind) => issue[kind].map(({ name }) => `${kind} ${issue.file} ${name}`)),
  );
}

describe("dead code", () => {
  let tree: PlantedTree;
  let planted: readonly string[] = [];

  beforeAll(() => {
    tree = copyTheTree();
    const manifest = readFileSync(join(tree.root, "server/package.json"), "utf8");
    const entry = readFileSync(join(tree.root, "engine/src/index.ts"), "utf8");
    tree.plant({
      "engine/src/cases/planted-dead.ts": "export const dead = 1;\n",
      "engine/src/cases/planted-half.ts": `export const alive = 1;\nexport const dead = 2;\nexport { it } from "hono";\n`,
      "engine/src/index.ts": `${entry}export { alive } from "./cases/planted-half.ts";\n`,
      "server/package.json": manifest.replace(`"hono":`, `"planted-needless": "1.0.0",\n    "hono":`),
    });
    planted = deadIn(tree);
  });
  afterAll(() => tree.remove());

  it("a file that nobody imports is found", () => {
    expect(planted).toContain("files engine/src/cases/planted-dead.ts engine/src/cases/planted-dead.ts");
  });

  it("an export that nobody imports is found, its neighbour is not", () => {
    expect(planted).toContain("exports engine/src/cases/planted-half.ts dead");
    expect(planted).not.toContain("exports engine/src/cases/planted-half.ts alive");
  });

  it("a dependency that nobody imports is found", () => {
    expect(planted).toContain("dependencies server/package.json planted-needless");
  });

  it("an import of an undeclared package is found", () => {
    expect(planted).toContain("unlisted engine/src/cases/planted-half.ts hono");
  });
});
