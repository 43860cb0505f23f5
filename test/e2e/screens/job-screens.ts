import type { Page } from "playwright-core";
import { button, open, settled, type Screen } from "./screen.ts";
import type { World } from "./world.ts";

/** How work at the server stands while it is not done, as no real server can be held in it: what the page is told is changed. */
const ENDED = "2026-11-23T10:00:00.000Z";
const STATES = {
  queued: { state: "queued", endedAt: null, progress: { done: 0, of: null }, result: null, problem: null },
  running: { state: "running", endedAt: null, progress: { done: 318_250, of: 1_000_000 }, result: null, problem: null },
  cancelled: { state: "cancelled", endedAt: ENDED, progress: { done: 1200, of: 5000 }, result: null, problem: null },
  failed: {
    state: "failed",
    endedAt: ENDED,
    progress: { done: 0, of: null },
    result: null,
    problem: {
      code: "PARLEY_MENTION_INVALID",
      detail: "complaints-of-the-winter-2025-and-2026-without-duplicates.csv: at least 20 fields are wrong",
      hint: "Mend these lines and take the file again, or say otherwise which column is which.",
      issues: Array.from({ length: 20 }, (_, row) => ({
        code: "PARLEY_MENTION_INVALID",
        severity: "error",
        at: `line ${4012 + row}, ${row % 2 === 0 ? "at" : "author.followers"}`,
        message: row % 2 === 0 ? "must be an ISO 8601 instant such as 2026-03-02T09:00:00Z" : "must be a number",
      })),
    },
  },
} as const;

type State = keyof typeof STATES;

/** The pages on which work at the server is followed: the button that begins it, and where it is told. */
const KINDS = [
  { page: "backtest", begin: "Run them", where: "backtests", list: "backtests" },
  { page: "equity", begin: "Look for differences", where: "equity-audits", list: "audits" },
  { page: "staffing", begin: "Simulate", where: "staffing-runs", list: "runs" },
] as const;

type Kind = (typeof KINDS)[number];
type Job = Readonly<Record<string, unknown>>;

/** Work at the server that waits, runs, was broken off or failed, that cannot be asked for, and that a viewer looks at. */
export const JOBS: readonly Screen[] = KINDS.flatMap((kind): Screen[] => [
  ...(Object.keys(STATES) as State[]).map((state) => ({
    name: `${kind.page}-${state}`,
    show: (page: Page, world: World) => held(page, world, kind, state),
  })),
  {
    name: `${kind.page}-trouble`,
    async show(page, world) {
      await page.route(`**/v1/brands/*/${kind.where}`, (route) =>
        route.request().method() === "POST" ? route.fulfill({ status: 503, body: "" }) : route.fallback(),
      );
      await begun(page, world, kind);
      await page.getByRole("alert").first().waitFor();
    },
  },
  {
    name: `${kind.page}-viewer`,
    seenBy: "viewer",
    async show(page, world) {
      await open(page, world, `${kind.page}/${world.drafts.change}`);
      await button(page, kind.begin).waitFor();
    },
  },
]);

/** The work that this page begins is told as if it stood so; what was asked for before stays as it is. */
async function held(page: Page, world: World, kind: Kind, state: State): Promise<void> {
  const begunHere = new Set<unknown>();
  const told = (job: Job): Job => (begunHere.has(job["id"]) ? { ...job, ...STATES[state] } : job);
  await page.route(new RegExp(`/v1/brands/[^/]+/${kind.where}(/[^/?]+)?$`), async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as Job;
    if (route.request().method() === "POST") begunHere.add(body["id"]);
    const all = body[kind.list];
    await route.fulfill({ response, json: Array.isArray(all) ? { [kind.list]: all.map(told) } : told(body) });
  });
  const asked = page.waitForResponse(
    (answer) => answer.request().method() === "POST" && answer.url().endsWith(`/${kind.where}`),
  );
  await begun(page, world, kind);
  await asked;
  await settled(page);
}

async function begun(page: Page, world: World, { page: place, begin }: Kind): Promise<void> {
  await open(page, world, `${place}/${world.drafts.change}`);
  await button(page, begin).click();
}
