import { LookThread } from "@parley/server";
import { afterEach, expect, it } from "vitest";
import { mention, openToy, publishDraft, toyProtocol, type ToyCaller, type ToyParley } from "../kit/toy-brand.ts";

let toy: ToyParley | null = null;
afterEach(async () => toy?.close());

const said = { respond: "yes", due: "none", lead: "frontline", channel: "public", offline: "none", because: "a test" };
/** Goes to and fro for ever, once a second. */
const restless = {
  parley: 1,
  id: "restless",
  title: "Restless",
  machine: {
    id: "restless",
    initial: "to",
    states: {
      to: { entry: [{ type: "decide", params: said }], after: { PT1S: "fro" } },
      fro: { after: { PT1S: "to" } },
    },
  },
};
const scenarios = Array.from({ length: 200 }, (_, index) => ({
  title: `${index}`,
  at: "2026-03-02T10:00:00Z",
  steps: [{ mention: { text: "Hello?" } }, { wait: "PT1900S" }],
}));

/** A draft whose rehearsal lets its timers fire hundreds of thousands of times; published, it is looked at. */
async function publishEndless(caller: ToyCaller) {
  const { body } = await caller.send<{ id: string }>("POST", "/drafts", { protocol: restless });
  const saved = await caller.send("PUT", `/drafts/${body.id}/scenarios`, { scenarios }, { "if-match": '"1"' });
  expect(saved.status).toBe(200);
  return caller.send<object>("POST", "/versions", { draft: body.id, revision: 2 });
}

it(
  "while the gate looks at a protocol without end, mentions are answered; then the gate says that it gave up",
  { timeout: 120_000 },
  async () => {
    const looks = new LookThread({ lookMs: 4_000 });
    toy = await openToy({ looks });
    const caller = await toy.caller();
    let answered = false;
    const published = publishEndless(caller).finally(() => (answered = true));
    for (let n = 0; n < 20; n += 1) await mention(caller, `m${n}`);
    expect(answered).toBe(false);
    expect(await published).toMatchObject({
      status: 422,
      body: {
        code: "PARLEY_GATE_TOO_SLOW",
        detail: expect.stringMatching(/rehearsing scenarios\.\d+: a look may take 4 s$/) as string,
      },
    });
    expect((await publishDraft(caller, toyProtocol({ lead: "duty" }))).status).toBe(201);
    await looks.stop();
  },
);

it("a server that stops does not wait for its gate", { timeout: 120_000 }, async () => {
  const looks = new LookThread();
  toy = await openToy({ looks });
  const published = publishEndless(await toy.caller());
  await mention(await toy.caller(), "m");
  await looks.stop();
  expect(await published).toMatchObject({ status: 503, body: { code: "PARLEY_NOT_READY" } });
});
