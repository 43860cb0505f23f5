import type { Page } from "playwright-core";
import { open, type Screen } from "./screen.ts";

/** What is seen while something loads, and when it does not come. */
export const TROUBLE: readonly Screen[] = [
  {
    name: "loading",
    async show(page, world) {
      await stalled(page, "**/v1/brands/*/protocol");
      await open(page, world, "");
      await page.getByText("Reading the protocol …").waitFor();
    },
  },
  {
    name: "home-loading",
    async show(page, world) {
      await stalled(page, "**/v1/brands/*/drafts?*");
      await open(page, world, "protocols");
      await page.getByText("Looking for drafts …").waitFor();
    },
  },
  {
    name: "unreachable",
    async show(page, world) {
      await broken(page, "**/v1/brands");
      await open(page, world, "");
      await page.getByText("Parley cannot be reached.").waitFor();
    },
  },
  {
    name: "no-brand",
    seenBy: "viewer",
    async show(page, world) {
      await page.route("**/v1/brands", (route) => route.fulfill({ json: { brands: [] } }));
      await open(page, world, "");
      await page.getByText(/no brand/).waitFor();
    },
  },
  {
    name: "page-broken",
    async show(page, world) {
      await page.route("**/v1/brands/*/protocol", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...((await response.json()) as object), protocol: {} } });
      });
      await open(page, world, "");
      await page.getByText("This page cannot be shown").waitFor();
    },
  },
  {
    name: "home-trouble",
    async show(page, world) {
      await broken(page, "**/v1/brands/*/drafts?*");
      await broken(page, "**/v1/brands/*/versions?*");
      await open(page, world, "protocols");
      await page.getByText("The drafts could not be read.").waitFor();
    },
  },
  {
    name: "draft-gone",
    async show(page, world) {
      await open(page, world, "draft/none-of-these");
      await page.getByText("The draft could not be opened.").waitFor();
    },
  },
  {
    name: "case-gone",
    async show(page, world) {
      await open(page, world, "case/none-of-these");
      await page.getByRole("complementary").getByRole("alert").waitFor();
    },
  },
];

/** Never answers what a page asks for. */
const stalled = (page: Page, pattern: string): Promise<unknown> => page.route(pattern, () => undefined);

const broken = (page: Page, pattern: string): Promise<unknown> =>
  page.route(pattern, (route) => route.fulfill({ status: 503, body: "" }));
