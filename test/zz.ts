import { openEditor } from "./kit/editor-page.ts";
const bench = await openEditor();
const page = await bench.window();
const D = {
  parley: 1,
  id: "boxes",
  title: "Boxes",
  conditions: {
    angry: { title: "they are angry", when: 'triage.tone == "angry"' },
    asks: { title: "they ask", when: 'triage.intent == "question"' },
  },
  machine: {
    initial: "listen",
    states: {
      listen: {
        meta: { title: "Listen" },
        on: {
          mention: [{ guard: "angry", target: "legal" }, { guard: "asks", target: "care" }, { target: "care" }],
          "reply.sent": { target: "listen", reenter: true },
          "mention.edited": { target: "care" },
        },
      },
      care: { meta: { title: "Care" }, on: { mention: "done" } },
      legal: { meta: { title: "Legal" }, after: { P1D: "done" } },
      done: { id: "done", type: "final", meta: { title: "Done", outcome: "answered" } },
    },
  },
  layout: {
    listen: { x: 40, y: 40 },
    "listen#on:mention": { x: 340, y: 40 },
    "listen#on:reply.sent": { x: 340, y: 90 },
    "listen#on:mention.edited": { x: 340, y: 140 },
    legal: { x: 60, y: 420 },
    "legal#after:P1D": { x: 340, y: 430 },
    done: { x: 660, y: 460 },
    care: { x: 660, y: 40 },
    "care#on:mention": { x: 960, y: 60 },
  },
};
const r = await page.request.post(`${bench.server.url}/v1/brands/skylark/drafts`, {
  headers: { "sec-fetch-site": "same-origin" },
  data: { protocol: D },
});
const { id } = (await r.json()) as { id: string };
await page.goto(`${bench.server.url}/#/draft/${id}`);
await page.getByTestId("state").first().waitFor();
await page.waitForTimeout(1500);
await page.screenshot({ path: "/work/scratch/pill/loop1.png" });
await page.locator('[data-state-path="listen"]').click({ position: { x: 30, y: 12 } });
await page.keyboard.press("Control+d");
await page.waitForTimeout(1500);
await page.screenshot({ path: "/work/scratch/pill/loop2.png" });
await page.keyboard.press("Control+z");
await page.waitForTimeout(1500);
await page.screenshot({ path: "/work/scratch/pill/loop3.png" });
await bench.close();
