import { button, chart, open, type Screen } from "./screen.ts";

/** What happens now, and the protocol that decides it. */
export const LIVE: readonly Screen[] = [
  {
    name: "live",
    async show(page, world) {
      await open(page, world, "");
      await chart(page);
    },
  },
  {
    name: "case",
    async show(page, world) {
      await open(page, world, `case/${world.caseId}`);
      await page.getByTestId("decision-lead").waitFor();
      await chart(page);
    },
  },
  {
    name: "state",
    async show(page, world) {
      await open(page, world, "state/shouldWeAnswer");
      await chart(page);
    },
  },
  {
    name: "live-outline",
    async show(page, world) {
      await open(page, world, "");
      await chart(page);
      await button(page, "Outline").click();
    },
  },
];
