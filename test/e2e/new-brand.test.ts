import type { BrandFileBody } from "@parley/engine";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEditor, type EditorBench } from "../kit/editor-page.ts";
import { memberOf, PASSWORD, signedIn, type Ask, type SignedIn } from "../kit/people.ts";

let bench: EditorBench;
let page: Page;
let admin: SignedIn;

const ask: Ask = (path, init) => fetch(`${bench.server.url}${path}`, init);

beforeAll(async () => {
  bench = await openEditor();
  page = await bench.window();
  const cookies = await page.context().cookies();
  admin = signedIn(ask, cookies.map(({ name, value }) => `${name}=${value}`).join("; "), "", PASSWORD);
});

afterAll(() => bench?.close());

const button = (name: string, on: Page = page): Locator => on.getByRole("button", { name, exact: true });

describe("a new brand", () => {
  it("is begun with the keyboard alone: a name, where it is at home, what it speaks", async () => {
    await page.goto(`${bench.server.url}/#/protocols`);
    await button("New brand").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("textbox", { name: "Name" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.insertText("Juniper & Co");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("Kolkata");
    await page.getByRole("option", { name: "Kolkata" }).waitFor();
    await page.keyboard.press("Enter");
    await button("Begin the brand").focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/brand=juniper-co/);
  });

  it("is the one that is shown, and as it was wanted", async () => {
    await page.getByRole("heading", { name: "Juniper & Co" }).waitFor();
    const { brand } = (await (await admin.get("/v1/brands/juniper-co")).json()) as BrandFileBody;
    expect(brand).toMatchObject({ name: "Juniper & Co", timeZone: "Asia/Kolkata", languages: ["en"] });
  });

  it("takes a protocol at once", async () => {
    await button("New protocol").click();
    await page.getByRole("textbox", { name: /called/ }).fill("Complaints");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Juniper & Co / Complaints" }).waitFor();
  });

  it("is not offered to somebody who is not in all brands", async () => {
    const designer = await memberOf(ask, admin, "juniper-co", "designer");
    const context = await page.context().browser()?.newContext();
    const theirs = await context?.newPage();
    if (theirs === undefined) throw new Error("there is no browser");
    const [name = "", value = ""] = designer.cookie.split(/=(.*)/s);
    await theirs.context().addCookies([{ name, value, url: bench.server.url }]);
    await theirs.goto(`${bench.server.url}/#/protocols`);
    await theirs.getByRole("heading", { name: "Juniper & Co" }).waitFor();
    expect(await button("New brand", theirs).count()).toBe(0);
    await theirs.context().close();
  });
});

describe("a server without a brand", () => {
  it("asks its admin for the first one", async () => {
    await page.route("**/v1/brands", (route) =>
      route.request().method() === "GET" ? route.fulfill({ json: { brands: [] } }) : route.continue(),
    );
    await page.goto(`${bench.server.url}/?first`);
    await page.getByRole("heading", { name: "Your first brand" }).waitFor();
    expect(await button("Begin the brand").isDisabled()).toBe(true);
    await page.getByRole("textbox", { name: "Name" }).fill("Tides");
    await page.unroute("**/v1/brands");
    await button("Begin the brand").click();
    await page.getByRole("heading", { name: "Tides" }).waitFor();
  });

  it("leaves nothing wrong in the browser", () => {
    expect(bench.complaints).toEqual([]);
  });
});
