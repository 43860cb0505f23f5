import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserSession } from "../../kit/browser-session.ts";
import { launchChromium } from "../../kit/chromium.ts";
import { startServerProcess } from "../../kit/server-process.ts";
import { benchEditor } from "./editor-bench.ts";

/** `npm run bench:editor`: the built editor in a real browser, on a server of its own. */
const folder = mkdtempSync(join(tmpdir(), "parley-bench-editor-"));
const server = await startServerProcess(folder);
const browser = await launchChromium();
try {
  if (server.key === null) throw new Error("the server showed no key: it was not its first start");
  await benchEditor(browser, { url: server.url, key: server.key, session: await browserSession(server) });
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
