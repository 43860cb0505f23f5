import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { ApiClient, airlineMentions } from "../kit/api-client.ts";
import { browserSession, type BrowserSession } from "../kit/browser-session.ts";
import { launchChromium } from "../kit/chromium.ts";
import { startServerProcess } from "../kit/server-process.ts";

/** Writes a picture of every screen, in both themes and two sizes, into a folder that git ignores (or the one named). */
const folder = resolve(process.argv[2] ?? "screenshots");
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
];
const THEMES = ["light", "dark"] as const;

/** So many at once would be an incident, and every picture one of it. */
const ALONE = { last10Minutes: 1, authorsLast10Minutes: 1, lastHour: 1, authorsLastHour: 1 };

type Screen = { readonly name: string; show(page: Page, url: string): Promise<void> };

const chart = async (page: Page): Promise<void> => {
  await page.getByTestId("chart-ready").waitFor({ state: "attached" });
  await page.waitForTimeout(1200);
};

function screens(caseId: string): Screen[] {
  return [
    {
      name: "live",
      async show(page, url) {
        await page.goto(url);
        await chart(page);
      },
    },
    {
      name: "case",
      async show(page, url) {
        await page.goto(url);
        await page.locator(`[data-testid="case-row"][data-case-id="${caseId}"]`).click();
        await chart(page);
      },
    },
    {
      name: "state",
      async show(page, url) {
        await page.goto(url);
        await chart(page);
        await page.locator('[data-testid="state"][data-state-path="shouldWeAnswer"]').click();
        await page.waitForTimeout(600);
      },
    },
  ];
}

/** Where protocols are kept and drawn. */
const DESIGN: readonly Screen[] = [
  {
    name: "protocols",
    async show(page, url) {
      await page.goto(`${url}/#/protocols`);
      await page
        .getByRole("button", { name: /^(Change it|Go on with its draft)$/ })
        .first()
        .waitFor();
    },
  },
  ...(
    [
      ["design-state", "Ask for a direct message"],
      ["design-condition", "it is a complaint"],
      ["design-table", "Who leads a case"],
      ["design-message", "Ask dm"],
    ] as const
  ).map(([name, thing]): Screen => ({
    name,
    async show(page, url) {
      await page.goto(`${url}/#/protocols`);
      await page
        .getByRole("button", { name: /^(Change it|Go on with its draft)$/ })
        .first()
        .click();
      await chart(page);
      await page.keyboard.press("Control+k");
      await page.keyboard.type(thing);
      await page.keyboard.press("Enter");
      await page.waitForTimeout(900);
    },
  })),
];

/** What people see before they are in. */
const ENTRY: readonly Screen[] = [
  { name: "sign-in", show: async (page, url) => fillIn(page, `${url}/sign-in`, "Sign in") },
  {
    name: "welcome",
    show: async (page) => fillIn(page, `${server.url}/welcome#token=${server.welcome ?? ""}`, "Join"),
  },
  {
    name: "welcome-closed",
    async show(page, url) {
      await page.goto(`${url}/welcome#token=${"used".repeat(8)}`);
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "sign-in-refused",
    async show(page, url) {
      await fillIn(page, `${url}/sign-in`, "Sign in");
      await page.getByLabel("E-mail").fill("ada@parley.example");
      await page.getByLabel("Password", { exact: true }).fill("not the password");
      await page.keyboard.press("Enter");
      await page.getByText("do not belong together").waitFor();
    },
  },
];

async function fillIn(page: Page, address: string, action: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: action }).waitFor();
}

async function shoot(
  browser: Browser,
  url: string,
  list: readonly Screen[],
  storageState?: BrowserSession,
): Promise<void> {
  for (const size of SIZES) {
    for (const theme of THEMES) {
      for (const screen of list) {
        const page = await browser.newPage({
          viewport: size,
          colorScheme: theme,
          deviceScaleFactor: 1,
          ...(storageState === undefined ? {} : { storageState }),
        });
        await screen.show(page, url);
        const file = join(folder, `${screen.name}-${theme}-${size.width}x${size.height}.png`);
        await page.screenshot({ path: file });
        process.stdout.write(`${file}\n`);
        await page.close();
      }
    }
  }
}

const data = mkdtempSync(join(tmpdir(), "parley-screenshots-"));
const server = await startServerProcess(data);
const browser = await launchChromium();
try {
  mkdirSync(folder, { recursive: true });
  const client = new ApiClient(server.url, server.key);
  await shoot(browser, server.url, ENTRY);
  const session = await browserSession(server);
  await shoot(browser, server.url, [{ ...screens("")[0]!, name: "empty" }], session);
  for (const mention of airlineMentions().slice(0, 24))
    await client.postMention("skylark", { ...mention, similar: ALONE, at: new Date().toISOString() });
  const lost = await client.postMention("skylark", {
    id: "picture",
    channel: "x",
    text: "@SkylarkAir SK214 landed two hours ago and my suitcase is nowhere. Where is it?? Call me: +353 1 496 0123",
    at: new Date().toISOString(),
    author: { handle: "danaw", name: "Dana Whitfield", followers: 312 },
  });
  await client.postEvent(lost.case, { id: "picture-1", type: "reply.sent" });
  await shoot(browser, server.url, [...screens(lost.case), ...DESIGN], session);
} finally {
  await browser.close();
  await server.stop();
  rmSync(data, { recursive: true, force: true });
}
