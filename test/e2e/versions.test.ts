import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type {
  BrandFileBody,
  CasesBody,
  ProtocolDraftBody,
  PublishedBody,
  Role,
  TurnBody,
  VersionSummary,
} from "@parley/engine";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../kit/chromium.ts";
import { acceptInvitation, PASSWORD, tokenOf, type Ask } from "../kit/people.ts";
import { startServerProcess, type ServerProcess } from "../kit/server-process.ts";
import { toyProtocol } from "../kit/toy-brand.ts";

let folder: string;
let server: ServerProcess;
let browser: Browser;
/** Who draws and asks, and who agrees; each signed in by hand in a browser of their own. */
let dora: Page;
let abe: Page;
let draft: ProtocolDraftBody;
const complaints: string[] = [];

const ID = "airline-care";
const ask: Ask = (path, init) => fetch(`${server.url}${path}`, init);

/** Asks with the key of the first start, about the brand. */
async function api<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
  const response = await ask(`/v1/brands/skylark${path}`, {
    method,
    headers: { authorization: `Bearer ${server.key ?? ""}`, "content-type": "application/json", ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

const mention = (id: string): Promise<TurnBody> =>
  api("POST", "/mentions", {
    id,
    channel: "x",
    text: "Where is my bag?",
    at: "2026-03-02T09:00:00Z",
    author: { handle: id },
  });
const published = () => api<PublishedBody>("GET", "/protocol");
const openCases = async () => (await api<CasesBody>("GET", "/cases?status=open&limit=100")).cases;

/** The toy protocol with another state to wait in: longer promises are not for everybody. */
function nextProtocol(): object {
  const text = JSON.stringify(toyProtocol({ id: ID, lead: "press", waits: "firstLook", patience: "PT12H" }));
  return JSON.parse(text.replace("somebody waits", "a first look, please"));
}

async function somebody(role: Role, name: string): Promise<Page> {
  const { link } = await api<{ link: string }>("POST", "/invitations", { role });
  const email = `${name}@parley.example`;
  await acceptInvitation(ask, tokenOf(link), email);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  await page.goto(`${server.url}/sign-in?back=${encodeURIComponent(`/#/versions/${ID}`)}`);
  await page.locator("input[name=email]").fill(email);
  await page.locator("input[name=password]").fill(PASSWORD);
  await button(page, "Sign in").click();
  await page.getByRole("heading", { name: "What changed" }).waitFor();
  return page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const dialog = (page: Page) => page.getByRole("dialog");
/** Goes to the versions as somebody who comes anew. */
async function versions(page: Page, note?: string): Promise<void> {
  await page.goto(`${server.url}/#/versions/${ID}`);
  await page.reload();
  await page.getByRole("heading", { name: "What changed" }).waitFor();
  if (note !== undefined) await page.locator(".history-row", { hasText: note }).click();
}
/** All that is offered which asks something before it happens. */
const offers = async (page: Page): Promise<string[]> =>
  (await page.locator(".version .buttons").getByRole("button").allTextContents()).filter((label) =>
    label.endsWith("…"),
  );

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "parley-versions-"));
  server = await startServerProcess(folder);
  browser = await launchChromium();
  const first = await api<ProtocolDraftBody>("POST", "/drafts", { protocol: toyProtocol({ id: ID, lead: "duty" }) });
  await api("POST", "/versions", { draft: first.id, revision: 1, note: "The toy" });
  for (const id of ["a", "b", "c", "d"]) await mention(id);
  const { brand, revision } = await api<BrandFileBody>("GET", "");
  await api("PUT", "", { ...brand, publishing: { secondPerson: true } }, { "if-match": `"${revision}"` });
  draft = await api<ProtocolDraftBody>("POST", "/drafts", { protocol: nextProtocol() });
  dora = await somebody("designer", "dora");
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe("what changed, on the chart", () => {
  const state = (name: string) => dialog(dora).getByRole("button", { name, exact: true });

  it("stands beside the question whether to publish: both versions as one chart", async () => {
    await dora.goto(`${server.url}/#/draft/${draft.id}`);
    await button(dora, "Publish…").click();
    await dora.getByLabel("What is new").fill("A first look");
    await button(dora, "See what changed since what is live").click();
    await state("First look: added").waitFor();
    await state("Waiting: removed").waitFor();
    const { x: right = 0 } = (await state("First look: added").boundingBox()) ?? {};
    expect(right).toBeGreaterThan(0);
    expect(await dialog(dora).getByLabel("From", { exact: true }).inputValue()).toBe((await published()).version);
    await dialog(dora)
      .getByText(/may send a case another way/)
      .waitFor();
  });

  it("is told in words beside it, and each change leads to its place on the chart", async () => {
    const list = dialog(dora).getByLabel("What changed, in words");
    await list.getByRole("button", { name: /removed\s*Waiting/ }).click();
    await list.getByText(/^\d+ of \d+/).waitFor();
    expect(await state("Waiting: removed").getAttribute("aria-pressed")).toBe("true");
    const [box, area] = [
      await state("Waiting: removed").boundingBox(),
      await dialog(dora).getByRole("region", { name: "Both versions as one chart" }).boundingBox(),
    ];
    const middle = (one: typeof box): number => (one?.x ?? 0) + (one?.width ?? 0) / 2;
    expect(Math.abs(middle(box) - middle(area))).toBeLessThan(4);
  });

  it("is gone through by F8 and Shift+F8, round and round", async () => {
    const place = async (): Promise<string> =>
      (
        await dialog(dora)
          .getByText(/^\d+ of \d+/)
          .textContent()
      )?.split(":")[0] ?? "";
    const before = await place();
    await dora.keyboard.press("F8");
    expect(await place()).not.toBe(before);
    await dora.keyboard.press("Shift+F8");
    expect(await place()).toBe(before);
  });

  it("alone stays bright when the rest is dimmed", async () => {
    const same = dialog(dora).locator('.diff-box[data-dimmed="true"]');
    expect(await same.count()).toBe(0);
    await dialog(dora).getByRole("switch", { name: "Only what changed" }).click();
    expect(await same.count()).toBeGreaterThan(0);
    expect(await dialog(dora).locator('.diff-box[data-how][data-dimmed="true"]').count()).toBe(0);
  });

  it("leads back to the question, with the note that was begun", async () => {
    await dora.keyboard.press("Escape");
    expect(await dora.getByLabel("What is new").inputValue()).toBe("A first look");
  });
});

describe("a publication that needs a second person", () => {
  it("waits for somebody else: who asked can only withdraw it", async () => {
    await button(dora, "Publish").click();
    await dora.getByText("Somebody else has to agree").waitFor();
    await dora.getByRole("link", { name: "See it among the versions" }).click();
    await dora.getByText("You asked for it, so somebody else has to agree.").waitFor();
    expect(await offers(dora)).toEqual(["Withdraw…", "Compare with…"]);
    expect((await published()).protocol.machine.states).toHaveProperty("waiting");
    // What it changes for the four that came, by what causes it.
    const causes = dora.getByRole("region", { name: "What the gate said" }).getByRole("list").getByRole("list");
    expect(await causes.innerText()).toMatch(/Lead 4/);
  });

  it("is there for a viewer to see, with nothing to press but to compare", async () => {
    const vera = await somebody("viewer", "vera");
    await vera.getByText("Somebody who may approve publications has to agree.").waitFor();
    expect(await offers(vera)).toEqual(["Compare with…"]);
    expect(await button(vera, /Move|Begin a draft/).count()).toBe(0);
    await button(vera, "See it on the chart").click();
    await dialog(vera).getByRole("button", { name: "First look: added", exact: true }).waitFor();
    await vera.context().close();
  });

  it("is refused with a reason, which whoever asked reads", async () => {
    abe = await somebody("approver", "abe");
    await abe.getByText("dora asked for it. It goes live when you agree.").waitFor();
    await button(abe, "Refuse…").click();
    expect(await button(abe, "Refuse it").isDisabled()).toBe(true);
    await abe.getByLabel("Why not").fill("Half a day is too short");
    await button(abe, "Refuse it").click();
    await abe.getByText("It is refused, and kept with your reason.").waitFor();
    await versions(dora, "A first look");
    await dora.getByText("Half a day is too short").waitFor();
  });

  it("is asked for again, withdrawn, asked for once more, and goes live when the other one agrees", async () => {
    const again = async (): Promise<void> => {
      await button(dora, "Publish it again…").click();
      await button(dora, "Publish it again").click();
      await dora.getByText("Somebody else has to agree before it goes live.").waitFor();
    };
    await again();
    await button(dora, "Withdraw…").click();
    await button(dora, "Withdraw it").click();
    await dora.getByText("It is taken out.").waitFor();
    await again();
    await versions(abe);
    await button(abe, "Agree…").click();
    await button(abe, "Agree, let it go live").click();
    await abe.getByText("It is live: new cases take it.").waitFor();
    expect((await published()).protocol.machine.states).toHaveProperty("firstLook");
  });
});

describe("running cases", () => {
  it("are looked at before they move: what has no place is asked for", async () => {
    await versions(dora);
    await dora.getByText("4 cases still run under “The toy”.").waitFor();
    await button(dora, "Move them here…").click();
    await dialog(dora).getByText("cannot move, and would stay").waitFor();
    await dialog(dora)
      .getByLabel("The state “Waiting” is gone. Where do its cases go on?")
      .selectOption({ label: "First look" });
    await button(dora, "Look again with these").click();
    await button(dora, "Move 4 cases").waitFor();
    expect((await openCases()).flatMap(({ state }) => state.active)).toEqual([
      "waiting",
      "waiting",
      "waiting",
      "waiting",
    ]);
  });

  it("then move, and go on under the live version", async () => {
    await button(dora, "Move 4 cases").click();
    await dialog(dora).getByText("moved, and go on under the live version").waitFor();
    await button(dora, "Good").click();
    await dora.getByText("4 cases still run under this version.").waitFor();
    const { version } = await published();
    const now = (await openCases()).map(({ state, protocol }) => [...state.active, protocol.version]);
    expect(now).toEqual(Array.from({ length: 4 }, () => ["firstLook", version]));
  });
});

describe("a version that was live before", () => {
  it("is live again after rolling back, and no case follows that would have no place there", async () => {
    await button(dora, "Roll back…").click();
    await button(dora, "Roll back").click();
    await dora.getByText("It is live: new cases take it.").waitFor();
    await button(dora, "Move them here…").click();
    const gone = dialog(dora).getByLabel("The state “First look” is gone. Where do its cases go on?");
    await gone.selectOption({ label: "These cases stay with their version" });
    expect(await button(dora, /^Move \d+ cases?$/).isDisabled()).toBe(true);
    await button(dora, "Not now").click();
    await dora.getByText("4 cases still run under “A first look”.").waitFor();
  });

  it("runs beside the live one, shows in which case it decides otherwise and what, and is ended", async () => {
    await dora.locator(".history-row", { hasText: "A first look" }).click();
    await button(dora, "Run it as a shadow…").click();
    await button(dora, "Run it as a shadow").click();
    await dora.getByText("No case has run beside yet").waitFor();
    await mention("e");
    await versions(dora, "A first look");
    await dora.getByText("1 case ran beside; 1 decided otherwise.").waitFor();
    await dora
      .locator(".difference")
      .getByText(/Lead: Duty manager/)
      .waitFor();
    await button(dora, "Stop the shadow…").click();
    await button(dora, "Stop it").click();
    await button(dora, "Publish it again…").waitFor();
    const { versions: all } = await api<{ versions: VersionSummary[] }>("GET", "/versions");
    expect(all.filter(({ status }) => status === "shadow")).toEqual([]);
  });

  it("is refused where a scenario fails, and the way to what happens there is shown", async () => {
    const failing = {
      title: "Somebody else takes it",
      at: "2026-03-02T10:00:00Z",
      steps: [{ mention: { text: "Hello?" }, expect: { decision: { lead: "refunds" } } }],
    };
    const { id } = await api<ProtocolDraftBody>("POST", "/drafts", { protocol: nextProtocol() });
    await api("PUT", `/drafts/${id}/scenarios`, { scenarios: [failing] }, { "if-match": '"1"' });
    // In a window that nobody watches: what the server refuses stands in its console.
    const page = await dora.context().newPage();
    await page.goto(`${server.url}/#/draft/${id}`);
    await button(page, "Publish…").click();
    await dialog(page).getByRole("button", { name: "Publish", exact: true }).click();
    await dialog(page).getByRole("alert").getByText("One of its scenarios does not pass.").waitFor();
    await dialog(page).getByRole("link", { name: "See what happens there" }).click();
    await page.getByText(/^Scenarios \(1\)/).click();
    await page.getByText("1 of 1 fail").waitFor();
    await page.close();
  });

  it("with a doubt says why it may stand, which is kept with the version", async () => {
    const doubtful = { ...nextProtocol(), accepted: [] };
    const { id } = await api<ProtocolDraftBody>("POST", "/drafts", { protocol: doubtful });
    await dora.goto(`${server.url}/#/draft/${id}`);
    await button(dora, "Publish…").click();
    await dialog(dora).getByText("The checker has one doubt left:").waitFor();
    expect(await button(dora, "Publish").isDisabled()).toBe(true);
    await dialog(dora).getByLabel("Why it may stand").fill("Nobody reads along at night");
    await button(dora, "Publish").click();
    await dialog(dora).getByRole("link", { name: "See it among the versions" }).click();
    await dora.getByText("Accepted: Nobody reads along at night").waitFor();
  });

  it("leaves nothing wrong in the browsers", () => {
    expect(complaints).toEqual([]);
  });
});
