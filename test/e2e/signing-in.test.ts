import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../kit/chromium.ts";
import { PASSWORD } from "../kit/people.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";

let folder: string;
let server: ServerProcess;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-sign-in-"));
  server = await startServerProcess(folder);
  browser = await launchChromium();
  context = await browser.newContext({ viewport: { width: 1024, height: 700 } });
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const atDesk = () => page.getByTestId("chart-ready").waitFor({ state: "attached" });
const button = (name: string) => page.getByRole("button", { name });
const password = () => page.locator("input[name=password]");

/** Where the button stands; what is said about a mistake must not move it. */
const placeOf = async (name: string): Promise<number | undefined> => (await button(name).boundingBox())?.y;

describe("somebody new", () => {
  it("is led to the sign-in", async () => {
    await page.goto(`${server.url}/#/state/shouldWeAnswer`);
    await button("Sign in").waitFor();
    expect(new URL(page.url()).pathname).toBe("/sign-in");
  });

  it("opens the link of the terminal, chooses name and password by keyboard alone, and is in", async () => {
    await page.goto(`${server.url}/welcome#token=${server.welcome ?? ""}`);
    await page.getByText("Admin of all brands").waitFor();
    await page.keyboard.type("Ada");
    await page.keyboard.press("Tab");
    await page.keyboard.type("ada@parley.example");
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await atDesk();
    expect(await page.locator(".who").textContent()).toBe("Ada");
  });

  it("finds the link closed when it is opened again", async () => {
    const other = await context.newPage();
    await other.goto(`${server.url}/welcome#token=${server.welcome ?? ""}`);
    await other.getByText("was used already").waitFor();
    await other.close();
  });
});

describe("somebody known", () => {
  it("signs out, and is told plainly, without a jump, when the password is wrong", async () => {
    await button("Sign out").click();
    await button("Sign in").waitFor();
    const place = await placeOf("Sign in");
    await page.getByLabel("E-mail").fill("ada@parley.example");
    await password().fill("not the password");
    await page.keyboard.press("Enter");
    await page.getByText("do not belong together").waitFor();
    expect(await placeOf("Sign in")).toBe(place);
  });

  it("is led back to where the session ended", async () => {
    await page.goto(`${server.url}/#/state/shouldWeAnswer`);
    await button("Sign in").waitFor();
    await page.getByLabel("E-mail").fill("ada@parley.example");
    await password().fill(PASSWORD);
    await page.keyboard.press("Enter");
    await atDesk();
    expect(new URL(page.url()).hash).toBe("#/state/shouldWeAnswer");
  });

  it("is told when a page cannot be shown, and gets it back", async () => {
    const asked = "**/v1/brands/*/protocol";
    await page.route(asked, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: { ...((await response.json()) as object), protocol: {} } });
    });
    await page.reload();
    await page.getByText("This page cannot be shown").waitFor();
    await page.unroute(asked);
    await button("Load the page again").click();
    await atDesk();
  });

  it("keeps the session out of the reach of scripts", async () => {
    expect(await page.evaluate<string>("document.cookie")).toBe("");
    const [cookie] = await context.cookies();
    expect(cookie).toMatchObject({ name: "parley.session_token", httpOnly: true, sameSite: "Lax" });
  });
});
