import type { ProtocolDraftBody } from "@parley/engine";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openEditor, type EditorBench } from "../kit/editor-page.ts";

/** A state moves into a phase, and out again: the draft's scenarios say the same all the while. */
let bench: EditorBench;
let page: Page;

beforeAll(async () => {
  bench = await openEditor();
  page = await bench.window();
});

afterAll(() => bench?.close());

const protocol = {
  parley: 1,
  id: "desk",
  title: "Desk",
  machine: {
    id: "desk",
    initial: "listen",
    states: {
      listen: { meta: { title: "Listen" }, on: { "reply.sent": "done", "answer.given": "care" } },
      care: { meta: { title: "Care" }, initial: "call", states: { call: { on: { "reply.sent": "#desk.done" } } } },
      done: { type: "final", meta: { title: "Done", outcome: "answered" } },
    },
  },
};

const scenario = {
  title: "We answer",
  at: "2026-03-02T10:00:00Z",
  never: { states: ["done"] },
  steps: [{ mention: { text: "listen" }, expect: { state: ["listen"] } }],
};

async function api<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
  const answer = await page.request.fetch(`${bench.server.url}/v1/brands/skylark${path}`, {
    method,
    headers: { "sec-fetch-site": "same-origin", ...headers },
    ...(body === undefined ? {} : { data: body }),
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

it("scenarios follow a state that moves into a phase, and come back with it", async () => {
  const { id } = await api<ProtocolDraftBody>("POST", "/drafts", { protocol });
  await api("PUT", `/drafts/${id}/scenarios`, { scenarios: [scenario] }, { "if-match": "*" });
  const expected = async () => (await api<ProtocolDraftBody>("GET", `/drafts/${id}`)).scenarios[0];
  await page.goto(`${bench.server.url}/#/draft/${id}`);
  await page.getByRole("region", { name: "States" }).getByRole("button", { name: "Listen" }).click();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /^Search/ }).fill("Move into “Care”");
  await page.getByRole("option", { name: "Move into “Care”" }).click();
  await page.getByText("One scenario follows the new names.").waitFor();
  expect(await expected()).toEqual({
    ...scenario,
    steps: [{ mention: { text: "listen" }, expect: { state: ["care.listen"] } }],
  });
  await page.keyboard.press("Control+z");
  await expect.poll(expected, { timeout: 20_000 }).toEqual(scenario);
  await page.getByText("draft, saved", { exact: true }).waitFor();
  expect(bench.complaints).toEqual([]);
});
