import type { ProblemBody, VersionSummary } from "@parley/engine";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openToy, publishDraft, toyProtocol, type Answered, type ToyCaller, type ToyParley } from "../kit/toy-brand.ts";

/** Copies a brand's newest row of a table so often, each with an id (and where it has one, a hash) of its own. */
function copy({ parley }: ToyParley, table: "protocol_drafts" | "api_keys" | "invitations", times: number): void {
  const { db } = parley.store;
  const columns = db.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
  const values = columns.map((name) => (name === "id" || name === "hash" ? `${name} || n` : name));
  db.exec(
    `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${times})
     INSERT INTO ${table} (${columns.join()}) SELECT ${values.join()}
     FROM numbers, (SELECT * FROM ${table} WHERE brand = 'toy' ORDER BY id DESC LIMIT 1)`,
  );
}

describe("a brand has room for", () => {
  let toy: ToyParley;
  let caller: ToyCaller;
  beforeEach(async () => {
    toy = await openToy();
    caller = await toy.caller();
  });
  afterEach(async () => toy.close());

  const refused = ({ status, body }: Answered<ProblemBody>, what: string): void => {
    expect([status, body.code]).toEqual([409, "PARLEY_CONFLICT"]);
    expect(body.detail).toContain(what);
  };

  it("a thousand drafts", async () => {
    const begin = async () => caller.send<ProblemBody & { id: string }>("POST", "/drafts", {});
    const { body } = await begin();
    copy(toy, "protocol_drafts", 999);
    refused(await begin(), "1000 drafts");
    expect((await caller.send("DELETE", `/drafts/${body.id}`, undefined, { "if-match": "*" })).status).toBe(204);
    expect((await begin()).status).toBe(201);
  });

  it("a thousand keys", async () => {
    const make = async () => caller.send<ProblemBody>("POST", "/keys", { name: "more", scopes: ["cases:read"] });
    expect((await make()).status).toBe(201);
    copy(toy, "api_keys", 998);
    refused(await make(), "1000 keys");
  });

  it("a thousand invitations that wait", async () => {
    const invite = async () => caller.send<ProblemBody>("POST", "/invitations", { role: "viewer" });
    expect((await invite()).status).toBe(201);
    copy(toy, "invitations", 999);
    refused(await invite(), "1000 invitations");
  });

  it("five shadows, and for the sixth once one is stopped", async () => {
    const begin = async (n: number) =>
      publishDraft<Pick<VersionSummary, "version"> & ProblemBody>(
        caller,
        { ...toyProtocol(), title: `No. ${n}` },
        { as: "shadow" },
      );
    const begun: string[] = [];
    for (let n = 1; n <= 5; n += 1) begun.push((await begin(n)).body.version);
    refused(await begin(6), "5 shadows");
    const shadow = async (version = "", running: boolean) =>
      caller.send<ProblemBody>("POST", `/versions/${version}/shadow`, { running });
    expect((await shadow(begun[0], false)).status).toBe(200);
    expect((await begin(6)).status).toBe(201);
    refused(await shadow(begun[0], true), "5 shadows");
  });

  it("five hundred readers of its live stream", async () => {
    const { text } = await toy.parley.createKey("toy");
    const read = async () =>
      toy.parley.app.request("/v1/brands/toy/live", { headers: { authorization: `Bearer ${text}` } });
    const readers: Response[] = [];
    for (let n = 0; n < 500; n += 1) readers.push(await read());
    expect((await read()).status).toBe(429);
    await readers[0]?.body?.cancel();
    expect((await read()).status).toBe(200);
  });
});
