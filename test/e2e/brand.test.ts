import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Brand } from "@parley/engine";
import { barriers } from "../kit/barriers.ts";
import { browserSession, type BrowserSession } from "../kit/browser-session.ts";
import { launchChromium } from "../kit/chromium.ts";
import { memberOf, PASSWORD, signedIn, type Ask, type SignedIn } from "../kit/people.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";

const FILE = "/v1/brands/skylark";
const complaints: string[] = [];

let folder: string;
let server: ServerProcess;
let browser: Browser;
let page: Page;
let session: BrowserSession;
let colleague: SignedIn;
let ask: Ask;
let admin: SignedIn;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-brand-"));
  server = await startServerProcess(folder);
  session = await browserSession(server);
  ask = (path, init) => fetch(`${server.url}${path}`, init);
  admin = signedIn(ask, session.cookies.map(({ name, value }) => `${name}=${value}`).join("; "), "", PASSWORD);
  colleague = await memberOf(ask, admin, "skylark", "designer");
  browser = await launchChromium();
  page = await open(session);
  page.on("pageerror", (error) => complaints.push(error.message));
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(storageState: BrowserSession): Promise<Page> {
  const opened = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    storageState,
    reducedMotion: "reduce",
  });
  await opened.goto(`${server.url}/#/brand/hours`);
  await opened.getByRole("heading", { name: "Hours", exact: true }).waitFor();
  return opened;
}

async function kept(): Promise<{ readonly brand: Brand; readonly revision: number }> {
  return (await (await admin.get(FILE)).json()) as { brand: Brand; revision: number };
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const times = (count: number, key: string): readonly string[] => Array.from({ length: count }, () => key);
const save = () => page.getByRole("button", { name: "Save", exact: true });

describe("the brand's settings", () => {
  it("hours are drawn with the keyboard alone, and read in words", async () => {
    await page.getByRole("gridcell", { name: "Monday 9:00, open" }).focus();
    await press(...times(5, "ArrowDown"), "End", ...times(7, "ArrowLeft"));
    await page.getByRole("gridcell", { name: "Saturday 20:00, closed" }).waitFor();
    await press(...times(3, "Shift+ArrowRight"), "Shift+ArrowDown", "Enter");
    await page
      .locator(".hours-words")
      .getByText("Mon to Fri 7:00 to 22:00, Sat and Sun 8:00 to 22:00, closed on 3 holidays")
      .waitFor();
    expect(await page.getByRole("textbox", { name: "Sunday, exact times" }).inputValue()).toBe("8:00–22:00");
  });

  it("steps are taken back and done again, by keys and in the bar below", async () => {
    const words = page.locator(".hours-words");
    await page.getByRole("button", { name: "Clear the week" }).click();
    await page.getByRole("gridcell", { name: "Monday 9:00, closed" }).waitFor();
    await press("Control+z");
    await words.getByText("Mon to Fri 7:00 to 22:00").waitFor();
    await page.getByText("1 change").waitFor();
    await press("Control+z");
    await page.getByText("Everything is as it is saved.").waitFor();
    await page.getByRole("button", { name: "Redo" }).click();
    await words.getByText("Mon to Fri 7:00 to 22:00").waitFor();
    expect(await page.getByRole("button", { name: "Undo" }).isEnabled()).toBe(true);
    const monday = page.getByRole("textbox", { name: "Monday, exact times" });
    await monday.fill("8-9");
    await press("Control+z");
    await expect.poll(() => monday.inputValue()).toBe("7:00–22:00");
  });

  it("exact times are written beside, and what is no time is said and not taken", async () => {
    const monday = page.getByRole("textbox", { name: "Monday, exact times" });
    await monday.fill("7:15-12, 25");
    await page.getByText("Monday: “25” has no beginning and end.").waitFor();
    const tuesday = page.getByRole("textbox", { name: "Tuesday, exact times" });
    await tuesday.fill("9-12");
    await page.getByText("Tue 9:00 to 12:00").first().waitFor();
    expect(await monday.inputValue()).toBe("7:15-12, 25");
    await tuesday.fill("7-22");
    await monday.fill("7:15-12, 22-2");
    await page.getByText("Mon 7:15 to 12:00 and 22:00 to 2:00 the next day").first().waitFor();
    expect(await page.getByRole("gridcell", { name: "Tuesday 1:00, open" }).count()).toBe(1);
  });

  it("what is unsaved stays while one goes to another section, and is asked about before one leaves", async () => {
    await page
      .getByRole("navigation", { name: "Settings of the brand" })
      .getByRole("button", { name: "About" })
      .click();
    await page.getByRole("textbox", { name: "Name" }).fill("Skylark");
    await page.getByText("2 changes").waitFor();
    await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Live" }).click();
    await page.getByRole("dialog").getByText("Name: Skylark, was Skylark Air").waitFor();
    await page.getByRole("button", { name: "Stay here" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(new URL(page.url()).hash).toBe("#/brand/about");
    expect(await page.getByRole("textbox", { name: "Name" }).inputValue()).toBe("Skylark");
  });

  it("saving makes the next revision", async () => {
    await save().click();
    await page.getByText("Saved as revision 2.").waitFor();
    const { brand, revision } = await kept();
    expect(revision).toBe(2);
    expect(brand.name).toBe("Skylark");
    expect(brand.schedules["desk"]?.weekly).toMatchObject({
      mon: ["07:15-12:00", "22:00-02:00"],
      tue: ["07:00-22:00"],
      sat: ["08:00-22:00"],
      sun: ["08:00-22:00"],
    });
  });

  it("axe finds nothing to mend in any section", async () => {
    for (const section of ["about", "hours", "leads", "topics", "channels", "policies", "protocols", "keeping"]) {
      await page.goto(`${server.url}/#/brand/${section}`);
      await page.locator(".brand-section h2").waitFor();
      expect(await barriers(page), section).toEqual([]);
    }
  });
});

describe("two people at once", () => {
  it("nobody's change is overwritten: whoever is late sees what both changed, and chooses", async () => {
    await page.goto(`${server.url}/#/brand/about`);
    await page.getByRole("textbox", { name: "Name" }).fill("Skylark Mine");
    await page.goto(`${server.url}/#/brand/policies`);
    await page.getByRole("switch", { name: "Answer untagged" }).press("Space");
    const { brand, revision } = await kept();
    const theirs = { ...brand, name: "Skylark Theirs", languages: ["en", "es"] };
    expect((await colleague.send("PUT", FILE, theirs, { "if-match": `"${revision}"` })).status).toBe(200);

    await save().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("designer changed the brand while you did").waitFor();
    await dialog.getByText("Languages: English, Spanish").waitFor();
    await dialog.getByText("“Answer untagged” is no, was yes").waitFor();
    expect((await kept()).brand.name).toBe("Skylark Theirs");

    await dialog.getByRole("radio", { name: "Theirs" }).check({ force: true });
    await dialog.getByRole("button", { name: "Bring both together" }).click();
    await save().click();
    await page.getByText(`Saved as revision ${revision + 2}.`).waitFor();
    const now = (await kept()).brand;
    expect(now.name).toBe("Skylark Theirs");
    expect(now.languages).toEqual(["en", "es"]);
    expect(now.policies["answerUntagged"]).toBe(false);
  });

  it("what only the server knows is told once, with the protocol that it is about by its title", async () => {
    await page.goto(`${server.url}/#/brand/leads`);
    await page.getByRole("button", { name: "Refunds" }).click();
    await page.getByRole("button", { name: "Remove this lead" }).click();
    await save().click();
    const alert = page.getByRole("alert");
    await alert.getByText("The server did not save it.").waitFor();
    expect(await alert.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringContaining('In “Public care desk”, which is running: There is no lead "refunds".'),
    ]);
    await page.getByRole("button", { name: "Discard" }).click();
    await page.goto(`${server.url}/#/brand/policies`);
    await page.getByRole("button", { name: "Remove Answer untagged" }).click();
    await save().click();
    await alert.getByText("The server did not save it.").waitFor();
    expect((await kept()).brand.policies["answerUntagged"]).toBe(false);
    await page.getByRole("button", { name: "Discard" }).click();
  });
});

describe("a viewer", () => {
  it("sees everything and can change nothing", async () => {
    const viewer = await memberOf(ask, admin, "skylark", "viewer");
    const [name = "", value = ""] = viewer.cookie.split(/=(.*)/s);
    const theirs = await open({ ...session, cookies: session.cookies.map((cookie) => ({ ...cookie, name, value })) });
    await theirs.getByText("Changing it needs the right to change the brand.").waitFor();
    await theirs.getByRole("gridcell", { name: "Saturday 9:00, open" }).focus();
    await theirs.keyboard.press("Delete");
    await theirs.getByRole("gridcell", { name: "Saturday 9:00, open" }).waitFor();
    expect(await theirs.getByRole("textbox", { name: "Sunday, exact times" }).isEditable()).toBe(false);
    expect(await theirs.getByRole("button", { name: "Always open" }).count()).toBe(0);
    await theirs.close();
  });

  it("nothing went wrong in the browser meanwhile", () => {
    expect(complaints).toEqual([]);
  });
});
