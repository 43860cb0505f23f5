import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { build, type Rolldown } from "vite";

/** Nobody listens there: what is asked of it is answered by the bench. */
const ADDRESS = "http://plain.bench";

const OUTLINE = "body { margin: 0 } .react-flow__node { border: 1px solid; background: white }";

/** Bundles the page of plain boxes as the editor is bundled for production, and lets a browser open it. */
export async function servePlainFlow(
  context: BrowserContext,
): Promise<(boxes: number, lines: number) => Promise<Page>> {
  const style = readFileSync(createRequire(import.meta.url).resolve("@xyflow/react/dist/base.css"), "utf8");
  // The end of a script element must not occur inside one.
  const script = (await bundled("plain-flow.ts")).replaceAll("</script", String.raw`<\/script`);
  const body = `<!doctype html><style>${style}${OUTLINE}</style><body><script type="module">${script}</script>`;
  await context.route(`${ADDRESS}/**`, (route) => route.fulfill({ contentType: "text/html", body }));
  return async (boxes, lines) => {
    const page = await context.newPage();
    await page.goto(`${ADDRESS}/?boxes=${boxes}&lines=${lines}`);
    await page.waitForFunction((wanted) => document.querySelectorAll(".react-flow__edge").length === wanted, lines);
    return page;
  };
}

async function bundled(file: string): Promise<string> {
  const input = fileURLToPath(new URL(file, import.meta.url));
  const built = (await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, target: "es2023", rolldownOptions: { input } },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}
