import type { LiveCase, TurnBody } from "@parley/engine";
import { expect, it } from "vitest";
import { mentionOf, openExample, type OpenExample } from "../kit/open-example.ts";

interface Message {
  readonly id: number;
  readonly event: string;
  readonly data: LiveCase;
}

/** The messages of an event stream, without its comments. */
async function* messages(response: Response): AsyncGenerator<Message> {
  let text = "";
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const fields = new Map(
        block.split("\n").map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)]),
      );
      if (fields.has("data"))
        yield {
          id: Number(fields.get("id")),
          event: fields.get("event") ?? "",
          data: JSON.parse(fields.get("data") ?? "") as LiveCase,
        };
    }
  }
}

async function opened(example: OpenExample, id: string): Promise<string> {
  return ((await (await example.post("/v1/brands/skylark/mentions", mentionOf(id))).json()) as TurnBody).case;
}

it("the live stream tells of each case that opens or moves, with growing ids, and ends with the server", async () => {
  const example = await openExample();
  const stream = await example.get("/v1/brands/skylark/live");
  expect(stream.headers.get("content-type")).toContain("text/event-stream");
  const reader = messages(stream);
  const turn = (await (await example.post("/v1/brands/skylark/mentions", mentionOf("seen"))).json()) as TurnBody;
  const openedCase = (await reader.next()).value as Message;
  expect(openedCase).toMatchObject({
    event: "case",
    data: { case: { id: turn.case, brand: "skylark", mentions: 1, state: { status: "open" } } },
  });
  await example.post(`/v1/cases/${turn.case}/events`, { id: "e", type: "case.resolved" });
  const moved = (await reader.next()).value as Message;
  expect(moved.data.case).toMatchObject({ id: turn.case, state: { status: "done" } });
  expect(moved.id).toBeGreaterThan(openedCase.id);
  await example.close();
  expect((await reader.next()).done).toBe(true);
});

it("the live stream leaves no listener behind when its reader goes", async () => {
  const example = await openExample();
  const stream = await example.get("/v1/brands/skylark/live");
  await stream.body?.cancel();
  expect((await example.post("/v1/brands/skylark/mentions", mentionOf("unseen"))).status).toBe(201);
  await example.close();
});

it("a reader that comes back gets each case that it missed once, as it is now, then what comes", async () => {
  const example = await openExample();
  const first = messages(await example.get("/v1/brands/skylark/live"));
  const seen = await opened(example, "seen");
  const { value } = await first.next();
  await first.return(undefined);
  const quiet = await opened(example, "missed-1");
  const moved = await opened(example, "missed-2");
  await example.post(`/v1/cases/${moved}/events`, { id: "e", type: "case.resolved" });
  const seenId = String((value as Message).id);
  const live = "/v1/brands/skylark/live";
  for (const back of [
    messages(await example.get(live, { "last-event-id": seenId })),
    messages(await example.get(`${live}?after=${seenId}`)),
  ]) {
    const missed = [(await back.next()).value as Message, (await back.next()).value as Message];
    expect(missed.map(({ data }) => [data.case.id, data.case.state.status])).toEqual([
      [quiet, "open"],
      [moved, "done"],
    ]);
    const [older, newer] = missed.map(({ id }) => id);
    expect(newer).toBeGreaterThan(older ?? Infinity);
    await back.return(undefined);
  }
  await example.post(`/v1/cases/${seen}/events`, { id: "r", type: "case.resolved" });
  const after = messages(await example.get(`${live}?after=${seenId}`));
  const told = [await after.next(), await after.next(), await after.next()];
  expect(told.map((each) => (each.value as Message).data.case.id)).toEqual([quiet, moved, seen]);
  await example.close();
});

it("a reader that missed too much, or comes from another journal, is told to read the list anew", async () => {
  const example = await openExample();
  await opened(example, "one");
  const { db } = example.parley.store;
  const newest = (): number => db.prepare<[], number>("SELECT max(seq) FROM journal").pluck().get() ?? 0;
  const reload = { event: "reload", data: {} };
  for (const [after, told] of [
    [newest() + 1, reload],
    ["nonsense", reload],
  ] as const) {
    const back = messages(await example.get("/v1/brands/skylark/live", { "last-event-id": String(after) }));
    expect((await back.next()).value).toMatchObject({ ...told, id: newest() });
    await back.return(undefined);
  }
  const before = newest();
  db.prepare(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5001)
     INSERT INTO journal (case_id, step, at, event, trace, input) SELECT 'elsewhere', i, 0, 'mention', '[]', '{}' FROM n`,
  ).run();
  const late = messages(await example.get("/v1/brands/skylark/live", { "last-event-id": String(before) }));
  expect((await late.next()).value).toMatchObject(reload);
  await late.return(undefined);
  expect((await example.get("/v1/brands/skylark/live?after=x")).status).toBe(400);
  await example.close();
});
