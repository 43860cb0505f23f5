import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { barriers } from "../kit/barriers.ts";
import { browserSession } from "../kit/browser-session.ts";
import { launchChromium } from "../kit/chromium.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";

let folder: string;
let server: ServerProcess;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-first-run-"));
  server = await startServerProcess(folder);
  browser = await launchChromium();
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    storageState: await browserSession(server),
    reducedMotion: "reduce",
  });
  page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp): Locator => page.getByRole("button", { name });
const tour = (): Locator => page.getByRole("complementary", { name: /^(First steps|You can draw)$/ });
const state = (path: string): Locator => page.locator(`[data-testid="state"][data-state-path="${path}"]`);
const canvas = (): Locator => page.locator(".react-flow__pane");

const chosen = (): Locator => page.getByRole("complementary", { name: "What is chosen" });

/** The task that the tour asks for now. */
const asked = (): Locator => tour().locator('[aria-current="step"]');
const asks = (task: string): Promise<void> => asked().getByText(task, { exact: true }).waitFor();

const expectFocusOnTour = (): Promise<void> =>
  page.getByRole("heading", { name: "First steps" }).and(page.locator(":focus")).waitFor();

async function home(): Promise<void> {
  await page.goto(`${server.url}/#/protocols`);
  await page.getByRole("heading", { name: "Live" }).waitFor();
}

async function beginBlank(title: string): Promise<void> {
  await home();
  await button("New protocol").click();
  await page.getByRole("textbox", { name: /called/ }).fill(title);
  await page.keyboard.press("Enter");
  await canvas().waitFor();
}

/** Types what is looked for into the list that is open, and takes what it finds. */
async function pick(words: string): Promise<void> {
  await page
    .getByRole("option", { name: new RegExp(`^${words}`) })
    .first()
    .waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

describe("the first steps of somebody new", () => {
  it("stand beside the first blank page, and take nothing of the canvas", async () => {
    await beginBlank("Spam");
    await asks("Name a state");
    const [card, drawn] = [await tour().boundingBox(), await canvas().boundingBox()];
    expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThanOrEqual(drawn?.x ?? 0);
    expect(await barriers(page)).toEqual([]);
  });

  it("first: a state is named, and says what it does", async () => {
    const box = await canvas().boundingBox();
    await page.mouse.dblclick((box?.x ?? 0) + 160, (box?.y ?? 0) + 160);
    await page.getByRole("textbox", { name: "Name of the state" }).fill("Let it stand");
    await page.keyboard.press("Enter");
    await asks("Say what it does");
    await button("Add what it does").first().click();
    await pick("Decide");
    await page.getByRole("option", { name: "No", exact: true }).click();
    await page.getByLabel(/^Because/).fill("nobody is helped by an answer");
    await asks("Lead on to another state");
    await tour().getByText("1 of 3").waitFor();
  });

  it("undo takes a step back with it", async () => {
    await canvas().click({ position: { x: 20, y: 500 } });
    await page.keyboard.press("Control+z");
    await asks("Say what it does");
    await page.keyboard.press("Control+y");
    await asks("Lead on to another state");
  });

  it("second: it leads on, under a condition that says what it means", async () => {
    await state("letItStand").hover();
    await page.locator('[data-state-path="letItStand"] ~ .handle-out').click();
    await pick("Customer writes again");
    await page.getByRole("textbox", { name: "Name of the state" }).fill("Closed");
    await page.keyboard.press("Enter");
    await asks("Give it a condition");
    await page.locator('[data-testid="transition"]').first().click();
    await button(/^Only if/).click();
    await page.getByRole("combobox", { name: /^Search/ }).fill("It is spam");
    await page.getByRole("option", { name: /^Create condition/ }).click();
    await asks("Give it a condition");
    await chosen().getByRole("combobox", { name: "Value of Intent" }).click();
    await page.getByRole("option", { name: /^spam$/i }).click();
    await asks("Let it end");
    await tour().getByText("2 of 3").waitFor();
  });

  it("are remembered over a reload", async () => {
    await page.getByText("draft, saved").waitFor();
    await page.reload();
    await asks("Let it end");
  });

  it("third: it ends, and the check agrees", async () => {
    await state("closed").click();
    await button(/^Kind /).click();
    await page.getByRole("option", { name: /^An end/ }).click();
    await asks("Mend what is left");
    await button(/^1 problem/).click();
    await page.getByText("“Closed” ends a case and does not say how it ended.").first().click();
    await button(/^Outcome/).click();
    await page.getByRole("listbox").getByRole("option").first().click();
    await page.getByRole("heading", { name: "You can draw" }).waitFor();
    await tour().getByText("3 of 3").waitFor();
    expect(await tour().getByRole("status").textContent()).toBe("All three steps are done.");
    await button("Draw on").click();
    await tour().waitFor({ state: "detached" });
  });
});

describe("the first steps of somebody who knows them", () => {
  it("do not come by themselves again", async () => {
    await beginBlank("Praise");
    await button("Add a state").waitFor();
    expect(await tour().count()).toBe(0);
  });

  it("are begun again by keyboard, and have the focus; what was drawn before does not count", async () => {
    await page.keyboard.press("n");
    await page.keyboard.type("Thank them");
    await page.keyboard.press("Enter");
    await state("thankThem").waitFor();
    await page.keyboard.press("Control+k");
    await pick("Take the first steps");
    await asks("Name a state");
    await expectFocusOnTour();
  });

  it("can be left at any time, and begun from the list of keys", async () => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await tour().waitFor({ state: "detached" });
    await button("Keys").click();
    await button("Take the first steps").click();
    await asks("Name a state");
    await expectFocusOnTour();
    await button("Leave the tour").click();
  });

  it("are begun from home, in a draft of their own", async () => {
    await home();
    await button("Learn to draw in two minutes").click();
    await page.getByText("My first protocol").first().waitFor();
    await asks("Name a state");
  });
});

it("nothing went wrong on the way", () => {
  expect(complaints).toEqual([]);
});
