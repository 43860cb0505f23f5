import type { IncidentBody, IncidentCasesBody, IncidentsBody, TurnBody } from "@parley/engine";
import type { OutgoingEffect } from "@parley/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { incidentProtocol, openIncidents } from "../kit/incident-protocol.ts";
import { caseWhen, read, request } from "../kit/delivery.ts";
import { exampleFile } from "../kit/example.ts";
import { mentionOf, openExample, problemOf, type OpenExample } from "../kit/open-example.ts";

const MENTIONS = "/v1/brands/skylark/mentions";
const INCIDENTS = "/v1/brands/skylark/incidents";

describe("incidents", () => {
  let example: OpenExample;
  let sent: OutgoingEffect[];
  beforeEach(async () => {
    ({ example, sent } = await openIncidents());
  });
  afterEach(() => example.close());

  const opened = async (id: string, topics: string[] = ["baggage"]): Promise<string> => {
    const response = await example.post(MENTIONS, mentionOf(id, { triage: { topics } }));
    if (response.status !== 201) throw new Error(await response.text());
    return ((await response.json()) as TurnBody).case;
  };
  const heard = async (id: string, ...events: string[]) =>
    caseWhen(
      example,
      id,
      ({ journal }) => JSON.stringify(journal.slice(1).map(({ event }) => event)) === JSON.stringify(events),
    );
  const all = async (query = ""): Promise<readonly IncidentBody[]> =>
    (await read<IncidentsBody>(example, INCIDENTS + query)).incidents;
  const close = async (id: string): Promise<Response> =>
    request(example, "POST", `${INCIDENTS}/${id}/close`, { because: "the belts run again" });

  it("open once per cluster, and each case that joins hears it once", async () => {
    const cases = [await opened("a"), await opened("b"), await opened("c")];
    const other = await opened("d", ["delays"]);
    for (const id of [...cases, other]) await heard(id, "incident.opened");
    const incidents = await all();
    expect(incidents.map(({ cluster, cases: joined }) => [cluster, joined])).toEqual([
      ["delays", 1],
      ["baggage", 3],
    ]);
    const baggage = await read<IncidentCasesBody>(example, `${INCIDENTS}/${incidents[1]?.id}`);
    expect(baggage).toMatchObject({ because: "many at once", closedAt: null, next: null });
    expect(baggage.joined.map((each) => each.case)).toEqual(cases);
    const goneOut = sent.filter(({ type }) => type === "openIncident").map((effect) => effect.case);
    expect(new Set(goneOut)).toEqual(new Set([cases[0], other]));
    expect(goneOut.length).toBe(2);
  });

  it("are closed with a reason: open cases hear it, the record names who, and the next ones open anew", async () => {
    const [stays, goes] = [await opened("a"), await opened("b")];
    await heard(stays, "incident.opened");
    await heard(goes, "incident.opened");
    await example.post(`/v1/cases/${goes}/events`, { id: "e", type: "case.resolved" });
    const [first] = await all();
    const response = await close(first?.id ?? "");
    expect(await response.json()).toMatchObject({ id: first?.id, closedBecause: "the belts run again" });
    await heard(stays, "incident.opened", "incident.closed");
    await heard(goes, "incident.opened", "case.resolved");
    expect((await problemOf(await close(first?.id ?? ""))).code).toBe("PARLEY_CONFLICT");
    await heard(await opened("c"), "incident.opened");
    expect((await all()).map(({ closedAt }) => closedAt === null)).toEqual([true, false]);
    expect((await all("?status=open")).length).toBe(1);
    const acts = await example.parley.store.reads
      .selectFrom("audit")
      .selectAll()
      .where("action", "=", "incident.closed")
      .execute();
    expect(acts).toMatchObject([{ subject: first?.id, actor_name: "test", brand: "skylark" }]);
  });

  it("list their cases page by page", async () => {
    const cases = [await opened("a"), await opened("b"), await opened("c")];
    const [incident] = await all();
    const first = await read<IncidentCasesBody>(example, `${INCIDENTS}/${incident?.id}?limit=2`);
    const second = await read<IncidentCasesBody>(example, `${INCIDENTS}/${incident?.id}?limit=2&cursor=${first.next}`);
    expect([...first.joined, ...second.joined].map((each) => each.case)).toEqual(cases);
    expect(second.next).toBeNull();
  });

  it("of another brand are not there", async () => {
    await opened("a");
    const [incident] = await all();
    const brand = { ...(JSON.parse(exampleFile("airline-care", "brand.json")) as object), id: "other-air" };
    example.parley.publish({ protocol: incidentProtocol().protocol, brand });
    const other = (await example.parley.createKey("other-air")).text;
    for (const path of [`/v1/brands/other-air/incidents/${incident?.id}`, INCIDENTS])
      expect((await request(example, "GET", path, undefined, {}, other)).status).toBe(path === INCIDENTS ? 403 : 404);
    const theirs = `/v1/brands/other-air/incidents/${incident?.id}/close`;
    expect((await request(example, "POST", theirs, { because: "x" }, {}, other)).status).toBe(404);
  });
});

it("what a case was not told of an incident when the process ended, it is told at the next start", async () => {
  const first = await openExample();
  first.parley.publish(incidentProtocol());
  const ids: string[] = [];
  for (const id of ["a", "b"]) {
    const response = await first.post(MENTIONS, mentionOf(id, { triage: { topics: ["baggage"] } }));
    ids.push(((await response.json()) as TurnBody).case);
  }
  const [incident] = (await read<IncidentsBody>(first, INCIDENTS)).incidents;
  await request(first, "POST", `${INCIDENTS}/${incident?.id}/close`, { because: "over" });
  await first.parley.close();

  const second = await openExample({ folder: first.folder });
  second.parley.start();
  for (const id of ids) {
    const { journal } = await caseWhen(second, id, (body) => body.journal.length >= 3);
    expect(journal.map(({ event }) => event)).toEqual(["mention", "incident.opened", "incident.closed"]);
  }
  await second.close();
});
