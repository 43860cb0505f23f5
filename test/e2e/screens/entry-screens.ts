import type { Page } from "playwright-core";
import { button, type Screen } from "./screen.ts";

/** What people see before they are in. */
export const ENTRY: readonly Screen[] = [
  { name: "sign-in", seenBy: "nobody", show: (page, { url }) => form(page, `${url}/sign-in`, "Sign in") },
  {
    name: "sign-in-refused",
    seenBy: "nobody",
    async show(page, { url }) {
      await form(page, `${url}/sign-in`, "Sign in");
      await page.getByLabel("E-mail").fill("ada@parley.example");
      await page.getByLabel("Password", { exact: true }).fill("not the password");
      await page.keyboard.press("Enter");
      await page.getByText("do not belong together").waitFor();
    },
  },
  {
    name: "welcome",
    seenBy: "nobody",
    show: (page, { url, invitation }) => form(page, `${url}/welcome#token=${invitation}`, "Join"),
  },
  {
    name: "welcome-closed",
    seenBy: "nobody",
    async show(page, { url }) {
      await page.goto(`${url}/welcome#token=${"used".repeat(8)}`);
      await page.getByRole("alert").waitFor();
    },
  },
];

async function form(page: Page, address: string, action: string): Promise<void> {
  await page.goto(address);
  await button(page, action).waitFor();
}
