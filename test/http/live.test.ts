import type { LiveCase, TurnBody } from "@parley/engine";
import { expect, it } from "vitest";
import { mentionOf, openExample } from "../kit/open-example.ts";

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

it("the live stream tells of each case that opens or moves, with growing ids, and ends with the server", async () => {
  const example = await openExample();
  const stream = await example.get("/v1/brands/skylark/live");
  expect(stream.headers.get("content-type")).toContain("text/event-stream");
  const reader = messages(stream);
  const turn = (await (await example.post("/v1/brands/skylark/mentions", mentionOf("seen"))).json()) as TurnBody;
  const opened = (await reader.next()).value as Message;
  expect(opened).toMatchObject({
    event: "case",
    data: { case: { id: turn.case, brand: "skylark", mentions: 1, state: { status: "open" } } },
  });
  await example.post(`/v1/cases/${turn.case}/events`, { id: "e", type: "case.resolved" });
  const moved = (await reader.next()).value as Message;
  expect(moved.data.case).toMatchObject({ id: turn.case, state: { status: "done" } });
  expect(moved.id).toBeGreaterThan(opened.id);
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
