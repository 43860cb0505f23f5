import { parseBrand, parseProtocol } from "@parley/engine";
import { LookThread } from "@parley/server";
import { afterEach, expect, it } from "vitest";

type LookSubject = Parameters<LookThread["look"]>[0];

const subject = (brand: string, steps: readonly object[] = [], after = "PT24H"): LookSubject => {
  const params = { respond: "yes", due: "none", lead: "one", channel: "public", offline: "none", because: "a test" };
  const states = {
    a: { entry: [{ type: "decide", params }], after: { [after]: "b" } },
    b: { after: { [after]: "a" } },
  };
  return {
    protocol: parseProtocol({ parley: 1, id: "care", title: "Care", machine: { id: "care", initial: "a", states } }),
    brand: parseBrand({
      id: brand,
      name: brand,
      timeZone: "UTC",
      languages: ["en"],
      leads: { one: { title: "One" } },
    }),
    scenarios: [{ title: "Somebody asks", at: "2026-03-02T10:00:00Z", steps }],
  };
};

/** Takes hours: each of its mentions lets the timers of all the others begin anew. */
const endless = (brand: string): LookSubject => ({
  ...subject(brand),
  scenarios: Array.from({ length: 100_000 }, () => ({
    title: "Without end",
    at: "2026-03-02T10:00:00Z",
    steps: [{ mention: { text: "Hello?" } }, { wait: "P1999D" }],
  })),
});

/** A thread that reads TypeScript takes its time to start, where much else goes on. */
const PATIENCE = 60_000;

let thread: LookThread;
afterEach(async () => thread.stop());

it(
  "a look that takes too long is broken off and says where it was; the next one is looked at",
  { timeout: PATIENCE },
  async () => {
    thread = new LookThread({ lookMs: 4_000 });
    const [slow, after] = await Promise.allSettled([thread.look(endless("a")), thread.look(subject("a"))]);
    expect(slow).toMatchObject({
      reason: { code: "PARLEY_GATE_TOO_SLOW", at: expect.stringMatching(/^scenarios\.\d+$/) as string },
    });
    expect(after.status).toBe("fulfilled");
  },
);

it("a brand that asks for much stands behind one that asks for little", { timeout: PATIENCE }, async () => {
  thread = new LookThread();
  const order: string[] = [];
  const asked = (brand: string) => thread.look(subject(brand)).then(() => order.push(brand));
  await Promise.all([asked("much"), asked("much"), asked("much"), asked("little")]);
  expect(order).toEqual(["much", "much", "little", "much"]);
});

it("looks that wait are bounded, for each brand and in all", { timeout: PATIENCE }, async () => {
  thread = new LookThread({ waiting: 3, waitingPerBrand: 2 });
  const brands = ["a", "a", "a", "a", "b", "b"];
  const looked = await Promise.allSettled(brands.map((brand) => thread.look(subject(brand))));
  expect(
    looked.map((each) => (each.status === "rejected" ? (each.reason as { code: string }).code : "looked")),
  ).toEqual(["looked", "looked", "looked", "PARLEY_OVERLOADED", "looked", "PARLEY_OVERLOADED"]);
});

it("a thread that stops says so to whoever waits, also in the middle of a look", { timeout: PATIENCE }, async () => {
  thread = new LookThread();
  const looks = Promise.allSettled([thread.look(endless("a")), thread.look(subject("b"))]);
  await thread.stop();
  const refused = { status: "rejected", reason: { code: "PARLEY_NOT_READY" } };
  expect(await looks).toMatchObject([refused, refused]);
  await expect(thread.look(subject("b"))).rejects.toMatchObject({ code: "PARLEY_NOT_READY" });
});
