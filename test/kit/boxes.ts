import { parseProtocol, type Protocol, type ProtocolDraftBody } from "@parley/engine";
import type { Locator, Page } from "playwright-core";
import { openEditor, type EditorBench } from "./editor-page.ts";

/** A phase with two states, one that begins, one beside it, and an end. */
export const BOXES = {
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
          mention: [{ guard: "angry", target: "legal" }, { guard: "asks", target: "care.ask" }, { target: "care" }],
        },
      },
      care: {
        meta: { title: "Care" },
        initial: "ask",
        states: {
          ask: { meta: { title: "Ask back" }, on: { mention: "answer" } },
          answer: { meta: { title: "Answer" }, on: { "reply.sent": "#done" } },
        },
      },
      legal: { meta: { title: "Legal" }, after: { P1D: "done" } },
      done: { id: "done", type: "final", meta: { title: "Done", outcome: "answered" } },
    },
  },
  layout: {
    listen: { x: 40, y: 40 },
    "listen#on:mention": { x: 320, y: 40 },
    legal: { x: 60, y: 420 },
    "legal#after:P1D": { x: 340, y: 430 },
    done: { x: 620, y: 560 },
    care: { x: 620, y: 40 },
    "care.ask": { x: 30, y: 70 },
    "care.ask#on:mention": { x: 300, y: 70 },
    "care.answer": { x: 30, y: 250 },
    "care.answer#on:reply.sent": { x: 300, y: 250 },
  },
};

/** A change is on the server a moment after it was made. */
export const SAVED = { timeout: 20_000, interval: 200 };

/** A window in which that protocol is drawn, and what a test asks of it. */
export class Boxes {
  readonly page: Page;
  readonly #bench: EditorBench;
  #draft = "";

  private constructor(bench: EditorBench, page: Page) {
    this.#bench = bench;
    this.page = page;
  }

  static async open(): Promise<Boxes> {
    const bench = await openEditor();
    return new Boxes(bench, await bench.window());
  }

  get complaints(): readonly string[] {
    return this.#bench.complaints;
  }

  close(): Promise<void> {
    return this.#bench.close();
  }

  /** Opens a new draft of a protocol. */
  async begin(protocol: object = BOXES): Promise<void> {
    this.#draft = (await this.#api<ProtocolDraftBody>("POST", "/drafts", { protocol })).id;
    const { url } = this.#bench.server;
    await this.page.goto(`${url}/#/protocols`);
    await this.page.getByRole("button", { name: "New protocol" }).waitFor();
    await this.page.goto(`${url}/#/draft/${this.#draft}`);
    await this.state("listen").waitFor();
  }

  /** The document as the server has it. */
  async kept(): Promise<Protocol> {
    return parseProtocol((await this.#api<ProtocolDraftBody>("GET", `/drafts/${this.#draft}`)).document);
  }

  async layout(): Promise<Protocol["layout"]> {
    return (await this.kept()).layout;
  }

  state(path: string): Locator {
    return this.page.locator(`[data-testid="state"][data-state-path="${path}"]`);
  }

  /** A row of what happens to a mention in the first state. */
  row(at: number): Locator {
    return this.page.locator('[data-group="listen#on:mention"] [data-testid="row"]').nth(at);
  }

  inOutline(title: string): Locator {
    return this.page.getByRole("region", { name: "States" }).getByRole("button", { name: title });
  }

  trail(): Locator {
    return this.page.getByRole("navigation", { name: "Where this lies" });
  }

  bar(): Locator {
    return this.page.getByRole("toolbar", { name: "With all that is chosen" });
  }

  news(text: string | RegExp): Locator {
    return this.page.locator(".news").filter({ hasText: text });
  }

  /** Runs a command by its name. */
  async palette(command: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press("Control+k");
    await this.page.getByRole("combobox", { name: /^Search/ }).waitFor();
    await keyboard.type(command);
    await this.page.getByRole("option", { name: command }).first().waitFor();
    await keyboard.press("Enter");
  }

  async drag(from: Locator, by: { readonly x: number; readonly y: number }): Promise<void> {
    const { mouse } = this.page;
    const box = await from.boundingBox();
    if (box === null) throw new Error("nothing to drag");
    const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(start.x + by.x / 2, start.y + by.y / 2, { steps: 5 });
    await mouse.move(start.x + by.x, start.y + by.y, { steps: 5 });
    await mouse.up();
  }

  async #api<T>(method: string, path: string, body?: object): Promise<T> {
    const { url, key } = this.#bench.server;
    const answer = await fetch(`${url}/v1/brands/skylark${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as T;
  }
}
