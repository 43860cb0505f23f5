import type { CaseBody, NoCaseBody, TurnBody } from "@parley/engine";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleFile } from "../kit/example.ts";
import { mentionOf, openExample, type OpenExample } from "../kit/open-example.ts";
import { VirtualClock } from "../kit/virtual-clock.ts";

const MENTIONS = "/v1/brands/skylark/mentions";
const HOUR = 3_600_000;

describe("which case a mention joins", () => {
  let example: OpenExample;
  let clock: VirtualClock;
  beforeAll(async () => {
    clock = new VirtualClock("2026-03-02T09:00:00Z");
    example = await openExample({ clock });
    const brand = { ...(JSON.parse(exampleFile("airline-care", "brand.json")) as object), conversationWindow: "PT2H" };
    example.parley.publish({ protocol: JSON.parse(exampleFile("airline-care", "protocol.json")), brand });
  });
  afterAll(async () => example.close());

  const post = async (id: string, handle: string, more: object = {}): Promise<TurnBody> =>
    (await (await example.post(MENTIONS, mentionOf(id, { author: { handle }, ...more }))).json()) as TurnBody;

  it("is the author's open one within the brand's window, and a new one after it", async () => {
    const first = await post("w1", "window");
    clock.pass(2 * HOUR);
    const second = await post("w2", "window");
    expect([second.case, second.joined]).toEqual([first.case, true]);
    clock.pass(2 * HOUR + 1);
    const third = await post("w3", "window");
    expect([third.case === first.case, third.joined]).toEqual([false, false]);
    const fourth = await post("w4", "window");
    expect([fourth.case, fourth.joined]).toEqual([third.case, true]);
  });

  it("is the open one of its thread however long it took, whoever writes", async () => {
    const first = await post("t1", "ann", { conversation: "thread-1" });
    clock.pass(100 * HOUR);
    const second = await post("t2", "ben", { conversation: "thread-1" });
    expect([second.case, second.joined]).toEqual([first.case, true]);
  });

  it("is no one else's: neither of another author, nor of another channel", async () => {
    const first = await post("o1", "carl");
    const others = [await post("o2", "dora"), await post("o3", "carl", { channel: "facebook" })];
    expect(others.map((other) => other.case)).not.toContain(first.case);
  });

  it("takes mentions that address nobody as well", async () => {
    const response = await example.post(MENTIONS, mentionOf("untagged", { tagged: false, source: "search" }));
    expect(response.status).toBe(201);
  });
});

describe("a post of the brand itself", () => {
  let example: OpenExample;
  beforeAll(async () => {
    example = await openExample();
  });
  afterAll(async () => example.close());

  it.each(["SkylarkAir", "@skylarkair", "SKYLARKAIR"])("opens no case, as %s", async (handle) => {
    const response = await example.post(MENTIONS, mentionOf(`own-${handle}`, { author: { handle } }));
    expect([response.status, response.headers.get("location")]).toEqual([200, null]);
    const body = (await response.json()) as NoCaseBody;
    expect(body).toMatchObject({ case: null, brand: "skylark", noted: null });
    expect(body.because).toContain("the brand itself");
    const again = await example.post(MENTIONS, mentionOf(`own-${handle}`, { author: { handle } }));
    expect(await again.json()).toEqual(body);
  });

  it("is shown with the open case of its thread, and moves nothing in it", async () => {
    const asked = mentionOf("asked", { conversation: "thread-9" });
    const opened = (await (await example.post(MENTIONS, asked)).json()) as TurnBody;
    const before = (await (await example.get(`/v1/cases/${opened.case}`)).json()) as CaseBody;
    const own = mentionOf("echo", {
      conversation: "thread-9",
      author: { handle: "SkylarkAir" },
      text: "We are on it.",
    });
    const noted = (await (await example.post(MENTIONS, own)).json()) as NoCaseBody;
    expect(noted).toMatchObject({ case: null, noted: opened.case });
    const after = (await (await example.get(`/v1/cases/${opened.case}`)).json()) as CaseBody;
    expect(after.journal).toEqual(before.journal);
    expect(after.mentions.map(({ author }) => author.handle)).toEqual(["author-asked", "SkylarkAir"]);
  });
});
