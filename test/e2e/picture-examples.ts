import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MentionInput, Scenario } from "@parley/engine";
import { openParley } from "@parley/server";
import type { Browser } from "playwright-core";
import { ApiClient } from "../kit/api-client.ts";
import { browserSession } from "../kit/browser-session.ts";
import { launchChromium } from "../kit/chromium.ts";
import { exampleFile, exampleFolder, exampleScenarios } from "../kit/example.ts";
import { startServerProcess } from "../kit/server-process.ts";

/** Takes the picture `live.png` of every example, or of those named: its chart with the case of its longest mention lit. */
const SIZE = { width: 1440, height: 900 };
const SETTLED_MS = 1500;

/** All of them come within a second, which would be an incident, and every picture one of it. */
const ALONE = { last10Minutes: 1, authorsLast10Minutes: 1, lastHour: 1, authorsLastHour: 1 };

const all = readdirSync(join(exampleFolder("airline-care"), ".."), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** The mentions with which an example's scenarios begin, each by an author of its own. */
function firstMentions(scenarios: Iterable<Scenario>): MentionInput[] {
  return [...scenarios].flatMap(({ steps: [first] }, index) =>
    first !== undefined && "mention" in first
      ? {
          channel: "x",
          ...first.mention,
          id: `picture-${index}`,
          at: new Date().toISOString(),
          author: { handle: `customer${index}`, ...first.mention.author },
          conversation: `picture-${index}`,
          similar: ALONE,
        }
      : [],
  ) as MentionInput[];
}

async function picture(browser: Browser, name: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "parley-picture-"));
  try {
    const parley = await openParley({ folder });
    const brand = JSON.parse(exampleFile(name, "brand.json")) as { id: string };
    parley.publish({ protocol: JSON.parse(exampleFile(name, "protocol.json")), brand });
    const { text: key } = await parley.createKey(brand.id);
    await parley.close();
    const server = await startServerProcess(folder);
    try {
      const client = new ApiClient(server.url, key);
      const mentions = firstMentions(exampleScenarios(name).values());
      let longest = { text: "", case: "" };
      for (const mention of mentions) {
        const { case: id } = await client.postMention(brand.id, mention);
        if (mention.text.length > longest.text.length) longest = { text: mention.text, case: id };
      }
      const page = await browser.newPage({
        viewport: SIZE,
        colorScheme: "light",
        storageState: await browserSession(server),
      });
      await page.goto(server.url);
      await page.locator(`[data-testid="case-row"][data-case-id="${longest.case}"]`).click();
      await page.getByTestId("chart-ready").waitFor({ state: "attached" });
      await page.waitForTimeout(SETTLED_MS);
      await page.screenshot({ path: `${exampleFolder(name)}live.png` });
      await page.close();
      process.stdout.write(`${exampleFolder(name)}live.png\n`);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const browser = await launchChromium();
try {
  for (const name of process.argv.length > 2 ? process.argv.slice(2) : all) await picture(browser, name);
} finally {
  await browser.close();
}
